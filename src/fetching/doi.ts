import { chooseFacts } from './chooseFacts';
import { readCslAnswer } from './cslAnswer';
import { decodeText } from './decodeText';
import { reasonOfStatus } from './failure';
import { lookUpAnsweredPage } from './page';
import type { Answer } from './politeFetch';
import { failed, type LookUp, type Task } from './result';
import { hostName } from './webAddress';

/** https://citation.doi.org/docs.html; the second type is what agencies without the first are asked for. */
const ACCEPT = 'application/vnd.citationstyles.csl+json, text/html;q=0.5';

/**
 * Asks doi.org, which sends the question on to the agency that registered the DOI. Some agencies answer with the page of
 * the publisher, which is read like any other.
 */
export async function lookUpDoi(task: Task): Promise<LookUp> {
  const { identity, web, signal, bases } = task;
  const asked = `${bases.doi}/${encodeURI(identity.id).replace(/[?#]/g, encodeURIComponent)}`;
  const answer = await web.get(asked, ACCEPT, signal);
  if (answer.kind === 'none') return failed(task, answer.reason, answer.url);
  const reason = reasonOfStatus(answer.status);
  // An unknown DOI is doi.org's to tell; a publisher's missing page is another matter, with the same advice.
  if (reason !== null) return failed(task, reason, answer.url);
  if (!/json/i.test(answer.contentType)) return lookUpAnsweredPage(task, answer);
  const facts = readCslAnswer(decodeText(answer.bytes, answer.contentType), agencyOf(answer));
  if (!facts) return failed(task, 'unreadable', answer.url);
  const described = chooseFacts(facts, identity);
  return { kind: 'found', ...described, finalUrl: answer.url, canonicalUrl: null, notices: [] };
}

function agencyOf({ url }: Answer): string {
  const host = hostName(url);
  if (/crossref\.org$/.test(host)) return 'Crossref via doi.org';
  if (/(?:datacite|crosscite)\.org$/.test(host)) return 'DataCite via doi.org';
  return 'doi.org';
}
