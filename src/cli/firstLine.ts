import type { Claim } from '../core/claims/claim';
import { scanQuantities } from '../core/quantities/scan';
import type { Span } from '../core/text/span';

/**
 * The part of a span that stands on its first line, without the white space at its end: of "10 and⏎20 million users"
 * that is "10 and". Labels of claims are made so, and what the command line reports is compared with labels.
 */
export function firstLine(source: string, { start, end }: Span): Span {
  const text = source.slice(start, end);
  const lineEnd = text.search(/[\r\n]/);
  return lineEnd === -1 ? { start, end } : { start, end: start + text.slice(0, lineEnd).trimEnd().length };
}

/** The value that the first line of a quantity states: 10 for "10 and⏎20 million users". */
export function firstLineValue(source: string, span: Span, value: Claim['value']): Claim['value'] {
  const part = firstLine(source, span);
  if (part.end === span.end) return value;
  return scanQuantities(source.slice(part.start, part.end))[0]?.value ?? value;
}
