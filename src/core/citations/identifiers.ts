/** A DOI on its own: "10.1145/3442188.3445922", with or without "doi:". */
const DOI_ALONE = /^(?:doi:?[ \t]*)?(10\.[0-9]{4,9}\/[!-~]+)$/i;

/** A DOI in the path of an address, as resolvers and publishers have it. */
const DOI_IN_PATH = /\/(10\.[0-9]{4,9}\/[!-~]+)$/i;

/** What publishers put after the DOI to name a form of the same text. */
const DOI_TAIL = /(?:\/(?:full|abstract|summary|meta|pdf|epdf|pdfdirect|html|fulltext)|\.pdf|\.full)?\/?$/i;

/** Version and form that preprint servers add to DOIs of theirs: "10.1101/2020.01.01.123456v1.full". */
const PREPRINT_TAIL = /(10\.1101\/[0-9.]+)v[0-9]+.*$/;

/** arXiv's own DOIs name the paper: "10.48550/arXiv.2412.19437". */
const ARXIV_DOI = /^10\.48550\/arxiv\.(.+)$/i;

const NEW_ARXIV = '[0-9]{2}(?:0[1-9]|1[0-2])\\.[0-9]{4,5}';
const OLD_ARXIV = '[a-z]{2,8}(?:-[a-z]{2,4})?(?:\\.[a-z]{2})?\\/[0-9]{7}';
const ARXIV_ALONE = new RegExp(
  `^(?:arxiv:[ \\t]*(${NEW_ARXIV}|${OLD_ARXIV})|(${NEW_ARXIV}))(?:v[0-9]+)?(?:[ \\t]*\\[[a-z.-]+)?$`,
  'i',
);
const ARXIV_PATH = new RegExp(
  `^\\/(?:abs|pdf|html|format|e-print|ps|overview)\\/(${NEW_ARXIV}|${OLD_ARXIV})(?:v[0-9]+)?(?:\\.pdf)?\\/?$`,
  'i',
);
const ARXIV_HOST = /(?:^|\.)(?:arxiv\.org|ar5iv\.org|alphaxiv\.org)$/;
const DOI_HOST = /(?:^|\.)doi\.org$/;

/** The arXiv id, without version, that a text or its address names: "2412.19437", "cs/9901002"; else null. */
export function arxivIdIn(text: string, address: URL | null): string | null {
  const alone = ARXIV_ALONE.exec(text);
  if (alone) return (alone[1] ?? alone[2] ?? '').toLowerCase();
  if (address && ARXIV_HOST.test(address.hostname))
    return ARXIV_PATH.exec(address.pathname)?.[1]?.toLowerCase() ?? null;
  const doi = doiIn(text, address);
  return doi === null ? null : (ARXIV_DOI.exec(doi)?.[1]?.replace(/v[0-9]+$/, '') ?? null);
}

/** The DOI, in lower case, that a text or its address names; else null. */
export function doiIn(text: string, address: URL | null): string | null {
  const alone = DOI_ALONE.exec(text)?.[1];
  if (alone !== undefined) return alone.toLowerCase();
  const inPath = address && DOI_IN_PATH.exec(decoded(address.pathname))?.[1];
  if (!inPath) return null;
  if (DOI_HOST.test(address.hostname)) return inPath.toLowerCase();
  return inPath.replace(DOI_TAIL, '').replace(DOI_TAIL, '').replace(PREPRINT_TAIL, '$1').toLowerCase();
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
