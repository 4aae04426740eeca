/** A DOI on its own: "10.1145/3442188.3445922", with or without "doi:", "urn:doi:" or "info:doi/". */
const DOI_ALONE = /^(?:(?:urn:|info:)?doi[:/]?[ \t]*)?(10\.[0-9]{4,9}\/[!-~]+)$/i;

/** A DOI in the path of an address, as resolvers and publishers have it. */
const DOI_IN_PATH = /\/(10\.[0-9]{4,9}\/.+)/i;

/** What no DOI has, so that one begins only after the last of them. */
const UNPRINTABLE = /[^!-~]+/;

/** A DOI as the value of a query parameter: "…/article?id=10.1371/journal.pone.0123456". */
const DOI_PARAMETERS = ['doi', 'id'];
const DOI_VALUE = /^(?:doi:)?(10\.[0-9]{4,9}\/[!-~]+)$/i;

/** Publishers whose addresses have the DOI without its first half. */
const DOI_BY_HOST: readonly (readonly [host: RegExp, path: RegExp, prefix: string])[] = [
  [/^(?:www\.)?nature\.com$/, /^\/articles\/(s[0-9]{5}-[0-9]{3}-[0-9]{5}-[0-9a-z])(?:\.pdf|\/.*)?$/, '10.1038/'],
  [
    /^(?:papers\.)?ssrn\.com$/,
    /^\/(?:sol3\/(?:papers|delivery)\.cfm(?:[/?].*)?[?&]abstract_?id=|abstract=)([0-9]{4,9})(?:&|$)/i,
    '10.2139/ssrn.',
  ],
];

/** What publishers put after the DOI to name a form of the same text. */
const DOI_TAIL = /(?:\/(?:full|abstract|summary|meta|pdf|epdf|pdfdirect|html|fulltext)|\.pdf|\.full)?\/?$/i;

/** Version and form that preprint servers add to DOIs of theirs: "10.1101/2020.01.01.123456v1.full". */
const PREPRINT_TAIL = /^(10\.1101\/[0-9.]+)v[0-9].*$/;

/** arXiv's own DOIs name the paper: "10.48550/arXiv.2412.19437". */
const ARXIV_DOI = /^10\.48550\/arxiv\.(.+)$/i;

const NEW_ARXIV = '[0-9]{2}(?:0[1-9]|1[0-2])\\.[0-9]{4,5}';
const OLD_ARXIV = '[a-z]{2,8}(?:-[a-z]{2,4})?(?:\\.[a-z]{2})?\\/[0-9]{7}';

/** The subject class in an old id, "math.GT/0309136", which names the same paper without it. */
const SUBJECT_CLASS = /\.[a-z]{2}(?=\/)/;
const ARXIV_ALONE = new RegExp(
  `^(?:arxiv:[ \\t]*(${NEW_ARXIV}|${OLD_ARXIV})|(${NEW_ARXIV}))(?:v[0-9]+)?(?:[ \\t]*\\[[a-z.-]+)?$`,
  'i',
);
const ARXIV_PATH = new RegExp(
  `^\\/(?:abs|pdf|html|format|e-print|ps|overview)\\/(${NEW_ARXIV}|${OLD_ARXIV})(?:v[0-9]+)?(?:\\.pdf)?\\/?$`,
  'i',
);
const ARXIV_HOST = /(?:^|\.)(?:arxiv\.org|ar5iv\.org|alphaxiv\.org)$/;

/** Hugging Face has a page for each paper that is talked of there. */
const PAPERS_HOST = /^huggingface\.co$/;
const PAPERS_PATH = new RegExp(`^\\/papers\\/(${NEW_ARXIV})\\/?$`);
const DOI_HOST = /(?:^|\.)doi\.org$/;

/** The arXiv id, without version, that a text or its address names: "2412.19437", "cs/9901002"; else null. */
export function arxivIdIn(text: string, address: URL | null): string | null {
  return arxivIdAsWritten(text, address)?.toLowerCase().replace(SUBJECT_CLASS, '') ?? null;
}

function arxivIdAsWritten(text: string, address: URL | null): string | undefined {
  const alone = ARXIV_ALONE.exec(text);
  if (alone) return alone[1] ?? alone[2];
  if (address && ARXIV_HOST.test(address.hostname)) return ARXIV_PATH.exec(address.pathname)?.[1];
  if (address && PAPERS_HOST.test(address.hostname)) return PAPERS_PATH.exec(address.pathname)?.[1];
  return ARXIV_DOI.exec(doiIn(text, address) ?? '')?.[1]?.replace(/v[0-9]+$/, '');
}

/** The DOI, in lower case, that a text or its address names; else null. */
export function doiIn(text: string, address: URL | null): string | null {
  const alone = DOI_ALONE.exec(text)?.[1];
  if (alone !== undefined) return alone.toLowerCase();
  const inPath = address && DOI_IN_PATH.exec(decoded(address.pathname).split(UNPRINTABLE).at(-1) ?? '')?.[1];
  if (!inPath) return address && doiByHost(address);
  if (DOI_HOST.test(address.hostname)) return inPath.toLowerCase();
  return inPath.replace(DOI_TAIL, '').replace(DOI_TAIL, '').replace(PREPRINT_TAIL, '$1').toLowerCase();
}

/** The DOI in the query, or made of the path where a publisher is known to do so. */
function doiByHost(address: URL): string | null {
  for (const name of DOI_PARAMETERS) {
    const found = DOI_VALUE.exec(address.searchParams.get(name) ?? '')?.[1];
    if (found !== undefined) return found.toLowerCase();
  }
  const row = DOI_BY_HOST.find(([host]) => host.test(address.hostname));
  const rest = row?.[1].exec(address.pathname + address.search)?.[1];
  return row && rest !== undefined ? row[2] + rest : null;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
