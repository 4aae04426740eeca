import * as z from 'zod';
import { yearOf } from '../date';
import { identityOf } from '../identity';
import type { CslDate, CslName, Source } from '../source';
import { sourceSchema } from '../sourceSchema';
import type { BibliographyEntry } from './bibliography';

const text = z.union([z.string(), z.number(), z.boolean()]).transform(String);
const part = z.union([z.number(), z.string()]);

/** A date as files have it: CSL's own form, "2024-12-26", 2024, `{ year: 2024, month: 5 }` or a list of those. */
const looseDate = z.union([
  text.transform((raw): CslDate => fromText(raw)),
  z
    .union([
      z.looseObject({ year: part, month: part.optional(), day: part.optional() }).transform((date) => [date]),
      z.array(z.looseObject({ year: part, month: part.optional(), day: part.optional() })).min(1),
    ])
    .transform((dates): CslDate => ({
      'date-parts': dates.map(({ year, month, day }) => [year, month, day].filter((value) => value !== undefined)),
    })),
  z.looseObject({}),
]);

const looseName = z.union([z.string().transform((literal): CslName => ({ literal })), z.looseObject({})]);
const names = z.union([z.array(looseName), looseName.transform((name) => [name])]);

/** What programs write where CSL wants a text, a list of names or a date. */
const looseItem = z.looseObject({
  id: text.refine((id) => id !== '', 'the item has no id'),
  type: z.string().min(1).default('document'),
  title: text.optional(),
  number: text.optional(),
  publisher: text.optional(),
  'container-title': text.optional(),
  author: names.optional(),
  editor: names.optional(),
  issued: looseDate.optional(),
  accessed: looseDate.optional(),
});

/** Reads an item of a CSL file; what it is not, as the reason of a problem. */
export function readCslItem(value: unknown): Source | string {
  const loose = looseItem.safeParse(value);
  const read = loose.success ? sourceSchema.safeParse(loose.data) : loose;
  if (read.success) return read.data;
  const field = read.error.issues[0]?.path[0];
  if (field === undefined) return 'this is no CSL item';
  return field === 'id' ? 'the item has no id' : `“${String(field)}” is not as CSL has it`;
}

/** What is read of an item when its file is loaded. */
export function describeCslItem(source: Source): Omit<BibliographyEntry, 'line' | 'start' | 'end'> {
  const people = source.author ?? source.editor ?? [];
  const first = people[0]?.family ?? people[0]?.literal ?? people[0]?.given ?? '';
  return {
    key: source.id,
    title: source.title ?? '',
    author: people.length > 1 && first !== '' ? `${first} et al.` : first,
    year: yearOf(source.issued),
    identity: identityOf(source),
    macros: [],
    parent: null,
  };
}

/** "2024-12-26" and "2024-01/2024-03" as parts, all else as found. */
function fromText(raw: string): CslDate {
  const parts = raw.split('/').map((date) => /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?(?:T.*)?$/.exec(date.trim()));
  if (parts.some((found) => found === null)) return { raw };
  return { 'date-parts': parts.map((found) => (found ?? []).slice(1).filter(Boolean).map(Number)) };
}
