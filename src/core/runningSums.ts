/** A part of a list, by indices: from the first that is in it to the first behind it that is not. */
export interface IndexRange {
  readonly from: number;
  readonly to: number;
}

/** The running sums of no amounts. */
export const NO_SUMS: Int32Array = Int32Array.of(0);

/**
 * What the amounts before each thing of a list add up to, and at the end what all do: [0, 3, 5] for the amounts 3 and 2.
 * `before` are the sums as they were when only the things in `changed` were others; no other amount is asked for.
 */
export function sumsAfter(
  before: Int32Array,
  { from, to }: IndexRange,
  count: number,
  amountOf: (index: number) => number,
): Int32Array {
  const sums = new Int32Array(count + 1);
  sums.set(before.subarray(0, from + 1));
  for (let index = from; index < to; index++) sums[index + 1] = (sums[index] ?? 0) + amountOf(index);
  const shift = before.length - 1 - count;
  const growth = (sums[to] ?? 0) - (before[to + shift] ?? 0);
  for (let index = to + 1; index <= count; index++) sums[index] = (before[index + shift] ?? 0) + growth;
  return sums;
}
