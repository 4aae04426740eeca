import { MESSAGES } from '../messages';
import { problemsOfClaims, type JudgedClaim, type Rule, type ClaimInput } from '../rule';

/** Titles, else addresses, else keys of the sources whose verdict is that they contradict the claim. */
function contradictingSources(claim: JudgedClaim, { ledger }: ClaimInput): readonly string[] {
  const keys = (claim.entry?.citations ?? []).filter(({ verdict }) => verdict === 'contradicts').map((c) => c.source);
  return [...new Set(keys)].map((key) => {
    const source = ledger && Object.hasOwn(ledger.sources, key) ? ledger.sources[key] : undefined;
    const shown = [source?.title, source?.URL].find((text) => typeof text === 'string' && text !== '');
    return typeof shown === 'string' ? shown : key;
  });
}

/** A claim that a checker found contradicted by one of its sources. */
export const disputedClaim: Rule<ClaimInput> = {
  code: 'disputed-claim',
  check: (input) =>
    problemsOfClaims(input, (claim) =>
      claim.status === 'disputed' ? MESSAGES.disputed(claim, contradictingSources(claim, input)) : null,
    ),
};
