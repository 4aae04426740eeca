import { trimEndOf } from '../text/trimEnd';
import type { Source } from './source';

/** Its title where a note gives one in quotation marks: “Title” of “A. Author, “Title”, 2024.”; else empty. */
export function quotedTitle(note: string): string {
  const quoted = [...note.matchAll(/[“"]([^“”"]*)[”"]/g)].map((match) => match[1] ?? '');
  return quoted.find(({ length }) => length >= 3 && length <= 200)?.replace(/[,.]$/, '') ?? '';
}

/** What a note without an address is called: the title in quotation marks, else its words. */
export function noteTitle(note: string): string {
  return quotedTitle(note) || trimEndOf(note, ' \t\r\n\u00a0.,:<>()').trim();
}

/** What a source is called in a list: its title, else its address, else its key. */
export function sourceTitle({ title, URL: url, DOI: doi, id }: Source): string {
  const called = [title, url, doi && `https://doi.org/${doi}`].find((name) => name !== undefined && name.trim() !== '');
  return (called ?? id).trim();
}
