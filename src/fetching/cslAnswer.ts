import * as z from 'zod';
import type { CslName } from '../core/citations/source';
import { nameFact, textFact, type Fact, type TextField } from './fact';
import { fromMarkup } from './plainText';
import { registryType } from './sourceTypes';

/** Registrars give some texts as lists of one. */
const text = z
  .union([z.string(), z.number().transform(String), z.array(z.string()).transform((list) => list[0])])
  .optional()
  .catch(undefined);
const name = z.object({ family: text, given: text, literal: text, name: text });
const names = z.array(name.nullable().catch(null)).catch([]);
const part = z
  .union([
    z.number(),
    z
      .string()
      .regex(/^[0-9]{1,4}$/)
      .transform(Number),
  ])
  .nullable();
const date = z
  .object({ 'date-parts': z.array(z.array(part)) })
  .nullable()
  .catch(null);

/** The fields of CSL-JSON that are kept; the rest, such as references and abstracts, is of no use in a citation. */
const item = z.object({
  type: text,
  title: text,
  author: names,
  editor: names,
  issued: date,
  'container-title': text,
  publisher: text,
  language: text,
  volume: text,
  issue: text,
  page: text,
  DOI: text,
  PMID: text,
  ISBN: text,
  ISSN: text,
});
type Item = z.infer<typeof item>;

const TEXTS = ['container-title', 'publisher', 'language', 'volume', 'issue', 'page', 'PMID', 'ISBN', 'ISSN'] as const;

/** Reads the CSL-JSON of a registrar; null when it is none or has no title. */
export function readCslAnswer(json: string, origin: string): readonly Fact[] | null {
  const found = parsed(json);
  if (!found?.title) return null;
  const fact = (field: TextField, value: string | undefined) => textFact(field, fromMarkup(value ?? ''), origin);
  return [
    ...textFact('type', found.type && registryType(found.type), origin),
    ...fact('title', found.title),
    ...nameFact(cslNames(found.author), origin),
    ...cslDate(found, origin),
    ...textFact('DOI', found.DOI?.toLowerCase(), origin),
    ...TEXTS.flatMap((field) => fact(field, found[field])),
    ...nameFact(cslNames(found.editor), origin, 'editor'),
  ];
}

function parsed(json: string): Item | null {
  try {
    const value: unknown = JSON.parse(json);
    return item.safeParse(Array.isArray(value) ? value[0] : value).data ?? null;
  } catch {
    return null;
  }
}

function cslNames(list: Item['author']): readonly CslName[] {
  return list.flatMap((one): readonly CslName[] => {
    if (!one) return [];
    const [family, given, literal] = [one.family, one.given, one.literal ?? one.name].map((part) =>
      fromMarkup(part ?? ''),
    );
    if (literal) return [{ literal }];
    if (!family) return given ? [{ literal: given }] : [];
    return [given ? { family, given } : { family }];
  });
}

function cslDate({ issued }: Item, origin: string): readonly Fact[] {
  const parts = issued?.['date-parts'][0]?.filter((number) => number !== null) ?? [];
  return parts.length > 0 ? [{ field: 'issued', value: { 'date-parts': [parts.slice(0, 3)] }, origin }] : [];
}
