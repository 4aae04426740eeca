import type { ClaimType, Priority } from '../claims/claim';
import { comparePriorities } from '../claims/priority';
import { FINDING_CODES, type Finding, type FindingCode, type Severity } from './finding';
import type { ClaimInput, JudgedClaim, Problem, Rule, RuleInput } from './rule';
import { attributedOnly } from './rules/attributedOnly';
import { disputedClaim } from './rules/disputedClaim';
import { duplicateSource } from './rules/duplicateSource';
import { invalidLedger } from './rules/invalidLedger';
import { ownWordOnly } from './rules/ownWordOnly';
import { staleClaim } from './rules/staleClaim';
import { undefinedCitation } from './rules/undefinedCitation';
import { unsourcedClaim } from './rules/unsourcedClaim';
import { unusedSource } from './rules/unusedSource';
import { defaultSeverity } from './severity';
import { silencer } from './silence';

/** What the settings say of some codes; the others have their default severity. */
export type Severities = Readonly<Partial<Record<FindingCode, Severity>>>;

/** What the person or the workspace chose about what is reported. */
export interface CheckOptions {
  readonly severities?: Severities;
  /** Claims that matter less than this are not asked a source for. */
  readonly minimumPriority?: Priority;
}

/** The rules about single claims; at one place the earlier comes first. */
const CLAIM_RULES: readonly Rule<ClaimInput>[] = [disputedClaim, staleClaim, unsourcedClaim, attributedOnly];
/** Those about a draft as a whole, before and after them. */
const FIRST_RULES: readonly Rule[] = [invalidLedger];
const LAST_RULES: readonly Rule[] = [undefinedCitation, unusedSource, duplicateSource, ownWordOnly];

/**
 * What is wrong with a draft, in order of place: every rule that is not switched off, less what the draft's own
 * directives silence.
 */
export function checkDraft(input: RuleInput, options: CheckOptions = {}): readonly Finding[] {
  const typeOf = (claim: number) => input.claims[claim]?.type ?? null;
  return checkRest(input, checkClaims(input, options), typeOf, options);
}

/** What is wrong with single claims, in order of place, whatever directives say. */
export function checkClaims(input: ClaimInput, options: CheckOptions): readonly Finding[] {
  return inOrder(apply(CLAIM_RULES, input, options));
}

/** What is wrong with a draft, given what is wrong with its claims; `typeOf` gives the type of a claim by its index. */
export function checkRest(
  input: RuleInput,
  ofClaims: readonly Finding[],
  typeOf: (claim: number) => ClaimType | null,
  options: CheckOptions,
): readonly Finding[] {
  const [first, last] = [FIRST_RULES, LAST_RULES].map((rules) => apply(rules, input, options)) as [
    Finding[],
    Finding[],
  ];
  const all = first.length + last.length > 0 ? inOrder([...first, ...ofClaims, ...last]) : ofClaims;
  if (input.document.directives.length === 0) return all;
  const isSilenced = silencer(input.document);
  return all.filter((finding) => !isSilenced(finding, finding.claim === null ? null : typeOf(finding.claim)));
}

function apply<Input extends ClaimInput>(
  rules: readonly Rule<Input>[],
  input: Input,
  { severities = {}, minimumPriority = 'low' }: CheckOptions,
): Finding[] {
  const claimOf = ({ claim }: Problem): JudgedClaim | null => (claim === null ? null : (input.claims[claim] ?? null));
  return rules.flatMap(({ code, check }) => {
    if ((severities[code] ?? FINDING_CODES[code]) === 'off') return [];
    return check(input).flatMap((problem): Finding[] => {
      const claim = claimOf(problem);
      const severity = severities[code] ?? defaultSeverity(code, claim);
      const isShown = severity !== 'off' && isReported(code, claim, minimumPriority);
      return isShown ? [{ code, severity, ...problem }] : [];
    });
  });
}

function inOrder(findings: Finding[]): Finding[] {
  return findings.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Findings that ask for a source: of claims that matter too little for the workspace there are none. */
const ASKS_FOR_SOURCE: ReadonlySet<FindingCode> = new Set(['unsourced-claim', 'attributed-only']);

function isReported(code: FindingCode, claim: JudgedClaim | null, minimum: Priority): boolean {
  return claim === null || !ASKS_FOR_SOURCE.has(code) || comparePriorities(claim.priority, minimum) <= 0;
}
