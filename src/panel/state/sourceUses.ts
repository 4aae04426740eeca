import type { PanelClaim, PanelSource } from '../../protocol/messages';
import { SOURCE_KIND_WORDS } from '../recordWords';

/** The claims that each source is cited for, by its key, in reading order. */
export function sourceUses(claims: readonly PanelClaim[]): ReadonlyMap<string, readonly PanelClaim[]> {
  const known = usesOf.get(claims);
  if (known) return known;
  const uses = new Map<string, PanelClaim[]>();
  for (const claim of claims) {
    for (const key of new Set(claim.citations.flatMap(({ library }) => library ?? []))) {
      const of = uses.get(key);
      if (of) of.push(claim);
      else uses.set(key, [claim]);
    }
  }
  usesOf.set(claims, uses);
  return uses;
}

/** Made once for each snapshot. */
const usesOf = new WeakMap<readonly PanelClaim[], ReadonlyMap<string, readonly PanelClaim[]>>();

/** The sources in which all words of a search are found: in title, address, date or kind. */
export function findSources(sources: readonly PanelSource[], search: string): readonly PanelSource[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return sources.filter(({ title, url, date, kind }) => {
    const text = [title, url, date, kind ? SOURCE_KIND_WORDS[kind] : ''].join('\n').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
