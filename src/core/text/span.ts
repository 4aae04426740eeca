/** A half-open range `[start, end)` of UTF-16 code units, in the source unless a comment says prose. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether the two share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `inner` lies wholly in `outer`; an empty span lies in what it stands at the edge of. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether a cursor at `offset` is in or at either end of the span. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}
