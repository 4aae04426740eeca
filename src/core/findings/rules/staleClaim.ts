import { MESSAGES } from '../messages';
import { problemsOfClaims, type JudgedClaim, type Rule, type ClaimInput } from '../rule';

function message(claim: JudgedClaim): string {
  const before = claim.entry?.anchor.quote ?? claim.text;
  const sameNumber = before === claim.text.replace(/\s+/g, ' ');
  return sameNumber ? MESSAGES.stale(claim) : MESSAGES.staleNumber(claim, before);
}

/** A claim that was checked or waived, and whose number or sentence has changed since. */
export const staleClaim: Rule<ClaimInput> = {
  code: 'stale-claim',
  check: (input) => problemsOfClaims(input, (claim) => (claim.status === 'stale' ? message(claim) : null)),
};
