import type { ChangeContext, ChangeResult } from './change';
import type { Ledger, LedgerClaim, LedgerEvent } from './schema';

/** A time for a record that changes now: later than its last one, even where another machine's clock was ahead. */
export function timeAfter(now: string, last: string | undefined): string {
  const lastValue = Date.parse(last ?? '');
  return Number.isNaN(lastValue) || Date.parse(now) > lastValue ? now : new Date(lastValue + 1).toISOString();
}

/** An entry of the history: what the person did, in words; later than those before it, which tells their order. */
function told(what: string, history: readonly LedgerEvent[], { newId, now, by }: ChangeContext): LedgerEvent {
  return { id: newId(), at: timeAfter(now, inOrder(history).at(-1)?.at), by, what };
}

/** A history as it happened: files have it by id, so that Git merges it. */
export function inOrder(history: readonly LedgerEvent[]): readonly LedgerEvent[] {
  return history.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** The claim with an entry added to its history, once. */
export function withEvent(claim: LedgerClaim, what: string, context: ChangeContext): LedgerClaim {
  const event = told(what, claim.history, context);
  return { ...claim, history: [...claim.history.filter(({ id }) => id !== event.id), event] };
}

/** The claim as a changed record. */
export function touched(claim: LedgerClaim, { now }: ChangeContext): LedgerClaim {
  return { ...claim, updated: timeAfter(now, claim.updated) };
}

/** The ledger with one claim changed. */
export function changeClaim(ledger: Ledger, id: string, change: (claim: LedgerClaim) => LedgerClaim): ChangeResult {
  if (!ledger.claims.some((claim) => claim.id === id)) return refused(GONE.claim);
  return accepted({ ...ledger, claims: ledger.claims.map((claim) => (claim.id === id ? change(claim) : claim)) });
}

export function accepted(ledger: Ledger): ChangeResult {
  return { ok: true, ledger };
}

export function refused(message: string): ChangeResult {
  return { ok: false, message };
}

/** Why a change finds nothing to change: somebody else was faster. */
export const GONE = {
  claim: 'The record of this claim was removed in the meantime; look at the claim again and repeat the step.',
  citation: 'This citation was removed in the meantime; add it again if it is still wanted.',
  source: 'This source was removed in the meantime; add it again if it is still wanted.',
} as const;
