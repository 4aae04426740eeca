import { readDate } from '../core/citations/date';
import type { CslDate, CslName } from '../core/citations/source';
import { tidy } from './plainText';

/** Fields of a CSL item that hold text. */
export type TextField =
  | 'type'
  | 'title'
  | 'container-title'
  | 'publisher'
  | 'language'
  | 'volume'
  | 'issue'
  | 'page'
  | 'number'
  | 'archive'
  | 'DOI'
  | 'PMID'
  | 'ISBN'
  | 'ISSN'
  | 'URL';

/** One field of a source, and where it came from in the words of the preview: "JSON-LD", "citation_title". */
export type Fact = { readonly origin: string } & (
  | { readonly field: TextField; readonly value: string }
  | { readonly field: 'author' | 'editor'; readonly value: readonly CslName[] }
  | { readonly field: 'issued'; readonly value: CslDate }
);

/** A text as a fact; none when it is empty. */
export function textFact(field: TextField, text: string | undefined, origin: string): readonly Fact[] {
  const value = tidy(text ?? '');
  return value === '' ? [] : [{ field, value, origin }];
}

/** A date in words or figures as a fact; none when it is not understood. */
export function dateFact(text: string | undefined, origin: string): readonly Fact[] {
  const value = readDate((text ?? '').trim().slice(0, 60));
  return value?.['date-parts'] ? [{ field: 'issued', value, origin }] : [];
}

/** Names as a fact; none when there are none. */
export function nameFact(
  names: readonly CslName[],
  origin: string,
  field: 'author' | 'editor' = 'author',
): readonly Fact[] {
  return names.length === 0 ? [] : [{ field, value: names.slice(0, MAX_NAMES), origin }];
}

/** Papers of large collaborations name thousands; a citation names a few. */
const MAX_NAMES = 200;
