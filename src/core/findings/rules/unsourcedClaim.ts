import { MESSAGES } from '../messages';
import { problemsOfClaims, type Rule, type ClaimInput } from '../rule';

/** A claim that nobody is named for and nothing can be opened for: "It cost $6 million to train." */
export const unsourcedClaim: Rule<ClaimInput> = {
  code: 'unsourced-claim',
  check: (input) =>
    problemsOfClaims(input, (claim) => (claim.status === 'unsourced' ? MESSAGES.unsourced(claim) : null)),
};
