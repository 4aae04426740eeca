import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anchorMoves, claimRecord, isRecordOutdated } from '../../../src/core/ledger/claimRecord';
import type { LedgerClaim, Verdict } from '../../../src/core/ledger/schema';
import { marked } from '../claims/marked';
import { CITATION, NOON } from './samples';

/** The only claim of a draft with the record that was made of it in an older text, cited with a verdict. */
function recorded(before: string, after: string, verdict: Verdict) {
  const entry: LedgerClaim = {
    ...claimRecord(marked(before).collapsed, { ...onlyClaim(before), id: '0', entry: null }),
    ...{ citations: [{ ...CITATION, verdict, updated: NOON }], waiver: null, history: [], updated: NOON },
  };
  return { collapsed: marked(after).collapsed, claim: { ...onlyClaim(after), id: '0', entry } };
}

function onlyClaim(text: string) {
  const [claim] = marked(text).claims;
  assert.ok(claim);
  return claim;
}

/** The prefix that would be written anew for the only claim; null where its anchor stays. */
function moved(before: string, after: string, verdict: Verdict): string | null {
  const { collapsed, claim } = recorded(before, after, verdict);
  const [move] = anchorMoves(collapsed, [claim]);
  return move?.kind === 'moveAnchor' ? move.to.prefix : null;
}

const BEFORE = 'The final run cost about [$6 million] in rented chips.';
const REWORDED = BEFORE.replace('about', 'only about');

test('The anchor of words that nobody judged follows them', () => {
  assert.equal(moved(BEFORE, REWORDED, 'not checked'), 'The final run cost only about ');
});

test('The anchor of words that were judged stays when their sentence changes, and follows them elsewhere', () => {
  for (const verdict of ['supports', 'partly', 'contradicts'] as const) {
    assert.equal(moved(BEFORE, REWORDED, verdict), null);
    assert.equal(moved(BEFORE, `New. ${BEFORE}`, verdict), 'New. The final run cost about ');
  }
});

test('The anchor of another number stays', () => {
  assert.equal(moved(BEFORE, BEFORE.replace('6', '7'), 'not checked'), null);
});

test('Nothing is written when nothing changed, or only far away', () => {
  assert.equal(moved(BEFORE, BEFORE, 'not checked'), null);
  const filler = 'Some words of an introduction that stands before all else here.\n';
  assert.equal(moved(filler + BEFORE, filler.replace('Some', 'Some more') + BEFORE, 'not checked'), null);
});

test('A claim without a record has nothing to move', () => {
  assert.deepEqual(anchorMoves(marked(BEFORE).collapsed, [{ ...onlyClaim(BEFORE), id: '0', entry: null }]), []);
});

test('A record is outdated when it is of another number or sentence', () => {
  const isOutdated = (after: string) => {
    const { collapsed, claim } = recorded(BEFORE, after, 'not checked');
    return isRecordOutdated(collapsed, claim);
  };
  assert.equal(isOutdated(BEFORE), false);
  assert.equal(isOutdated(`New. ${BEFORE}`), false);
  assert.equal(isOutdated(REWORDED), true);
  assert.equal(isOutdated(BEFORE.replace('6', '7')), true);
});
