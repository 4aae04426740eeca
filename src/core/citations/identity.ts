import { identifySource } from './identify';
import type { Source } from './source';

/** What makes a source the same as another: its arXiv id, DOI, PMID, ISBN or address; null where it has none. */
export function identityOf(source: Omit<Source, 'id'>): string | null {
  return identitiesOf(source)[0] ?? null;
}

/** All that a source is known by, the strongest first: a paper may be asked for by its DOI, its PMID or its page. */
export function identitiesOf(source: Omit<Source, 'id'>): readonly string[] {
  const { archive, number, DOI: doi, PMID: pmid, ISBN: isbn, URL: url } = source as Source;
  const names = [
    /^arxiv$/i.test(archive ?? '') && number ? `arXiv:${number.replace(/^arxiv:/i, '')}` : '',
    doi ?? '',
    pmid ? `PMID ${pmid}` : '',
    isbn ? `ISBN ${isbn}` : '',
    url ?? '',
  ];
  return [...new Set(names.flatMap((name) => identifySource(name)?.identity ?? []))];
}

/** Whether two records are of the same source; those that have no address are the same only under the same title. */
export function sameSource(a: Source, b: Source): boolean {
  const [first, second] = [identitiesOf(a), identitiesOf(b)];
  if (first.length > 0 || second.length > 0) return first.some((identity) => second.includes(identity));
  return (a.title ?? '').trim().toLowerCase() === (b.title ?? '').trim().toLowerCase() && a.type === b.type;
}
