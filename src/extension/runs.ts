import { commonEnds } from '../core/text/commonEnds';

/** A list in stretches that follow one another. */
export type Runs<Item> = readonly (readonly Item[])[];

/** In how many stretches a list is dealt. */
const COUNT = 8;
/** A stretch that grows beyond this has the list dealt anew; a list no longer than this is all in one. */
const LONGEST = 250;

const EMPTY: readonly never[] = [];

/** An empty list. */
export const NO_RUNS: Runs<never> = Array.from({ length: COUNT }, () => EMPTY);

/**
 * A list in runs, after it was another list. A run in which nothing changed is the same object as before; items are the same
 * when they are the same objects.
 */
export function runsAfter<Item>(before: Runs<Item>, items: readonly Item[]): Runs<Item> {
  const old = before.flat();
  const { head, tail } = commonEnds(old, items, (one, other) => one === other);
  if (head === old.length && head === items.length) return before;
  let end = 0;
  const ends = before.map((run) => (end += run.length));
  // The first run that reaches to where something changed takes what is new; those up to the last have nothing any more.
  const first = Math.max(
    0,
    ends.findIndex((one) => one >= head && one > 0),
  );
  const last = Math.max(
    first,
    ends.findIndex((one) => one >= old.length - tail),
  );
  const taken = items.slice(ends[first - 1] ?? 0, items.length - (old.length - (ends[last] ?? 0)));
  if (taken.length > LONGEST) return dealt(items);
  return before.map((run, index) => (index === first ? taken : index > first && index <= last ? EMPTY : run));
}

/** A list in runs of one length. */
function dealt<Item>(items: readonly Item[]): Runs<Item> {
  const length = Math.ceil(items.length / COUNT);
  return NO_RUNS.map((_, index) => items.slice(index * length, (index + 1) * length));
}
