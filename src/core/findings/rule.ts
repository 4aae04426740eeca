import type { Claim } from '../claims/claim';
import type { Ledger, LedgerClaim } from '../ledger/schema';
import type { Definition, MarkdownDocument, Reference } from '../markdown/model';
import type { Status } from '../sourcing/status';
import type { Span } from '../text/span';
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

/** A finding before settings gave it a severity. What belongs to it are definitions, wherever in the draft they stand. */
export interface Problem extends Span, Pick<Finding, 'message' | 'claim'> {
  /** The definition that it is about, if it is about one. */
  readonly definition?: Definition;
  readonly related: readonly { readonly definition: Definition; readonly message: string }[];
}

/** A finding in a part of a draft, with offsets from its start, and claims counted in it. */
export type LocalFinding = Problem & Pick<Finding, 'code' | 'severity'>;

/** What a rule about single claims may look at, be it of a whole draft or of a part of one. */
export type ClaimInput = Pick<RuleInput, 'claims' | 'ledger'>;

/** What a rule about references may look at, be it of a whole draft or of a part of one. */
export interface ReferenceInput {
  /** The references whose definition is missing. */
  readonly missing: readonly Reference[];
  /** The definition of a label in the whole draft. */
  readonly definitionOf: (kind: Definition['kind'], label: string) => Definition | undefined;
}

/** What a rule about definitions may look at. */
export interface DefinitionInput {
  /** The first of each label of the draft, in order. */
  readonly definitions: readonly Definition[];
  /** Whether anything may refer to one. */
  readonly isUsed: (definition: Definition) => boolean;
}

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
