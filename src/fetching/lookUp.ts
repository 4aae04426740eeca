import { cleanAddress, comparableAddress, readAddress } from '../core/citations/address';
import { identifySource, type SourceIdentity } from '../core/citations/identify';
import type { CslDate } from '../core/citations/source';
import { lookUpArxiv } from './arxiv';
import { lookUpDoi } from './doi';
import { failureSentence } from './failure';
import { lookUpIsbn } from './openLibrary';
import { lookUpPage } from './page';
import type { PoliteFetch } from './politeFetch';
import { lookUpPmid } from './pubmed';
import { BASES, type Bases, type LookUp, type Task } from './result';

/** What a look-up needs besides what was typed. */
export interface LookUpOptions {
  /** One for the whole program, so that requests wait for each other. */
  readonly web: PoliteFetch;
  /** Ends it early. */
  readonly signal?: AbortSignal;
  /** Today, for the date of access. */
  readonly now?: () => Date;
  /** Other addresses of services. */
  readonly bases?: Partial<Bases>;
}

const BY_KIND: Readonly<Record<SourceIdentity['kind'], (task: Task) => Promise<LookUp>>> = {
  url: lookUpPage,
  doi: lookUpDoi,
  arxiv: lookUpArxiv,
  pmid: lookUpPmid,
  isbn: lookUpIsbn,
};

/**
 * Looks up what was pasted or typed: a URL, DOI, arXiv id or address, PMID or ISBN. Gives a source with the origin of
 * each field and today as its date of access, or a sentence that says why not; never rejects.
 */
export async function lookUp(input: string, options: LookUpOptions): Promise<LookUp> {
  const identity = identifySource(input);
  const { web, signal = new AbortController().signal, now = () => new Date(), bases = {} } = options;
  if (!identity) {
    const message = failureSentence('not-a-source', { host: '', what: '', time: '' });
    return { kind: 'failed', reason: 'not-a-source', message, source: null };
  }
  const task: Task = { identity, web, signal, bases: { ...BASES, ...bases } };
  const first = await BY_KIND[identity.kind](task);
  const page = misreadPage(input, identity);
  const isUnknown = first.kind === 'failed' && first.reason === 'not-found';
  const result = page && isUnknown ? await lookUpPage({ ...task, identity: page }) : first;
  if (result.kind === 'failed') return result;
  const notice = mirrorNotice(input, identity);
  return {
    ...result,
    source: { ...result.source, accessed: dayOf(now()) },
    origins: { ...result.origins, accessed: 'today' },
    notices: [...notice, ...result.notices],
  };
}

/** A page whose address only looks as if it had a DOI in it, should nobody know the DOI; null for others. */
function misreadPage(input: string, { kind }: SourceIdentity): SourceIdentity | null {
  const address = kind === 'doi' ? readAddress(input.trim()) : null;
  if (!address || /(?:^|\.)doi\.org$/.test(address.hostname)) return null;
  return { kind: 'url', id: '', url: cleanAddress(address), identity: `url:${comparableAddress(address)}` };
}

/** The writer's own day, not that of Greenwich. */
function dayOf(now: Date): CslDate {
  return { 'date-parts': [[now.getFullYear(), now.getMonth() + 1, now.getDate()]] };
}

/** Pages about a paper stand for the paper, which must be said. */
function mirrorNotice(input: string, { kind, id, url }: SourceIdentity): readonly string[] {
  const host = /^\s*(?:https?:\/\/)?([\w.-]+)\//i.exec(input)?.[1] ?? '';
  if (kind !== 'arxiv' || !host.includes('.') || /(?:^|\.)(?:arxiv|doi)\.org$/i.test(host)) return [];
  return [`This page shows the arXiv paper ${id}, which is cited as ${url}.`];
}
