import type { Definition } from '../markdown/model';
import type { Span } from '../text/span';
import type { Finding } from './finding';
import type { LocalFinding } from './rule';

const NOTHING_RELATED: Finding['related'] = [];

/** A finding of a part as it stands in the draft, with the places of the definitions that belong to it. */
export function placeFinding(
  { code, severity, start, end, message, claim, related }: LocalFinding,
  offset: number,
  firstClaim: number,
  spanOf: (definition: Definition) => Span,
): Finding {
  return {
    code,
    severity,
    start: start + offset,
    end: end + offset,
    message,
    claim: claim === null ? null : claim + firstClaim,
    related:
      related.length === 0
        ? NOTHING_RELATED
        : related.map(({ definition, message: words }) => ({ ...spanOf(definition), message: words })),
  };
}
