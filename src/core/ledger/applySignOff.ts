import type { ChangeContext, ChangeResult, LedgerChange } from './change';
import { changeClaim, refused, touched, withEvent } from './records';
import type { Ledger } from './schema';

type SignOffChange = Extract<LedgerChange, { kind: 'signOff' | 'withdrawSignOff' }>;

/** The ledger after a checker stood for a claim, or does no more. The history keeps both. */
export function signOffChange(ledger: Ledger, change: SignOffChange, context: ChangeContext): ChangeResult {
  if (change.kind === 'withdrawSignOff') {
    return changeClaim(ledger, change.claim, (claim) => {
      if (!claim.signOff) return claim;
      return withEvent(
        touched({ ...claim, signOff: null }, context),
        `took back the sign-off of ${claim.signOff.by}`,
        context,
      );
    });
  }
  const { by, now } = context;
  if (by.trim() === '') return refused('A sign-off needs a name. Set the name of the checker, then sign off again.');
  const note = change.note === '' ? '' : ` (${change.note})`;
  return changeClaim(ledger, change.claim, (claim) => {
    const signOff = { ...claim.signOff, by, at: now, note: change.note };
    return withEvent(touched({ ...claim, signOff }, context), `signed off${note}`, context);
  });
}
