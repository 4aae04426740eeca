import { MESSAGES } from '../messages';
import type { Rule } from '../rule';

/** The file beside the draft that is no ledger. It stands at the start of the draft, having no place in it. */
export const invalidLedger: Rule = {
  code: 'invalid-ledger',
  check: ({ ledgerProblem }) =>
    ledgerProblem === null
      ? []
      : [{ start: 0, end: 0, message: MESSAGES.invalidLedger(ledgerProblem), claim: null, related: [] }],
};
