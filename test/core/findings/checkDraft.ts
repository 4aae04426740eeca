import { checkClaims, checkDefinitions, checkReferences, checkRest, inOrder } from '../../../src/core/findings/check';
import type { CheckOptions } from '../../../src/core/findings/check';
import type { Finding } from '../../../src/core/findings/finding';
import { placeFinding } from '../../../src/core/findings/placeFinding';
import type { RuleInput } from '../../../src/core/findings/rule';
import { bracketed } from '../../../src/core/markdown/labels';

/** What is wrong with a draft that is a single part, in order of place. */
export function checkDraft(input: RuleInput, options: CheckOptions = {}): readonly Finding[] {
  const { definitions, labels, missing } = input.document;
  const byLabel = new Map(definitions.map((definition) => [`${definition.kind} ${definition.label}`, definition]));
  const ofParts = [
    ...checkClaims(input, options),
    ...checkReferences({ missing, definitionOf: (kind, label) => byLabel.get(`${kind} ${label}`) }, options),
    ...checkDefinitions({ definitions, isUsed: (definition) => labels.has(bracketed(definition)) }, options),
  ];
  const placed = ofParts.map((finding) => placeFinding(finding, 0, 0, ({ span }) => span));
  return checkRest(input, inOrder(placed), (claim) => input.claims[claim]?.type ?? null, options);
}
