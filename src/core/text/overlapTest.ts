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
    const last = lastBefore(apart, span.end);
    return last !== undefined && overlaps(last, span);
  };
}

/** The last of some spans, in order, that starts before an offset. */
function lastBefore(spans: readonly Span[], offset: number): Span | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return spans[low - 1];
}
