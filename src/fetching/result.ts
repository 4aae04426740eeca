import type { SourceIdentity } from '../core/citations/identify';
import { bareSource } from '../core/citations/bareSource';
import type { Unkeyed } from '../core/citations/key';
import { failureSentence, type FailureReason } from './failure';
import type { PoliteFetch } from './politeFetch';
import { hostName } from './webAddress';

/** What a look-up gave. */
export type LookUp = FoundSource | FailedLookUp;

/** Metadata was found; all of it is for a person to check. */
export interface FoundSource {
  readonly kind: 'found';
  /** A CSL-JSON item without its key. */
  readonly source: Unkeyed;
  /** By CSL field, where it came from: "JSON-LD", "citation_title", "Open Graph", "arXiv", "the address". */
  readonly origins: Readonly<Record<string, string>>;
  /** The address that answered in the end. */
  readonly finalUrl: string;
  /** The address that the page calls its own; null where it names none. */
  readonly canonicalUrl: string | null;
  /** What a person should know, one sentence each. */
  readonly notices: readonly string[];
}

/** Nothing was found; the form stays open with what was typed. */
export interface FailedLookUp {
  readonly kind: 'failed';
  readonly reason: FailureReason;
  /** One plain sentence: what happened and what to do. */
  readonly message: string;
  /** What the address alone tells, without a key; null when it is no address. */
  readonly source: Unkeyed | null;
}

/** What a look-up works with. */
export interface Task {
  readonly identity: SourceIdentity;
  readonly web: PoliteFetch;
  readonly signal: AbortSignal;
  readonly bases: Bases;
}

/** Where services are, without a slash at the end; tests put their own server here. */
export interface Bases {
  readonly doi: string;
  readonly arxiv: string;
  readonly pubmed: string;
  readonly openLibrary: string;
}

export const BASES: Bases = {
  doi: 'https://doi.org',
  arxiv: 'https://export.arxiv.org',
  pubmed: 'https://api.ncbi.nlm.nih.gov',
  openLibrary: 'https://openlibrary.org',
};

const NOUNS: Readonly<Record<SourceIdentity['kind'], string>> = {
  url: 'this page',
  doi: 'this DOI',
  arxiv: 'this arXiv id',
  pmid: 'this PMID',
  isbn: 'this ISBN',
};

/** A look-up that failed at an address, with what is known without it. */
export function failed({ identity, web }: Task, reason: FailureReason, url: string): FailedLookUp {
  const time = `${web.maxTime / 1000} seconds`;
  const message = failureSentence(reason, { host: hostName(url), what: NOUNS[identity.kind], time });
  return { kind: 'failed', reason, message, source: bareSource(identity) };
}
