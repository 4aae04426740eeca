import { CONTEXT_LENGTH, makeAnchor, type Anchor } from '../claims/anchor';
import { candidateOf, changeOf } from '../claims/anchorPlacement';
import type { Claim } from '../claims/claim';
import { toCollapsed, type Collapsed } from '../claims/collapse';
import type { ClaimRecord, LedgerChange } from './change';
import type { LedgerClaim } from './schema';

/** A claim of the text with its record, if it has one. */
export type RecordedClaim = Claim & { readonly id: string; readonly entry: LedgerClaim | null };

/** What the ledger is to keep of a claim as the text reads now. */
export function claimRecord(collapsed: Collapsed, claim: RecordedClaim): ClaimRecord {
  const { id, type, value, unit } = claim;
  return { id, type, value, unit, anchor: makeAnchor(collapsed, toCollapsed(collapsed, claim)) };
}

/** Whether a claim has a record that is about another number or sentence than the text has now. */
export function isRecordOutdated(collapsed: Collapsed, { entry, ...claim }: RecordedClaim): boolean {
  if (!entry) return false;
  const change = changeOf(collapsed, entry, candidateOf(collapsed, claim, 0));
  return change.numberChanged || change.sentenceChanged;
}

/**
 * The changes that make records follow their words, to be written together with something that a person did: so a record
 * whose claim went far from where it was in one session is found in the next. The anchor of another number stays, and that
 * of a judged claim whose sentence changed: by it the change is known.
 */
export function anchorMoves(collapsed: Collapsed, claims: readonly RecordedClaim[]): readonly LedgerChange[] {
  return claims.flatMap(({ entry, ...claim }): LedgerChange[] => {
    if (!entry) return [];
    const candidate = candidateOf(collapsed, claim, 0);
    const { numberChanged, sentenceChanged } = changeOf(collapsed, entry, candidate);
    const stays = numberChanged || (isJudged(entry) && sentenceChanged) || !isFar(entry.anchor, candidate.anchor);
    return stays ? [] : [{ kind: 'moveAnchor', claim: entry.id, from: entry.anchor, to: candidate.anchor }];
  });
}

/** Whether a person has said anything of the claim that holds for its words alone. */
function isJudged({ citations, waiver, signOff }: LedgerClaim): boolean {
  return waiver !== null || Boolean(signOff) || citations.some(({ verdict }) => verdict !== 'not checked');
}

/** Whether an anchor is worth writing: a place that moved by a few words is found as well, and the file changes less. */
function isFar(was: Anchor, now: Anchor): boolean {
  return !isSameAnchor(was, { ...now, hint: was.hint }) || Math.abs(was.hint - now.hint) > CONTEXT_LENGTH * 32;
}

/** Whether two anchors name the same words in the same place. */
export function isSameAnchor(a: Anchor, b: Anchor): boolean {
  return a.quote === b.quote && a.prefix === b.prefix && a.suffix === b.suffix && a.hint === b.hint;
}
