import { cleanAddress, comparableAddress } from '../core/citations/address';
import { identifySource } from '../core/citations/identify';
import { chooseFacts } from './chooseFacts';
import { decodeText } from './decodeText';
import { textFact, type Fact } from './fact';
import { reasonOfStatus, type FailureReason } from './failure';
import { readPage, type PageReading } from './pageFacts';
import type { Answer } from './politeFetch';
import { failed, type FailedLookUp, type LookUp, type Task } from './result';
import { readSite } from './sites';
import { wallOf } from './walls';

const ACCEPT = 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.5';

/** Reads what a web page says of itself. */
export async function lookUpPage(task: Task): Promise<LookUp> {
  const { identity, web, signal } = task;
  if (readSite(identity.url).isMute) return muteSite(task);
  const answer = await web.get(identity.url, ACCEPT, signal);
  if (answer.kind === 'none') return failed(task, answer.reason, answer.url);
  const reason = reasonOfStatus(answer.status);
  return reason === null ? lookUpAnsweredPage(task, answer) : failed(task, reason, answer.url);
}

/** Reads a page that has been sent with a status that is no error. */
export function lookUpAnsweredPage(task: Task, answer: Answer): LookUp {
  const html = decodeText(answer.bytes, answer.contentType);
  const otherKind = kindOfFile(answer, html);
  if (otherKind !== null) return failed(task, otherKind, answer.url);
  const page = readPage(html, answer.url);
  const isDated = page.facts.some(({ field, origin }) => field === 'issued' && !/<time>|address/.test(origin));
  const hasArticle = isDated || page.facts.some(({ field, origin }) => field === 'author' && origin !== 'the address');
  const asked = task.identity.kind === 'url' ? task.identity.url : answer.url;
  const wall = wallOf(asked, answer.url, page.title, hasArticle);
  if (wall !== null) return failed(task, wall, answer.url);
  if (!page.facts.some(({ field }) => field === 'title')) return failed(task, 'no-metadata', answer.url);
  const facts = [...addressFacts(task, answer, page), ...page.facts];
  return {
    kind: 'found',
    ...chooseFacts(facts, task.identity, page.siteName),
    finalUrl: answer.url,
    canonicalUrl: page.canonical?.href ?? null,
    notices: notices(answer, page),
  };
}

/** A post that shows itself to no program: its address tells who wrote it, and there is nothing to ask for. */
function muteSite(task: Task): FailedLookUp {
  const { url } = task.identity;
  const { source } = chooseFacts(readSite(url).facts, task.identity);
  return { ...failed(task, 'script', url), source };
}

function kindOfFile({ contentType }: Answer, text: string): FailureReason | null {
  if (/application\/(?:x-)?pdf/i.test(contentType) || text.startsWith('%PDF-')) return 'pdf';
  if (/^\s*(?:text\/html|application\/xhtml)/i.test(contentType)) return null;
  if (
    /^\s*(?:$|text\/plain|application\/xml|text\/xml)/i.test(contentType) &&
    /<(?:!doctype html|html|head)\b/i.test(text.slice(0, 1000))
  )
    return null;
  return 'not-html';
}

/** The address to cite: the page's own, where it names one of its own site, else where the redirects led. */
function addressFacts({ identity }: Task, answer: Answer, { canonical }: PageReading): readonly Fact[] {
  if (identity.kind !== 'url') return [];
  if (canonical && isSameSite(canonical.href, answer.url)) {
    return textOf(cleanAddress(canonical), 'the canonical link');
  }
  const final = identifySource(answer.url);
  const isElsewhere = final && comparableAddress(new URL(answer.url)) !== comparableAddress(new URL(identity.url));
  return isElsewhere ? textOf(final.url, 'where the address leads') : [];
}

function textOf(url: string, origin: string): readonly Fact[] {
  return url.length > 500 ? [] : textFact('URL', url, origin);
}

/** Whether the hosts differ by no more than "www.", "m.", "amp." and the like. */
function isSameSite(a: string, b: string): boolean {
  const [first, second] = [a, b].map((url) => comparableAddress(new URL('/', url)));
  return first === second || `.${first}`.endsWith(`.${second}`) || `.${second}`.endsWith(`.${first}`);
}

function notices(answer: Answer, { canonical, isFree, facts }: PageReading): readonly string[] {
  const others: readonly string[] =
    canonical && !isSameSite(canonical.href, answer.url)
      ? [`The page names ${canonical.href} as the original; look whether that is the better source.`]
      : [];
  const issued = facts.find(({ field }) => field === 'issued');
  return [
    ...others,
    ...(isFree === false ? ['The page says that it is not free to read: some readers cannot check it.'] : []),
    ...(answer.isCut
      ? ['Only the beginning of the page was read, for it is long or slow: something may be missing.']
      : []),
    ...(issued && /first <time>|last changed|address/.test(issued.origin)
      ? [`The date is taken from ${issued.origin}: check it.`]
      : []),
  ];
}
