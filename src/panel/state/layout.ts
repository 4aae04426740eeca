import type { Row } from './rows';

/** Heights in pixels; the style sheet gives the rows the same. */
export const ROW_HEIGHTS: Readonly<Record<Row['kind'], number>> = { heading: 22, claim: 44 };

/** Rows drawn beyond each edge, so that a turn of the wheel finds them there. */
const MARGIN = 6;

/** A run of rows, `last` not included, and the height of what is left out above it. */
export interface RowRange {
  readonly first: number;
  readonly last: number;
  readonly above: number;
}

/** Where each row starts, and as the last item where the list ends. */
export function rowOffsets(rows: readonly Row[]): readonly number[] {
  const offsets = [0];
  let end = 0;
  for (const row of rows) offsets.push((end += ROW_HEIGHTS[row.kind]));
  return offsets;
}

/** The row that a height falls into; the last one for heights beyond the end. */
export function rowAt(offsets: readonly number[], height: number): number {
  let low = 0;
  let high = offsets.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] ?? 0) <= height) low = middle;
    else high = middle - 1;
  }
  return Math.max(low, 0);
}

/** The rows that must be drawn for a list scrolled to `scroll` in a box of the given height. */
export function rangeToDraw(offsets: readonly number[], scroll: number, height: number): RowRange {
  const count = offsets.length - 1;
  if (count === 0) return { first: 0, last: 0, above: 0 };
  const first = Math.max(rowAt(offsets, scroll) - MARGIN, 0);
  const last = Math.min(rowAt(offsets, scroll + height) + 1 + MARGIN, count);
  return { first, last, above: offsets[first] ?? 0 };
}

/**
 * Where to scroll to so that a row is seen whole: nowhere if it is, as little as possible if it is near, and to have it in
 * the middle if it is more than a screenful away. `covered` is what sticks to the top.
 */
export function scrollFor(
  offsets: readonly number[],
  row: number,
  box: { readonly scroll: number; readonly height: number; readonly covered: number },
): number {
  const start = offsets[row] ?? 0;
  const end = offsets[row + 1] ?? start;
  const isFar = end < box.scroll - box.height || start > box.scroll + 2 * box.height;
  if (isFar) return Math.max((start + end - box.height) / 2, 0);
  if (start < box.scroll + box.covered) return Math.max(start - box.covered, 0);
  return end > box.scroll + box.height ? end - box.height : box.scroll;
}
