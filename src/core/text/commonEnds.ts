/** How many items at the start and at the end two lists have in common; none is counted at both. */
export function commonEnds<Item>(
  a: readonly Item[],
  b: readonly Item[],
  isSame: (one: Item, other: Item) => boolean,
): { readonly head: number; readonly tail: number } {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && isSame(a[head] as Item, b[head] as Item)) head++;
  let tail = 0;
  while (tail < most - head && isSame(a[a.length - 1 - tail] as Item, b[b.length - 1 - tail] as Item)) tail++;
  return { head, tail };
}
