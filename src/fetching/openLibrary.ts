import * as z from 'zod';
import { chooseFacts } from './chooseFacts';
import { decodeText } from './decodeText';
import { dateFact, nameFact, textFact, type Fact } from './fact';
import { reasonOfStatus } from './failure';
import { personName } from './personNames';
import { fromMarkup } from './plainText';
import { failed, type LookUp, type Task } from './result';

const named = z.array(z.object({ name: z.string() })).catch([]);
const book = z.object({
  title: z.string().min(1),
  subtitle: z.string().optional().catch(undefined),
  authors: named,
  publishers: named,
  publish_date: z.string().optional().catch(undefined),
});
const books = z.record(z.string(), book);

/** Asks Open Library for the edition with an ISBN: https://openlibrary.org/dev/docs/api/books. */
export async function lookUpIsbn(task: Task): Promise<LookUp> {
  const { identity, web, signal, bases } = task;
  const key = `ISBN:${identity.id}`;
  const query = new URLSearchParams({ bibkeys: key, format: 'json', jscmd: 'data' });
  const answer = await web.get(`${bases.openLibrary}/api/books?${query.toString()}`, 'application/json', signal);
  if (answer.kind === 'none') return failed(task, answer.reason, answer.url);
  const reason = reasonOfStatus(answer.status);
  if (reason !== null) return failed(task, reason, answer.url);
  const found = parsed(decodeText(answer.bytes, answer.contentType));
  if (!found) return failed(task, 'unreadable', answer.url);
  const edition = Object.hasOwn(found, key) ? found[key] : undefined;
  if (!edition) return failed(task, 'not-found', answer.url);
  const described = chooseFacts(factsOf(edition), identity);
  return { kind: 'found', ...described, finalUrl: answer.url, canonicalUrl: null, notices: [] };
}

function factsOf({ title, subtitle, authors, publishers, publish_date: date }: z.infer<typeof book>): readonly Fact[] {
  const origin = 'Open Library';
  return [
    ...textFact('type', 'book', origin),
    ...textFact('title', fromMarkup([title, subtitle].filter((part) => part).join(': ')), origin),
    ...nameFact(
      authors.flatMap(({ name }) => personName(name) ?? []),
      origin,
    ),
    ...textFact('publisher', fromMarkup(publishers[0]?.name ?? ''), origin),
    ...dateFact(date, origin),
  ];
}

function parsed(json: string): z.infer<typeof books> | null {
  try {
    return books.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}
