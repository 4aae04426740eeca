import { FINDING_CODES, type Finding, type FindingCode, type Severity } from './finding';
import type { Rule, RuleInput } from './rule';
import { attributedOnly } from './rules/attributedOnly';
import { disputedClaim } from './rules/disputedClaim';
import { duplicateSource } from './rules/duplicateSource';
import { invalidLedger } from './rules/invalidLedger';
import { ownWordOnly } from './rules/ownWordOnly';
import { staleClaim } from './rules/staleClaim';
import { undefinedCitation } from './rules/undefinedCitation';
import { unsourcedClaim } from './rules/unsourcedClaim';
import { unusedSource } from './rules/unusedSource';
import { silencer } from './silence';

/** What the settings say of some codes; the others have the severity of `FINDING_CODES`. */
export type Severities = Readonly<Partial<Record<FindingCode, Severity>>>;

/** Every rule there is; at one place the earlier comes first. */
const RULES: readonly Rule[] = [
  invalidLedger,
  disputedClaim,
  staleClaim,
  unsourcedClaim,
  attributedOnly,
  undefinedCitation,
  unusedSource,
  duplicateSource,
  ownWordOnly,
];

/**
 * What is wrong with a draft, in order of place: every rule that is not switched off, less what the draft's own
 * directives silence.
 */
export function checkDraft(input: RuleInput, severities: Severities = {}): readonly Finding[] {
  const silenced = silencer(input.document);
  return RULES.flatMap((rule) => {
    const severity: Severity = severities[rule.code] ?? FINDING_CODES[rule.code];
    if (severity === 'off') return [];
    return rule
      .check(input)
      .filter(
        (problem) => !silenced(problem, problem.claim === null ? null : (input.claims[problem.claim]?.type ?? null)),
      )
      .map((problem) => ({ code: rule.code, severity, ...problem }));
  }).sort((a, b) => a.start - b.start || a.end - b.end);
}
