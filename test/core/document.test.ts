import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Analysis } from '../../src/core/analysis';
import { analyze } from '../../src/core/analyze';
import { makeAnchor } from '../../src/core/claims/anchor';
import { collapse, toCollapsed } from '../../src/core/claims/collapse';
import { createDocument } from '../../src/core/document';
import type { Ledger } from '../../src/core/ledger/schema';
import { emptyLedger } from '../../src/core/ledger/write';
import { plain } from './plainAnalysis';

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
