import type { Block, Mark } from '../markdown/model';
import type { Span } from '../text/span';

/** Index of the first of some spans, in order and apart, that starts at or after an offset. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The one of some spans, in order and apart, that an offset lies in; null where none does. */
export function spanAt(spans: readonly Span[], offset: number): Span | null {
  const span = spans[firstFrom(spans, offset + 1) - 1];
  return span && offset < span.end ? span : null;
}

/** The stretches of a block's prose with a mark, by what is asked of them; in order and apart. */
export interface Marked {
  readonly link: readonly Span[];
  /** Inline code and math. */
  readonly code: readonly Span[];
  readonly math: readonly Span[];
}

const UNMARKED: Marked = { link: [], code: [], math: [] };

/** Sorts a block's marks once for all its quantities. */
export function markedOf({ marks }: Block): Marked {
  if (marks.length === 0) return UNMARKED;
  const of = (kind: Mark['kind']): readonly Span[] =>
    marks
      .filter((mark) => mark.kind === kind)
      .map(({ prose }) => prose)
      .sort((a, b) => a.start - b.start);
  return { link: of('link'), code: of('code'), math: of('math') };
}
