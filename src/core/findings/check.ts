import type { Priority } from '../claims/claim';
import { comparePriorities } from '../claims/priority';
import type { Finding, FindingCode, Severity } from './finding';
import type { JudgedClaim, Problem, Rule, RuleInput } from './rule';
import { attributedOnly } from './rules/attributedOnly';
import { disputedClaim } from './rules/disputedClaim';
import { invalidLedger } from './rules/invalidLedger';
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

/** Every rule there is; at one place the earlier comes first. */
const RULES: readonly Rule[] = [
  invalidLedger,
  disputedClaim,
  staleClaim,
  unsourcedClaim,
  attributedOnly,
  undefinedCitation,
  unusedSource,
];

/**
 * What is wrong with a draft, in order of place: every rule that is not switched off, less what the draft's own
 * directives silence.
 */
export function checkDraft(
  input: RuleInput,
  { severities = {}, minimumPriority = 'low' }: CheckOptions = {},
): readonly Finding[] {
  const silenced = silencer(input.document);
  const claimOf = ({ claim }: Problem): JudgedClaim | null => (claim === null ? null : (input.claims[claim] ?? null));
  return RULES.flatMap(({ code, check }) => {
    const chosen = severities[code];
    if (chosen === 'off') return [];
    return check(input)
      .filter((problem) => isReported(code, claimOf(problem), minimumPriority))
      .filter((problem) => !silenced(problem, claimOf(problem)?.type ?? null))
      .map((problem) => ({ code, severity: chosen ?? defaultSeverity(code, claimOf(problem)), ...problem }));
  }).sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Findings that ask for a source: of claims that matter too little for the workspace there are none. */
const ASKS_FOR_SOURCE: ReadonlySet<FindingCode> = new Set(['unsourced-claim', 'attributed-only']);

function isReported(code: FindingCode, claim: JudgedClaim | null, minimum: Priority): boolean {
  return claim === null || !ASKS_FOR_SOURCE.has(code) || comparePriorities(claim.priority, minimum) <= 0;
}
