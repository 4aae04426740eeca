import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinRepeated, mergeLedgers } from '../../../src/core/ledger/merge';
import type { Ledger, LedgerClaim } from '../../../src/core/ledger/schema';
import { emptyLedger } from '../../../src/core/ledger/write';
import { CITATION, NOON, ONE, RUN_COST, TWO } from './samples';

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
