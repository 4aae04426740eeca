import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Analysis } from '../../src/core/analysis';
import { analyze } from '../../src/core/analyze';
import { makeAnchor } from '../../src/core/claims/anchor';
import { collapse, toCollapsed } from '../../src/core/claims/collapse';
import { createDocument } from '../../src/core/document';
import type { Ledger } from '../../src/core/ledger/schema';
import { emptyLedger } from '../../src/core/ledger/write';
import { applyEdits, type TextEdit } from '../../src/core/text/edit';
import { chunkyDraft } from './markdown/snippets';

/** All that an analysis holds, as plain data. */
function plain({ document, blocks, claims, skipped, findings, orphans }: Analysis): unknown {
  const { source, definitions, directives, missing, frontMatter } = document;
  const all = { source, definitions, directives, missing, frontMatter, blocks, claims, skipped, findings, orphans };
  return JSON.parse(JSON.stringify(all));
}

/** An edit whose places are parts of the text's length, and what stands there then. */
const script = fc.array(
  fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 0.3, noNaN: true }), chunkyDraft),
  { maxLength: 3 },
);

/** Edits of a text that do not overlap. */
function editsOf(text: string, parts: readonly (readonly [at: number, length: number, text: string])[]): TextEdit[] {
  const edits: TextEdit[] = [];
  let free = 0;
  for (const [at, length, inserted] of [...parts].sort((a, b) => a[0] - b[0])) {
    const start = Math.max(free, Math.floor(at * text.length));
    const end = Math.min(text.length, start + Math.floor(length * text.length));
    if (start > text.length) break;
    edits.push({ start, end, text: inserted.slice(0, 1 + Math.floor(length * 200)) });
    free = end + 1;
  }
  return edits;
}

/** How short chunks may be: nothing that is found may depend on it. */
const sizes = fc.constantFrom(0, 0, 20, 60, 500);

test('an analysis after edits is that of a draft opened anew', () => {
  fc.assert(
    fc.property(chunkyDraft, fc.array(script, { maxLength: 5 }), sizes, sizes, (text, scripts, shortest, fresh) => {
      const draft = createDocument(text, {}, shortest);
      draft.analysis();
      let now = text;
      for (const parts of scripts) {
        const edits = editsOf(now, parts);
        draft.update(edits);
        now = applyEdits(now, edits);
        assert.deepEqual(plain(draft.analysis()), plain(createDocument(now, {}, fresh).analysis()));
      }
    }),
    { numRuns: Number(process.env['RUNS'] ?? 50) },
  );
});

const MODELS = Array.from({ length: 60 }, (_, index) => `Model number ${index} cost $${index + 100} million to train.`);

/** A ledger with a record of each claim of an analysis. */
function ledgerOf({ blocks, claims }: Analysis): Ledger {
  const collapsed = collapse(blocks);
  const records = claims.map(({ type, value, unit, ...claim }, index) => {
    const anchor = makeAnchor(collapsed, toCollapsed(collapsed, claim));
    const rest = { citations: [], history: [], updated: '2026-01-01T00:00:00.000Z' };
    return { id: `record ${index}`, anchor, type, value, unit, waiver: { reason: 'own reporting', note: '' }, ...rest };
  });
  return { ...emptyLedger('draft.md'), claims: records as Ledger['claims'] };
}

test('records stay with their claims while the draft is edited, and come back with their words', () => {
  const text = MODELS.join('\n\n');
  const ledger = ledgerOf(analyze(text));
  assert.equal(ledger.claims.length, MODELS.length);
  const draft = createDocument(text, { ledger: { kind: 'ok', ledger } }, 0);
  const attached = () => draft.analysis().claims.map(({ entry }) => entry?.id ?? null);
  const all = ledger.claims.map(({ id }) => id);
  assert.deepEqual(attached(), all);
  draft.update([{ start: 0, end: 0, text: 'A new start.\n\n' }]);
  assert.deepEqual(attached(), all);
  const lost = text.indexOf(MODELS[30] ?? '') + 14;
  const length = (MODELS[30]?.length ?? 0) + 2;
  draft.update([{ start: lost, end: lost + length, text: '' }]);
  assert.deepEqual(attached(), all.toSpliced(30, 1));
  assert.deepEqual(
    draft.analysis().orphans.map(({ id }) => id),
    ['record 30'],
  );
  draft.update([{ start: 3, end: 3, text: 'really ' }]);
  assert.equal(draft.analysis().orphans.length, 1);
  draft.update([{ start: lost + 7, end: lost + 7, text: `${MODELS[30] ?? ''}\n\n` }]);
  assert.deepEqual(attached(), all);
});

test('a changed number makes its claim stale, and only that', () => {
  const text = MODELS.join('\n\n');
  const draft = createDocument(text, { ledger: { kind: 'ok', ledger: ledgerOf(analyze(text)) } }, 0);
  void draft.analysis();
  const at = text.indexOf('$142 million') + 1;
  draft.update([{ start: at, end: at + 1, text: '9' }]);
  const stale = draft.analysis().claims.filter(({ status }) => status === 'stale');
  assert.deepEqual(
    stale.map(({ text: words, entry }) => `${words} ${entry?.id ?? ''}`),
    ['$942 million record 42'],
  );
});

test('an analysis stays what it is when the draft changes', () => {
  const draft = createDocument(MODELS.join('\n\n'), {}, 0);
  const first = draft.analysis();
  draft.update([{ start: 0, end: 20, text: '' }]);
  void draft.analysis();
  assert.equal(first.document.source, MODELS.join('\n\n'));
  assert.equal(first.claims.length, MODELS.length);
  for (const { span, text } of first.claims) assert.equal(first.document.source.slice(span.start, span.end), text);
});

test('a part can be looked at before the rest', () => {
  const text = `Lead, see [it][ref].\n\n${MODELS.join('\n\n')}\n\n[ref]: https://example.org\n`;
  const draft = createDocument(text, {}, 0);
  const start = text.indexOf(MODELS[20] ?? '');
  const seen = draft.preview({ start, end: start + 10 }).claims;
  assert.deepEqual(
    seen.map((claim) => text.slice(claim.span.start, claim.span.end)),
    ['$120 million'],
  );
  let turns = 0;
  while (!draft.advance(() => ++turns % 2 === 0)) assert.ok(turns < 1000);
  assert.ok(turns > 2);
  assert.deepEqual(plain(draft.analysis()), plain(analyze(text)));
});

test('other severities give other findings of the same claims', () => {
  const draft = createDocument('It cost $6 million to train.');
  assert.equal(draft.analysis().findings.length, 1);
  draft.configure({ severities: { 'unsourced-claim': 'off' } });
  assert.equal(draft.analysis().findings.length, 0);
  assert.equal(draft.analysis().claims.length, 1);
});
