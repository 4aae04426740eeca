import type { CslDate, CslName, Source } from '../source';

/** How the entries of a file look. */
export interface BibtexLook {
  readonly lineEnd: string;
  /** White space before a field. */
  readonly indent: string;
  /** Between name and value: " = " or "=". */
  readonly equals: string;
  /** Whether the last field has a comma too. */
  readonly hasLastComma: boolean;
  /** Whether dates are BibLaTeX's `date`, or `year`, `month` and `day`. */
  readonly hasDates: boolean;
}

/** BibLaTeX's types by CSL's, all others "misc"; BibTeX knows "online", "software" and "dataset" as "misc". */
const TYPES: Readonly<Record<string, string>> = {
  ...{ 'article-journal': 'article', 'article-magazine': 'article', 'article-newspaper': 'article' },
  ...{ book: 'book', chapter: 'incollection', 'paper-conference': 'inproceedings', report: 'report', thesis: 'thesis' },
  ...{ webpage: 'online', post: 'online', 'post-weblog': 'online', software: 'software', dataset: 'dataset' },
};

/** The field that holds the name of what a source is in, by type of entry. */
const CONTAINERS: Readonly<Record<string, string>> = {
  ...{ article: 'journal', incollection: 'booktitle', inproceedings: 'booktitle' },
};

/** Fields that go over as they are. */
const PLAIN_FIELDS: readonly (readonly [csl: string, bibtex: string])[] = [
  ['volume', 'volume'],
  ['edition', 'edition'],
  ['version', 'version'],
  ['ISBN', 'isbn'],
  ['language', 'langid'],
];

/** A source as an entry under its id, with what BibTeX has fields for; words are protected from a change of case. */
export function bibtexEntry(source: Source, look: BibtexLook): string {
  const type = TYPES[source.type] ?? 'misc';
  const fields = fieldsOf(source, type, look).filter(([, value]) => value !== '');
  const lines = fields.map(([name, value]) => `${look.indent}${name}${look.equals}{${value}}`);
  const body = lines.length === 0 ? '' : `${look.lineEnd}${lines.join(`,${look.lineEnd}`)}`;
  return `@${type}{${source.id},${body}${look.hasLastComma && body !== '' ? ',' : ''}${look.lineEnd}}`;
}

function fieldsOf(source: Source, type: string, { hasDates }: BibtexLook): readonly (readonly [string, string])[] {
  const isArxiv = /^arxiv$/i.test(source.archive ?? '') && source.number !== undefined;
  const number = isArxiv ? '' : (source.number ?? textOf(source['issue']));
  return [
    ['author', people(source.author)],
    ['editor', people(source.editor)],
    ['title', protectedWords(source.title)],
    [CONTAINERS[type] ?? 'howpublished', protectedWords(source['container-title'])],
    [type === 'report' || type === 'thesis' ? 'institution' : 'publisher', protectedWords(source.publisher)],
    ...dateFields(source.issued, hasDates),
    ['number', words(number)],
    ['pages', words(textOf(source['page'])).replaceAll('-{}-', '--')],
    ...PLAIN_FIELDS.map(([csl, bibtex]) => [bibtex, words(textOf(source[csl]))] as const),
    ['eprint', isArxiv ? verbatim((source.number ?? '').replace(/^arxiv:/i, '')) : ''],
    ['archiveprefix', isArxiv ? 'arXiv' : ''],
    ['doi', verbatim(source.DOI)],
    ['url', verbatim(source.URL)],
    ['urldate', isoDate(source.accessed)],
  ];
}

function dateFields(date: CslDate | undefined, hasDates: boolean): readonly (readonly [string, string])[] {
  const [year, month, day] = date?.['date-parts']?.[0] ?? [];
  if (year === undefined) return [[hasDates ? 'date' : 'year', words(date?.literal ?? date?.raw)]];
  if (hasDates) return [['date', isoDate(date)]];
  return [
    ['year', String(year)],
    ['month', month === undefined ? '' : String(month)],
    ['day', day === undefined ? '' : String(day)],
  ];
}

/** "2024-12-26", "2024-01/2024-03"; empty for a date that is not known in parts. */
function isoDate(date: CslDate | undefined): string {
  const dates = date?.['date-parts']?.filter((parts) => parts.length > 0) ?? [];
  const written = dates.map((parts) => parts.map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0')).join('-'));
  return written.join('/');
}

function people(names: readonly CslName[] | undefined): string {
  return (names ?? [])
    .map(person)
    .filter((name) => name !== '')
    .join(' and ');
}

/** "van Beethoven, Ludwig"; an organisation in braces, which keep it whole. */
function person(name: CslName): string {
  const { family = '', given = '', suffix = '', literal = '' } = name;
  if (literal.trim() !== '' || family.trim() === '') return protectedWords(literal || family || given);
  const particles = [name['dropping-particle'], name['non-dropping-particle']].map((part) => words(part));
  const last = [...particles, namePart(family)].filter((part) => part !== '').join(' ');
  return [last, namePart(suffix), namePart(given)].filter((part) => part !== '').join(', ');
}

/** A part of a name, in braces where it would fall apart or be read as several. */
function namePart(text: string): string {
  const written = words(text);
  return /,|=|\band\b/i.test(written) || /(?:^| )\p{Ll}/u.test(written) ? `{${written}}` : written;
}

function protectedWords(text: string | undefined): string {
  const written = words(text);
  return written === '' ? '' : `{${written}}`;
}

const COMMANDS: Readonly<Record<string, string>> = {
  ...{ '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' },
};

/** Text with what TeX would read as markup written so that it is read as itself. */
function words(text: string | undefined): string {
  return (text ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\~^]|[&%$#_{}]/g, (character) => COMMANDS[character] ?? `\\${character}`)
    .replace(/-(?=-)/g, '-{}')
    .replace(/`(?=`)/g, '`{}')
    .replace(/'(?=')/g, "'{}");
}

/** An address or a number: read as it stands, so that only what would break the entry is encoded. */
function verbatim(text: string | undefined): string {
  return (text ?? '').replace(/[\s{}\\]/g, (character) => encodeURIComponent(character));
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
