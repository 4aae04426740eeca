import type { SourceIdentity } from './identify';
import type { Unkeyed } from './key';

/** CSL types by what is known of an address alone; CSL files preprints as "article". */
const TYPES: Readonly<Record<SourceIdentity['kind'], string>> = {
  url: 'webpage',
  doi: 'article-journal',
  arxiv: 'article',
  pmid: 'article-journal',
  isbn: 'book',
};

/** What an address, DOI or number tells about its source by itself: type, address and the number; no title. */
export function bareSource({ kind, id, url }: SourceIdentity): Unkeyed {
  return {
    type: TYPES[kind],
    URL: url,
    ...(kind === 'doi' && { DOI: id }),
    ...(kind === 'arxiv' && { archive: 'arXiv', number: `arXiv:${id}` }),
    ...(kind === 'pmid' && { PMID: id }),
    ...(kind === 'isbn' && { ISBN: id }),
  };
}
