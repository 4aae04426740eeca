import * as z from 'zod';
import { readDate, writtenDate } from '../core/citations/date';
import { chooseFacts } from './chooseFacts';
import { decodeText } from './decodeText';
import { dateFact, nameFact, textFact, type Fact } from './fact';
import { reasonOfStatus } from './failure';
import { htmlTags } from './htmlTags';
import { personName } from './personNames';
import { failed, type LookUp, type Task } from './result';

/** The entry of a feed as far as it counts. https://info.arxiv.org/help/api/user-manual.html */
const entry = z.object({
  /** "http://arxiv.org/abs/2412.19437v2" */
  id: z.string().regex(/\/abs\//),
  title: z.string().trim().min(1),
  /** When the first version came. */
  published: z.string(),
  /** When this version came. */
  updated: z.string(),
  names: z.array(z.string()),
});
type Entry = z.infer<typeof entry>;

const TAGS = new Set(['entry', 'id', 'title', 'published', 'updated', 'name', 'summary', 'link', 'category']);

/** Asks arXiv for a paper. Its date is that of the first version; a later one is told as a notice. */
export async function lookUpArxiv(task: Task): Promise<LookUp> {
  const { identity, web, signal, bases } = task;
  const asked = `${bases.arxiv}/api/query?id_list=${encodeURIComponent(identity.id)}&max_results=1`;
  const answer = await web.get(asked, 'application/atom+xml', signal);
  if (answer.kind === 'none') return failed(task, answer.reason, answer.url);
  const reason = answer.status === 400 ? 'not-found' : reasonOfStatus(answer.status);
  if (reason !== null) return failed(task, reason, answer.url);
  const text = decodeText(answer.bytes, answer.contentType);
  if (/^\s*rate exceeded/i.test(text)) return failed(task, 'too-many-requests', answer.url);
  if (!/<feed[\s>]/.test(text)) return failed(task, 'unreadable', answer.url);
  const found = readEntry(text);
  // A number that no paper has gives a feed without entries, or with one that tells of the error.
  if (!found) return failed(task, 'not-found', answer.url);
  const described = chooseFacts(factsOf(found), identity);
  return { kind: 'found', ...described, finalUrl: answer.url, canonicalUrl: null, notices: notices(found) };
}

function readEntry(atom: string): Entry | null {
  const tags = htmlTags(atom, TAGS, true);
  const start = tags.findIndex(({ name }) => name === 'entry');
  const inside = start < 0 ? [] : tags.slice(start + 1);
  const textOf = (wanted: string) => inside.find(({ name }) => name === wanted)?.text;
  const names = inside.filter(({ name }) => name === 'name').map(({ text }) => text);
  const fields = {
    id: textOf('id'),
    title: textOf('title'),
    published: textOf('published'),
    updated: textOf('updated'),
  };
  return entry.safeParse({ ...fields, names }).data ?? null;
}

function factsOf({ title, names, published }: Entry): readonly Fact[] {
  return [
    ...textFact('type', 'article', 'arXiv'),
    ...textFact('title', title, 'arXiv'),
    ...nameFact(
      names.flatMap((name) => personName(name) ?? []),
      'arXiv',
    ),
    ...dateFact(published, 'arXiv'),
    ...textFact('publisher', 'arXiv', 'arXiv'),
  ];
}

function notices({ id, updated }: Entry): readonly string[] {
  const version = Number(/v([0-9]+)$/.exec(id)?.[1] ?? 1);
  if (version < 2) return [];
  return [`The newest version is v${version} of ${writtenDate(readDate(updated))}; the date is that of the first.`];
}
