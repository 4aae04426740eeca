import type { PanelClaim, PanelStatus } from '../../protocol/messages';
import type { Filter } from './model';

/** Whether the filter leaves anything out. */
export function isFiltering(filter: Filter): boolean {
  return filter.statuses.length > 0 || filter.type !== null || filter.kind !== null || filter.search.trim() !== '';
}

/** The claims that the filter lets through, in their order. */
export function applyFilter(claims: readonly PanelClaim[], filter: Filter): readonly PanelClaim[] {
  if (!isFiltering(filter)) return claims;
  const statuses = new Set(filter.statuses);
  const words = fold(filter.search).split(/\s+/).filter(Boolean);
  return claims.filter(
    (claim) =>
      (statuses.size === 0 || statuses.has(claim.status)) &&
      (filter.type === null || claim.type === filter.type) &&
      (filter.kind === null || kindsOf(claim).includes(filter.kind)) &&
      words.every((word) => searchText(claim).includes(word)),
  );
}

/** The kinds of a claim's sources, each once; empty for one that has none. */
export function kindsOf({ citations }: PanelClaim): readonly NonNullable<Filter['kind']>[] {
  return [...new Set(citations.map(({ sourceKind }) => sourceKind ?? 'not stated'))];
}

/** How many claims have each status. */
export function countByStatus(claims: readonly PanelClaim[]): ReadonlyMap<PanelStatus, number> {
  return countBy(claims, (claim) => claim.status);
}

/** How many claims there are for each value of `key`, in the order of their first. */
export function countBy<Key>(claims: readonly PanelClaim[], key: (claim: PanelClaim) => Key): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>();
  for (const claim of claims) counts.set(key(claim), (counts.get(key(claim)) ?? 0) + 1);
  return counts;
}

/** Case and the kind of white space do not matter for a search: no-break spaces are common between number and unit. */
function fold(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ');
}

/** What a search looks at; a heading's words would list all that stands under it. Made once for each claim: snapshots bring new records, so nothing gets stale. */
const searchTexts = new WeakMap<PanelClaim, string>();
function searchText(claim: PanelClaim): string {
  let text = searchTexts.get(claim);
  if (text === undefined) {
    const { before, after, subject, metric, value, citations } = claim;
    const sources = citations.flatMap(({ title, url, quote, note }) => [title, url, quote, note]);
    text = fold([`${before}${claim.text}${after}`, subject, metric, value, ...sources].join('\n'));
    searchTexts.set(claim, text);
  }
  return text;
}
