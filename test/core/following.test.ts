import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Analysis } from '../../src/core/analysis';
import { analyze } from '../../src/core/analyze';
import { makeAnchor } from '../../src/core/claims/anchor';
import { collapse, toCollapsed } from '../../src/core/claims/collapse';
import { createDocument } from '../../src/core/document';
import type { Ledger } from '../../src/core/ledger/schema';
import { emptyLedger } from '../../src/core/ledger/write';

const FIRST = 'The base model has 7 billion parameters in all.';
const SECOND = 'The chat model has 7 billion parameters in all.';

/** A ledger with a record of the first claim of an analysis. */
function recordOfFirst({ blocks, claims: [claim] }: Analysis): Ledger {
  assert.ok(claim);
  const { type, value, unit } = claim;
  const anchor = makeAnchor(collapse(blocks), toCollapsed(collapse(blocks), claim));
  const rest = { citations: [], waiver: null, history: [], updated: '2025-01-01T00:00:00.000Z' };
  return { ...emptyLedger('draft.md'), claims: [{ id: 'record', anchor, type, value, unit, ...rest }] };
}

/** An open draft, one text after another; gives the sentence that has the record each time, or "gone". */
function follow(...texts: readonly string[]): readonly string[] {
  let made = 0;
  const newId = () => `claim ${++made}`;
  const ledger = recordOfFirst(analyze(texts[0] ?? ''));
  const draft = createDocument('', { ledger: { kind: 'ok', ledger }, newId });
  let before = '';
  return texts.map((text) => {
    draft.update([difference(before, text)]);
    before = text;
    const { claims, document } = draft.analysis();
    assert.equal(document.source, text);
    const found = claims.find(({ entry }) => entry !== null);
    return found ? text.slice(found.sentence.start, found.sentence.end).trim() : 'gone';
  });
}

/** The edit that makes one text of another: all between what both begin and end with. */
function difference(before: string, after: string) {
  let start = 0;
  while (start < Math.min(before.length, after.length) && before[start] === after[start]) start++;
  let kept = 0;
  while (kept < Math.min(before.length, after.length) - start && before.at(-1 - kept) === after.at(-1 - kept)) kept++;
  return { start, end: before.length - kept, text: after.slice(start, after.length - kept) };
}

test('A record stays without a claim when its own is deleted and another is like it', () => {
  const both = `${FIRST}\n\n${SECOND}\n`;
  assert.deepEqual(follow(both, `${SECOND}\n`, `${SECOND} So it is.\n`, both), [FIRST, 'gone', 'gone', FIRST]);
});

test('A record goes to a copy of its sentence when that was made before the original is deleted', () => {
  const between = 'Nothing else is known of either of the two models so far.';
  const original = `${FIRST}\n\n${between}\n\n${SECOND}\n`;
  const copied = `${original}\n${FIRST}\n`;
  assert.deepEqual(follow(original, copied, copied.slice(FIRST.length + 2)), [FIRST, FIRST, FIRST]);
});

test('A record goes to a sentence that is written anew after its own was deleted', () => {
  const rest = `\n\n${SECOND}\n`;
  const anew = 'The base model has 7 billion parameters in total.';
  const texts = [FIRST + rest, rest, `The base model has 7${rest}`, `The base model has 7 billion parameters${rest}`];
  assert.deepEqual(follow(...texts, anew + rest).at(-1), anew);
});

test('A record that is new to an open draft goes to the claim that is like it', () => {
  const ledger = recordOfFirst(analyze(`${FIRST}\n`));
  const text = 'The base model has some 7 billion parameters in all.\n';
  const draft = createDocument(text, { newId: () => 'claim' });
  assert.equal(draft.analysis().claims[0]?.id, 'claim');
  draft.configure({ ledger: { kind: 'ok', ledger }, newId: () => 'another' });
  assert.equal(draft.analysis().claims[0]?.id, 'record');
});
