import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { joinRepeated, mergeLedgers } from '../../../src/core/ledger/merge';
import type { Ledger, LedgerClaim } from '../../../src/core/ledger/schema';
import { emptyLedger, formatLedger } from '../../../src/core/ledger/write';
import { anyLedger, CITATION, NOON, ONE, RUN_COST, TWO } from './samples';

const merged = (a: Ledger, b: Ledger) => formatLedger(mergeLedgers(a, b));

test('Merging in any order gives one file', () => {
  fc.assert(fc.property(anyLedger, anyLedger, (a, b) => assert.equal(merged(a, b), merged(b, a))));
});

test('Merging three gives one file, whichever two come first', () => {
  fc.assert(
    fc.property(anyLedger, anyLedger, anyLedger, (a, b, c) =>
      assert.equal(merged(mergeLedgers(a, b), c), merged(a, mergeLedgers(b, c))),
    ),
    { numRuns: 100 },
  );
});

test('Merging what is merged already changes nothing', () => {
  fc.assert(
    fc.property(anyLedger, anyLedger, (a, b) => {
      const both = mergeLedgers(a, b);
      assert.equal(merged(both, b), formatLedger(both));
      assert.equal(merged(both, both), formatLedger(both));
    }),
  );
});

test('Merging drops nothing but what was removed', () => {
  fc.assert(
    fc.property(anyLedger, anyLedger, (a, b) => {
      const both = mergeLedgers(a, b);
      const removed = new Set(both.removed.map(({ id }) => id));
      for (const claim of [...a.claims, ...b.claims]) {
        const kept = both.claims.find(({ id }) => id === claim.id);
        assert.equal(kept === undefined, removed.has(claim.id));
        for (const citation of kept ? claim.citations : []) {
          if (!removed.has(citation.id)) assert.ok(kept?.citations.some(({ id }) => id === citation.id));
        }
        for (const event of kept ? claim.history : []) assert.ok(kept?.history.some(({ id }) => id === event.id));
      }
      for (const key of [...Object.keys(a.sources), ...Object.keys(b.sources)])
        assert.ok(Object.hasOwn(both.sources, key));
    }),
  );
});

function withClaims(...claims: Partial<LedgerClaim>[]): Ledger {
  const full = claims.map((claim) => ({
    ...RUN_COST,
    ...{ citations: [], waiver: null, history: [], updated: NOON },
    ...claim,
  }));
  return { ...emptyLedger('draft.md'), claims: full };
}

test('A waiver on one side and a verdict on the other are both kept', () => {
  const base = { ...CITATION, updated: NOON };
  const waived = withClaims({
    waiver: { reason: 'own reporting', note: '' },
    citations: [base],
    history: [{ id: 'h1', at: ONE, by: 'A', what: 'waived as own reporting' }],
    updated: ONE,
  });
  const checked = withClaims({
    citations: [{ ...base, verdict: 'supports', updated: TWO }],
    history: [{ id: 'h2', at: TWO, by: 'B', what: 'verdict: supports' }],
  });
  const [claim] = mergeLedgers(waived, checked).claims;
  assert.equal(claim?.waiver?.reason, 'own reporting');
  assert.equal(claim?.citations[0]?.verdict, 'supports');
  assert.deepEqual(
    claim?.history.map(({ id }) => id),
    ['h1', 'h2'],
  );
});

test('A citation that was changed after it was removed elsewhere comes back; one that was not stays away', () => {
  const removal = { ...withClaims({}), removed: [{ id: CITATION.id, at: ONE }] };
  const changedAt = (updated: string) => withClaims({ citations: [{ ...CITATION, updated }] });
  assert.equal(mergeLedgers(removal, changedAt(TWO)).claims[0]?.citations.length, 1);
  assert.equal(mergeLedgers(removal, changedAt(ONE)).claims[0]?.citations.length, 0);
});

test('Times are compared as times, not as text', () => {
  const early = withClaims({ unit: 'early', updated: '2026-11-23T13:00:00.100Z' });
  const late = withClaims({ unit: 'late', updated: '2026-11-23T13:00:01Z' });
  assert.equal(mergeLedgers(early, late).claims[0]?.unit, 'late');
});

test('A claim that stands twice in one file becomes one, with the citations of both', () => {
  const twice = withClaims(
    { citations: [{ ...CITATION, id: 'x', updated: NOON }] },
    { citations: [{ ...CITATION, id: 'y', updated: NOON }] },
  );
  assert.deepEqual(
    joinRepeated(twice).claims.map(({ citations }) => citations.map(({ id }) => id)),
    [['x', 'y']],
  );
});
