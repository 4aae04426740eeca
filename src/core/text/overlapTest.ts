import { firstFrom } from './sorted';
import { overlaps, type Span } from './span';

/** Tells whether a span shares a code unit with any of many, which are sorted once rather than all asked each time. */
export function overlapTest(spans: readonly Span[]): (span: Span) => boolean {
  const apart: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last && span.start < last.end) {
      apart[apart.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else apart.push(span);
  }
  return (span) => {
    const last = apart[firstFrom(apart, span.end) - 1];
    return last !== undefined && overlaps(last, span);
  };
}
