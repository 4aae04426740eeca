import { yearOf } from '../date';
import { identityOf } from '../identity';
import type { Source } from '../source';
import type { BibliographyEntry } from './bibliography';
import type { BibtexValue } from './bibtexReader';
import { parseBibtex } from './citationJs';

/** Names that BibTeX knows without a definition. */
const MONTHS = new Set('jan feb mar apr may jun jul aug sep oct nov dec'.split(' '));

/** What is read of the fields of an entry when its file is loaded. */
export function describeBibtex(
  fields: ReadonlyMap<string, BibtexValue>,
): Omit<BibliographyEntry, 'key' | 'line' | 'start' | 'end'> {
  const raw = (name: string) => fields.get(name)?.raw ?? '';
  const people = raw('author') || raw('editor');
  // Accents and other commands are left to the library, which takes longer.
  const hasCommands = `${raw('title')}${people}`.includes('\\');
  const full = hasCommands ? parseBibtex(`@misc{x, title = {${raw('title')}}, author = {${people}}}`)[0] : undefined;
  const names = plainWords(people)
    .split(/\sand\s/i)
    .map((name) => name.trim());
  const first = full ? shownName(full) : ((names[0] ?? '').split(',')[0]?.trim() ?? '');
  const isOne = names.length < 2;
  return {
    title: full ? (full.title ?? '') : plainWords(raw('title')),
    author: first === '' || isOne ? first : `${first} et al.`,
    year: yearOf({ raw: plainWords(raw('date') || raw('year')) }),
    identity: identityOf({ id: '', type: '', ...addressOf(raw) }),
    macros: [...new Set([...fields.values()].flatMap(({ macros }) => macros))].filter((name) => !MONTHS.has(name)),
    parent: raw('crossref') || null,
  };
}

/** The fields that say where a source is, as CSL has them. */
export function addressOf(raw: (name: string) => string): Pick<Source, 'DOI' | 'URL' | 'archive' | 'number'> {
  const isArxiv = /^arxiv$/i.test(raw('archiveprefix') || raw('eprinttype'));
  const url = raw('url') || (/https?:\/\/[^\s{}]+/.exec(raw('howpublished'))?.[0] ?? '');
  return {
    ...(raw('doi') && { DOI: plainWords(raw('doi')) }),
    ...(url && { URL: url.replace(/\\([_%&#~])/g, '$1') }),
    ...(isArxiv && raw('eprint') && { archive: 'arXiv', number: `arXiv:${raw('eprint').trim()}` }),
  };
}

function shownName({ author }: Source): string {
  const name = author?.[0];
  return name?.family ?? name?.literal ?? name?.given ?? '';
}

/** Words without the braces around some of them. */
function plainWords(raw: string): string {
  return raw
    .replace(/\\([&%$#_{}])/g, '$1')
    .replace(/[{}]/g, '')
    .replace(/[~\s]+/g, ' ')
    .trim();
}
