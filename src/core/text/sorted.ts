import type { Span } from './span';

/** How many of some things come before the first for which a condition, true of a beginning of them, does not hold. */
export function countWhile<Thing>(things: ArrayLike<Thing>, holds: (thing: Thing) => boolean): number {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(things[middle] as Thing)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the first of some spans, in order and apart, that starts at or after an offset. */
export function firstFrom(spans: readonly Span[], offset: number): number {
  return countWhile(spans, ({ start }) => start < offset);
}

/** The one of some spans, in order and apart, that an offset lies in; null where none does. */
export function spanAt(spans: readonly Span[], offset: number): Span | null {
  const span = spans[firstFrom(spans, offset + 1) - 1];
  return span && offset < span.end ? span : null;
}
