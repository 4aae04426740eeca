import { MESSAGES } from '../messages';
import { problemsOfClaims, type Rule, type ClaimInput } from '../rule';

/** A claim whose sentence says who says so, without a way to read it there: "According to Meta, it took 16,000 GPUs." */
export const attributedOnly: Rule<ClaimInput> = {
  code: 'attributed-only',
  check: (input) =>
    problemsOfClaims(input, (claim) => (claim.status === 'attributed' ? MESSAGES.attributed(claim) : null)),
};
