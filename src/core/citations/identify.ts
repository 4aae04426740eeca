import { cleanAddress, comparableAddress, readAddress } from './address';
import { isbnIn, pmidIn } from './catalogueNumbers';
import { arxivIdIn, doiIn } from './identifiers';

/** What a pasted text names. Samples: "doi:10.1145/3442188.3445922", "arXiv:2412.19437v2", "https://openai.com/news". */
export interface SourceIdentity {
  readonly kind: 'url' | 'doi' | 'arxiv' | 'pmid' | 'isbn';
  /** The address to open and to cite: "https://arxiv.org/abs/2412.19437", other addresses without tracking parameters. */
  readonly url: string;
  /** The DOI in lower case, the arXiv id without its version, the PMID, the ISBN's 13 digits; empty for an address. */
  readonly id: string;
  /** Equal for what is the same source: "doi:10.1145/…", "arxiv:2412.19437", "url:openai.com/news". */
  readonly identity: string;
}

/** Longer texts are no address that anybody pastes. */
const MAX_LENGTH = 4096;

/** What is left of an address after cleaning may want cleaning again, a few times: "https://example.com/a,?utm_x=1#". */
const MAX_CLEANINGS = 10;

/** Punctuation of the sentence or the mark-up around a pasted address. */
const BEFORE = /[\s<"'“‘([]/;
const AFTER = /[\s>"'”’.,;:!?\]]/;

/**
 * Reads a URL, a DOI, an arXiv id, a PMID or an ISBN, alone or with what usually sticks to it: angle brackets, quotes,
 * a full stop, "doi:". Null for anything else, for text that only contains one, and for an ISBN with a wrong check digit.
 */
export function identifySource(input: string): SourceIdentity | null {
  return identify(input, MAX_CLEANINGS);
}

function identify(input: string, cleanings: number): SourceIdentity | null {
  const text = input.length > MAX_LENGTH ? '' : bare(input);
  const address = readAddress(text);
  const arxiv = arxivIdIn(text, address);
  if (arxiv !== null) {
    return { kind: 'arxiv', id: arxiv, url: `https://arxiv.org/abs/${arxiv}`, identity: `arxiv:${arxiv}` };
  }
  const pmid = pmidIn(text, address);
  if (pmid !== null) {
    return { kind: 'pmid', id: pmid, url: `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`, identity: `pmid:${pmid}` };
  }
  const isbn = isbnIn(text, address);
  if (isbn !== null) {
    return { kind: 'isbn', id: isbn, url: `https://openlibrary.org/isbn/${isbn}`, identity: `isbn:${isbn}` };
  }
  const doi = doiIn(text, address);
  const known = doi === null ? null : doiIdentity(doi);
  if (known) return known;
  if (!address) return null;
  // Punctuation that stood before a tracking parameter or an empty "#" stands at the end now.
  const url = bare(cleanAddress(address));
  if (url !== text) return cleanings > 0 ? identify(url, cleanings - 1) : null;
  return { kind: 'url', id: '', url, identity: `url:${comparableAddress(address)}` };
}

/** A DOI with its address; null for one that its address does not give again, as one of dots alone. */
function doiIdentity(doi: string): SourceIdentity | null {
  const url = `https://doi.org/${encodeURI(doi).replace(/[?#]/g, encodeURIComponent)}`;
  const isKept = bare(url) === url && doiIn('', readAddress(url)) === doi;
  return isKept ? { kind: 'doi', id: doi, url, identity: `doi:${doi}` } : null;
}

/** The text without what stands around it; a bracket that was opened in it stays: "https://example.com/a_(b)". */
function bare(text: string): string {
  let start = 0;
  while (start < text.length && BEFORE.test(text.charAt(start))) start++;
  let open = 0;
  for (const character of text.slice(start)) open += character === '(' ? 1 : character === ')' ? -1 : 0;
  let end = text.length;
  while (end > start) {
    const last = text.charAt(end - 1);
    if (last === ')' && open < 0) open++;
    else if (!AFTER.test(last)) break;
    end--;
  }
  return text.slice(start, end);
}
