import { countWhile } from '../text/sorted';
import type { Span } from '../text/span';

/**
 * Tells for any offset which of some items is the first, in their order, whose scope covers it. Scopes may overlap in any
 * way; each stretch between two edges is given away once.
 */
export function firstCovering<Item extends { readonly scope: Span }>(
  items: readonly Item[],
): (offset: number) => Item | undefined {
  const edges = [...new Set(items.flatMap(({ scope }) => [scope.start, scope.end]))].sort((a, b) => a - b);
  const places = new Map(edges.map((edge, index) => [edge, index]));
  const owners = new Array<Item | undefined>(edges.length);
  /** For each stretch one that is free at or after it, or leads to one. */
  const free = edges.map((_, index) => index);
  const freeFrom = (index: number): number => {
    let at = index;
    for (let next = free[at] ?? at; next !== at; next = free[at] ?? at) {
      free[at] = free[next] ?? next;
      at = next;
    }
    return at;
  };
  for (const item of items) {
    const end = places.get(item.scope.end) ?? 0;
    for (let at = freeFrom(places.get(item.scope.start) ?? 0); at < end; at = freeFrom(at)) {
      owners[at] = item;
      free[at] = at + 1;
    }
  }
  return (offset) => owners[countWhile(edges, (edge) => edge <= offset) - 1];
}
