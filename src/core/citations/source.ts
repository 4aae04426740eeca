/**
 * A source as a CSL-JSON item, with the fields that Claimcheck itself reads; all others are kept as they are.
 * https://github.com/citation-style-language/schema (csl-data.json).
 */
export interface Source {
  readonly id: string;
  /** "webpage", "article-journal", "article-newspaper", "post-weblog", "report", "dataset", "interview", … */
  readonly type: string;
  readonly title?: string | undefined;
  readonly URL?: string | undefined;
  readonly DOI?: string | undefined;
  readonly PMID?: string | undefined;
  readonly ISBN?: string | undefined;
  /** "arXiv:2412.19437" goes in as `number` with `archive` "arXiv". */
  readonly archive?: string | undefined;
  readonly number?: string | undefined;
  readonly author?: readonly CslName[] | undefined;
  readonly editor?: readonly CslName[] | undefined;
  readonly 'container-title'?: string | undefined;
  readonly publisher?: string | undefined;
  readonly issued?: CslDate | undefined;
  readonly accessed?: CslDate | undefined;
  readonly [field: string]: unknown;
}

/** A person, `{ "family": "Beethoven", "given": "Ludwig", "non-dropping-particle": "van" }`, or an organisation as `literal`. */
export interface CslName {
  readonly family?: string | undefined;
  readonly given?: string | undefined;
  readonly literal?: string | undefined;
  readonly 'non-dropping-particle'?: string | undefined;
  readonly 'dropping-particle'?: string | undefined;
  readonly suffix?: string | undefined;
}

/** `{ "date-parts": [[2024, 12, 26]] }`, shorter where day or month is not known, two for a range, or text as found. */
export interface CslDate {
  readonly 'date-parts'?: readonly (readonly (number | string)[])[] | undefined;
  readonly raw?: string | undefined;
  readonly literal?: string | undefined;
  /** Whether it is approximate. */
  readonly circa?: boolean | number | string | undefined;
}

/** How citations are written in a draft. */
export const CITATION_STYLES = ['footnote', 'link', 'reference', 'key'] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

/** How a source is written out in a footnote. */
export const FOOTNOTE_FORMATS = ['short', 'apa', 'chicago', 'url'] as const;
export type FootnoteFormat = (typeof FOOTNOTE_FORMATS)[number];
