import { identifySource } from './identify';
import type { Source } from './source';

/** What makes a source the same as another: its DOI, arXiv id or address; null where it has none. */
export function identityOf(source: Source): string | null {
  const arxiv =
    /^arxiv$/i.test(source.archive ?? '') && source.number ? `arXiv:${source.number.replace(/^arxiv:/i, '')}` : '';
  for (const name of [arxiv, source.DOI ?? '', source.URL ?? '']) {
    const found = identifySource(name);
    if (found) return found.identity;
  }
  return null;
}

/** Whether two records are of the same source; those that have no address are the same only under the same title. */
export function sameSource(a: Source, b: Source): boolean {
  const [first, second] = [identityOf(a), identityOf(b)];
  if (first !== null || second !== null) return first === second;
  return (a.title ?? '').trim().toLowerCase() === (b.title ?? '').trim().toLowerCase() && a.type === b.type;
}
