import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createDocument } from '../../src/core/document';
import type { Finding } from '../../src/core/findings/finding';
import { FindingChoice } from '../../src/core/shownFindings';
import { applyEdits } from '../../src/core/text/edit';
import { chunkyDraft } from './markdown/snippets';

const SEVERITIES: readonly Finding['severity'][] = ['error', 'warning', 'information', 'hint'];
const PRIORITIES = ['high', 'medium', 'low'];

const CLAIMS = [
  'It cost $6 million[^1] to train.',
  'It took 55 days on 2,048 GPUs.',
  'It scores 90.1% on MMLU, as [x][1] says.',
  '[^2]: A note.',
  '[1]: /1',
];
const draft = fc.array(fc.oneof(fc.constantFrom(...CLAIMS), chunkyDraft), { maxLength: 8 });

test('the findings that are shown are the most important ones, whatever was shown before', () => {
  fc.assert(
    fc.property(draft, draft, fc.nat(6), (parts, inserted, room) => {
      let text = parts.join('\n\n');
      const open = createDocument(text, {}, 0);
      const choice = new FindingChoice(room);
      for (const part of ['', ...inserted]) {
        const edit = { start: text.length >> 1, end: text.length >> 1, text: `\n\n${part}\n\n` };
        open.update([edit]);
        text = applyEdits(text, [edit]);
        const { layout, claims, findings } = open.analysis();
        if (!layout) continue;
        const priorityOf = ({ claim }: Finding) => claims[claim ?? -1]?.priority ?? 'low';
        const rankOf = (finding: Finding) =>
          SEVERITIES.indexOf(finding.severity) * 3 + PRIORITIES.indexOf(priorityOf(finding));
        const wanted = findings
          .toSorted((a, b) => rankOf(a) - rankOf(b))
          .slice(0, room)
          .map(({ start, message }) => `${start} ${message}`);
        const shown = choice
          .of(layout)
          .flatMap((part, index) => part.map(({ start, message }) => `${start + layout.offsetOf(index)} ${message}`));
        assert.deepEqual(shown.toSorted(), wanted.toSorted());
      }
    }),
    { numRuns: Number(process.env['RUNS'] ?? 50) },
  );
});

test('the findings of a stretch that did not change stay the same object', () => {
  const text = Array.from({ length: 20 }, (_, index) => `Model ${index} cost $${index} million to train.`).join('\n\n');
  const open = createDocument(text, {}, 0);
  const choice = new FindingChoice(10);
  const shownNow = () => choice.of(open.analysis().layout ?? assert.fail('Directives silence nothing'));
  const before = shownNow();
  open.update([{ start: 3, end: 3, text: 'x' }]);
  const after = shownNow();
  assert.equal(before.length, 20);
  assert.deepEqual(
    after.flatMap((findings, index) => (findings === before[index] ? [] : index)),
    [0],
  );
});

test('claims are found by a place in their sentence', () => {
  fc.assert(
    fc.property(draft, fc.double({ min: 0, max: 1, noNaN: true }), (parts, part) => {
      const text = parts.join('\n\n');
      const analysis = createDocument(text, { newId: () => 'claim' }, 0).analysis();
      const at = Math.floor(part * text.length);
      const wanted = analysis.claims.filter(({ sentence }) => sentence.start <= at && at <= sentence.end);
      assert.deepEqual(analysis.claimsAt(at), wanted);
    }),
    { numRuns: Number(process.env['RUNS'] ?? 50) },
  );
});

test('claims, findings and blocks are found by the part of the draft that they stand in', () => {
  const place = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      draft,
      place,
      fc.double({ min: 0, max: 0.4, noNaN: true }),
      fc.boolean(),
      (parts, from, length, isSilent) => {
        const text = `${isSilent ? '<!-- claimcheck-disable cost -->\n\n' : ''}${parts.join('\n\n')}`;
        const analysis = createDocument(text, { newId: () => 'claim' }, 0).analysis();
        const start = Math.floor(from * text.length);
        const part = { start, end: Math.min(text.length, start + Math.floor(length * text.length)) };
        const isIn = (one: { readonly start: number; readonly end: number }) =>
          (one.start < part.end && part.start < one.end) || (one.start <= part.start && part.start <= one.end);
        assert.deepEqual(
          analysis.claimsIn(part),
          analysis.claims.filter(({ span }) => isIn(span)),
        );
        assert.deepEqual(analysis.findingsIn(part), analysis.findings.filter(isIn));
        assert.deepEqual(
          analysis.blocksIn(part).map(({ index }) => index),
          analysis.blocks.filter(({ span }) => isIn(span)).map(({ index }) => index),
        );
      },
    ),
    { numRuns: Number(process.env['RUNS'] ?? 50) },
  );
});
