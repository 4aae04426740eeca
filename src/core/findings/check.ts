import type { ClaimType } from '../claims/claim';
import { FINDING_CODES, type Finding, type FindingCode, type Severity } from './finding';
import type { ClaimInput, Rule, RuleInput } from './rule';
import { attributedOnly } from './rules/attributedOnly';
import { disputedClaim } from './rules/disputedClaim';
import { invalidLedger } from './rules/invalidLedger';
import { staleClaim } from './rules/staleClaim';
import { undefinedCitation } from './rules/undefinedCitation';
import { unsourcedClaim } from './rules/unsourcedClaim';
import { unusedSource } from './rules/unusedSource';
import { silencer } from './silence';

/** What the settings say of some codes; the others have the severity of `FINDING_CODES`. */
export type Severities = Readonly<Partial<Record<FindingCode, Severity>>>;

/** The rules about single claims; at one place the earlier comes first. */
const CLAIM_RULES: readonly Rule<ClaimInput>[] = [disputedClaim, staleClaim, unsourcedClaim, attributedOnly];
/** Those about a draft as a whole, before and after them. */
const FIRST_RULES: readonly Rule[] = [invalidLedger];
const LAST_RULES: readonly Rule[] = [undefinedCitation, unusedSource];

/**
 * What is wrong with a draft, in order of place: every rule that is not switched off, less what the draft's own
 * directives silence.
 */
export function checkDraft(input: RuleInput, severities: Severities = {}): readonly Finding[] {
  const typeOf = (claim: number) => input.claims[claim]?.type ?? null;
  return checkRest({ ...input, claims: [] }, checkClaims(input, severities), typeOf, severities);
}

/** What is wrong with single claims, in order of place, whatever directives say. */
export function checkClaims(input: ClaimInput, severities: Severities): readonly Finding[] {
  return inOrder(apply(CLAIM_RULES, input, severities));
}

/** What is wrong with a draft, given what is wrong with its claims; `typeOf` gives the type of a claim by its index. */
export function checkRest(
  input: RuleInput,
  ofClaims: readonly Finding[],
  typeOf: (claim: number) => ClaimType | null,
  severities: Severities,
): readonly Finding[] {
  const [first, last] = [FIRST_RULES, LAST_RULES].map((rules) => apply(rules, input, severities)) as [
    Finding[],
    Finding[],
  ];
  const all = first.length + last.length > 0 ? inOrder([...first, ...ofClaims, ...last]) : ofClaims;
  if (input.document.directives.length === 0) return all;
  const isSilenced = silencer(input.document);
  return all.filter((finding) => !isSilenced(finding, finding.claim === null ? null : typeOf(finding.claim)));
}

function apply<Input>(rules: readonly Rule<Input>[], input: Input, severities: Severities): Finding[] {
  return rules.flatMap((rule) => {
    const severity = severities[rule.code] ?? FINDING_CODES[rule.code];
    if (severity === 'off') return [];
    return rule.check(input).map((problem) => ({ code: rule.code, severity, ...problem }));
  });
}

function inOrder(findings: Finding[]): Finding[] {
  return findings.sort((a, b) => a.start - b.start || a.end - b.end);
}
