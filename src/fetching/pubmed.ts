import { chooseFacts } from './chooseFacts';
import { readCslAnswer } from './cslAnswer';
import { decodeText } from './decodeText';
import { reasonOfStatus } from './failure';
import { failed, type LookUp, type Task } from './result';

/** Asks the Literature Citation Exporter of the NCBI, https://api.ncbi.nlm.nih.gov/lit/ctxp/, for the record of a PMID. */
export async function lookUpPmid(task: Task): Promise<LookUp> {
  const { identity, web, signal, bases } = task;
  const query = new URLSearchParams({ format: 'csl', id: identity.id, tool: 'claimcheck' });
  if (web.contact.includes('@')) query.set('email', web.contact.replace(/^mailto:/, ''));
  const answer = await web.get(`${bases.pubmed}/lit/ctxp/v1/pubmed/?${query.toString()}`, 'application/json', signal);
  if (answer.kind === 'none') return failed(task, answer.reason, answer.url);
  // The service says 400 of numbers that no paper has.
  const reason = answer.status === 400 ? 'not-found' : reasonOfStatus(answer.status);
  if (reason !== null) return failed(task, reason, answer.url);
  const facts = readCslAnswer(decodeText(answer.bytes, answer.contentType), 'PubMed');
  if (!facts) return failed(task, 'unreadable', answer.url);
  const described = chooseFacts(facts, identity);
  return { kind: 'found', ...described, finalUrl: answer.url, canonicalUrl: null, notices: [] };
}
