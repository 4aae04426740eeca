import type { ClaimType, Priority } from '../claims/claim';
import { duplicateSources } from '../citations/duplicates';
import { comparePriorities } from '../claims/priority';
import type { Definition } from '../markdown/model';
import type { Span } from '../text/span';
import { FINDING_CODES, type Finding, type FindingCode, type Severity } from './finding';
import { placeFinding } from './placeFinding';
import type {
  ClaimInput,
  DefinitionInput,
  JudgedClaim,
  LocalFinding,
  Problem,
  ReferenceInput,
  Rule,
  RuleInput,
} from './rule';
import { attributedOnly } from './rules/attributedOnly';
import { disputedClaim } from './rules/disputedClaim';
import { duplicateSource, duplicateStored } from './rules/duplicateSource';
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
/** Those about references and about definitions, which come after them. */
const REFERENCE_RULES: readonly Rule<ReferenceInput>[] = [undefinedCitation];
const DEFINITION_RULES: readonly Rule<DefinitionInput>[] = [unusedSource, duplicateSource];
/** Those about a draft as a whole, before and after all others. */
const FIRST_RULES: readonly Rule[] = [invalidLedger];
const LAST_RULES: readonly Rule[] = [duplicateStored, ownWordOnly];

/** What is wrong with single claims, in order of place, whatever directives say. */
export function checkClaims(input: ClaimInput, options: CheckOptions): readonly LocalFinding[] {
  return inOrder(apply(CLAIM_RULES, input, options, () => input.claims));
}

/** What is wrong with references, whatever directives say. */
export function checkReferences(input: ReferenceInput, options: CheckOptions): readonly LocalFinding[] {
  return input.missing.length > 0 ? apply(REFERENCE_RULES, input, options) : [];
}

/** What is wrong with definitions, whatever directives say. */
export function checkDefinitions(input: DefinitionInput, options: CheckOptions): readonly LocalFinding[] {
  return apply(DEFINITION_RULES, input, options);
}

/** What is wrong with a draft, given what is wrong with its parts; `typeOf` gives the type of a claim by its index. */
export function checkRest(
  input: RuleInput,
  ofParts: readonly Finding[],
  typeOf: (claim: number) => ClaimType | null,
  options: CheckOptions,
): readonly Finding[] {
  const [first, last] = [FIRST_RULES, LAST_RULES].map((rules) =>
    apply(rules, input, options, () => input.claims).map((finding) => placeFinding(finding, 0, 0, spanOf)),
  ) as [Finding[], Finding[]];
  const all = first.length + last.length > 0 ? inOrder([...first, ...ofParts, ...last]) : ofParts;
  if (input.document.directives.length === 0) return all;
  const isSilenced = silencer(input.document);
  return all.filter((finding) => !isSilenced(finding, finding.claim === null ? null : typeOf(finding.claim)));
}

/** Whether anything may be wrong with a draft that is not wrong with a part of it; a no is right, a yes may not be. */
export function mayConcernAll(
  ledger: RuleInput['ledger'],
  ledgerProblem: string | null,
  { severities = {} }: CheckOptions,
): boolean {
  if (ledgerProblem !== null || duplicateSources(ledger?.sources ?? {}).length > 0) return true;
  return (severities['own-word-only'] ?? FINDING_CODES['own-word-only']) !== 'off';
}

function apply<Input>(
  rules: readonly Rule<Input>[],
  input: Input,
  { severities = {}, minimumPriority = 'low' }: CheckOptions,
  claims: () => readonly JudgedClaim[] = () => [],
): LocalFinding[] {
  const claimOf = ({ claim }: Problem): JudgedClaim | null => (claim === null ? null : (claims()[claim] ?? null));
  return rules.flatMap(({ code, check }) => {
    if ((severities[code] ?? FINDING_CODES[code]) === 'off') return [];
    return check(input).flatMap((problem): LocalFinding[] => {
      const claim = claimOf(problem);
      const severity = severities[code] ?? defaultSeverity(code, claim);
      const isShown = severity !== 'off' && isReported(code, claim, minimumPriority);
      return isShown ? [{ code, severity, ...problem }] : [];
    });
  });
}

/** Where a definition of a whole draft stands. */
const spanOf = ({ span }: Definition): Span => span;

/** Puts findings in order of place; those at one place stay as they are. */
export function inOrder<Found extends Span>(findings: Found[]): Found[] {
  return findings.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Findings that ask for a source: of claims that matter too little for the workspace there are none. */
const ASKS_FOR_SOURCE: ReadonlySet<FindingCode> = new Set(['unsourced-claim', 'attributed-only']);

function isReported(code: FindingCode, claim: JudgedClaim | null, minimum: Priority): boolean {
  return claim === null || !ASKS_FOR_SOURCE.has(code) || comparePriorities(claim.priority, minimum) <= 0;
}
