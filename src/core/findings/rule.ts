import type { Claim } from '../claims/claim';
import type { Ledger, LedgerClaim } from '../ledger/schema';
import type { MarkdownDocument, Reference } from '../markdown/model';
import type { Status } from '../sourcing/status';
import type { Finding, FindingCode } from './finding';

/** A claim as far as the rules ask about it. */
export interface JudgedClaim extends Claim {
  readonly status: Status;
  /** What of the text sources it. */
  readonly references: readonly Reference[];
  /** Its record in the ledger. */
  readonly entry: LedgerClaim | null;
}

/** All that a rule may look at. */
export interface RuleInput {
  readonly document: MarkdownDocument;
  readonly claims: readonly JudgedClaim[];
  readonly ledger: Ledger | null;
  /** Where and why the ledger could not be read, without a full stop: "line 3: a comma is missing"; else null. */
  readonly ledgerProblem: string | null;
}

/** A finding before settings gave it a severity. */
export type Problem = Omit<Finding, 'code' | 'severity'>;

/** What a rule about single claims may look at, be it of a whole draft or of a part of one. */
export type ClaimInput = Pick<RuleInput, 'claims' | 'ledger'>;

/** One code: what it finds in all that it may look at; settings and directives are applied to what it returns. */
export interface Rule<Input = RuleInput> {
  readonly code: FindingCode;
  readonly check: (input: Input) => readonly Problem[];
}

/** The problems of a rule about single claims: one for each claim to which `judge` gives a message. */
export function problemsOfClaims(input: ClaimInput, judge: (claim: JudgedClaim) => string | null): readonly Problem[] {
  return input.claims.flatMap((claim, index) => {
    const message = judge(claim);
    return message === null ? [] : [{ ...claim.span, message, claim: index, related: [] }];
  });
}
