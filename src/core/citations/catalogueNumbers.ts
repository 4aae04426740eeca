/** An ISBN on its own: "ISBN 978-0-262-03561-3", "ISBN-10: 0-262-03561-8", "urn:isbn:…". */
const ISBN_NAMED = /^(?:urn:)?isbn(?:-1[03])?:?[ \t]*([0-9][0-9 -]{8,15}[0-9x])$/i;

/** Bare digits are an ISBN only as 13 of them or with the hyphens of ten, for any ten digits may be a phone number. */
const ISBN_BARE = /^(97[89][0-9 -]{9,13}[0-9]|[0-9]{1,5}-[0-9]{1,7}-[0-9]{1,7}-[0-9x])$/i;

const ISBN_HOST = /(?:^|\.)(?:openlibrary\.org|worldcat\.org)$/;
const ISBN_PATH = /^\/isbn\/([0-9-]{9,16}[0-9x])\/?$/i;

/** A PMID on its own: "PMID: 34265844". Bare digits are none. */
const PMID_NAMED = /^(?:pmid|pubmed(?:[ \t]?id)?):?[ \t]*([1-9][0-9]{0,8})$/i;

/** Addresses of PubMed and of its mirror in Europe. */
const PMID_ADDRESS: readonly (readonly [host: RegExp, path: RegExp])[] = [
  [/^pubmed\.ncbi\.nlm\.nih\.gov$/, /^\/([1-9][0-9]{0,8})\/?$/],
  [/^(?:www\.)?ncbi\.nlm\.nih\.gov$/, /^\/pubmed\/([1-9][0-9]{0,8})\/?$/],
  [/^(?:www\.)?europepmc\.org$/, /^\/(?:article|abstract)\/med\/([1-9][0-9]{0,8})\/?$/i],
];

/** The PMID that a text or its address names, "34265844"; else null. */
export function pmidIn(text: string, address: URL | null): string | null {
  const named = PMID_NAMED.exec(text)?.[1];
  if (named !== undefined || !address) return named ?? null;
  const row = PMID_ADDRESS.find(([host]) => host.test(address.hostname));
  return row?.[1].exec(address.pathname)?.[1] ?? null;
}

/**
 * The ISBN that a text or its address names, as its 13 digits: "0-262-03561-8" gives "9780262035613". Null when there
 * is none or its check digit is wrong.
 */
export function isbnIn(text: string, address: URL | null): string | null {
  const inPath = address && ISBN_HOST.test(address.hostname) ? ISBN_PATH.exec(address.pathname)?.[1] : undefined;
  const found = ISBN_NAMED.exec(text)?.[1] ?? ISBN_BARE.exec(text)?.[1] ?? inPath;
  return found === undefined ? null : isbn13(found.replace(/[ -]/g, '').toUpperCase());
}

/** Check digits by the ISBN Users' Manual: weights 10 to 1 modulo 11, or 1 and 3 in turn modulo 10. */
function isbn13(digits: string): string | null {
  if (/^[0-9]{9}[0-9X]$/.test(digits)) {
    const sum = weighted(digits, (index) => 10 - index);
    const first = `978${digits.slice(0, 9)}`;
    return sum % 11 === 0 ? `${first}${(10 - (weighted(first, alternating) % 10)) % 10}` : null;
  }
  return /^97[89][0-9]{10}$/.test(digits) && weighted(digits, alternating) % 10 === 0 ? digits : null;
}

function alternating(index: number): number {
  return index % 2 === 0 ? 1 : 3;
}

function weighted(digits: string, weight: (index: number) => number): number {
  return [...digits].reduce((sum, digit, index) => sum + weight(index) * (digit === 'X' ? 10 : Number(digit)), 0);
}
