import type { Block, Mark } from '../markdown/model';
import type { Span } from '../text/span';

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
