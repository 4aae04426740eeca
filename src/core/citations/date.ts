import type { CslDate } from './source';

/** English names of months, as they are written out and as they are looked for by their first three letters. */
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The date as it is shown in lists and typed in forms: "2024-12-26", "2024-12", "2024", or the text as found. */
export function shownDate(date: CslDate | undefined): string {
  const parts = date?.['date-parts']?.[0];
  if (!parts || parts.length === 0) return (date?.literal ?? date?.raw ?? '').trim();
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}

/**
 * The date as it is written in footnotes: "26 December 2024", "December 2024", "2024", "May 2023–June 2024", "c. 2024", or
 * the text as found.
 */
export function writtenDate(date: CslDate | undefined): string {
  return written(date, 'c. ', ([year, month, day]) => [day, month, year].filter((part) => part !== '').join(' '));
}

/** The same as Americans write it: "December 26, 2024", or with the year before the day, "2024, December 26". */
export function americanDate(date: CslDate | undefined, order: 'month first' | 'year first'): string {
  return written(date, 'ca. ', ([year, month, day]) => {
    const dayOfYear = [month, day].filter((part) => part !== '').join(' ');
    if (order === 'year first') return [year, dayOfYear].filter((part) => part !== '').join(', ');
    return day === '' ? [month, year].filter((part) => part !== '').join(' ') : `${dayOfYear}, ${year}`;
  });
}

/** Year, name of the month and day, of which the latter may be empty. */
type DateWords = readonly [year: string, month: string, day: string];

/** A date, or both ends of a range, in words; a literal date as it was found. */
function written(date: CslDate | undefined, circa: string, inWords: (words: DateWords) => string): string {
  const ends = (date?.['date-parts'] ?? []).filter((parts) => parts.length > 0).map((parts) => inWords(wordsOf(parts)));
  const [from, to] = ends;
  if (from === undefined) return (date?.literal ?? date?.raw ?? '').replace(/\s+/g, ' ').trim();
  const range = to === undefined || to === from ? from : `${from}–${to}`;
  return isApproximate(date) ? circa + range : range;
}

function wordsOf([year = '', month, day]: readonly (number | string)[]): DateWords {
  const name = MONTHS[Number(month) - 1] ?? '';
  const era = Number(year) < 0 ? `${-Number(year)} BC` : String(year);
  return [era, name, name === '' || !Number(day) ? '' : String(Number(day))];
}

/** CSL has true, 1 and "true" for it. */
function isApproximate(date: CslDate | undefined): boolean {
  return date?.circa !== undefined && date.circa !== false && !/^(?:0|false|)$/.test(String(date.circa));
}

/** The year of a date, "2024", or empty. */
export function yearOf(date: CslDate | undefined): string {
  const year = date?.['date-parts']?.[0]?.[0];
  return year === undefined
    ? (/\b(?:1[5-9]|2[01])[0-9]{2}\b/.exec(date?.literal ?? date?.raw ?? '')?.[0] ?? '')
    : String(year);
}

/**
 * Reads what a person types or a page says for a date: "2024", "2024-12-26T10:00:00Z", "26 December 2024",
 * "Dec 26, 2024". The day is that of the text, whatever its time zone. What it does not
 * understand is kept as it is; empty is no date.
 */
export function readDate(text: string): CslDate | undefined {
  const raw = text.trim();
  if (raw === '') return undefined;
  const parts = numericParts(raw) ?? namedParts(raw);
  return parts ? { 'date-parts': [parts] } : { raw };
}

/** Whether a text is a date as `readDate` reads it, and not only kept as it is: false for "yesterday". */
export function isDate(text: string): boolean {
  return readDate(text)?.['date-parts'] !== undefined;
}

function numericParts(text: string): readonly number[] | null {
  const found = /^([0-9]{4})(?:[-/.]([0-9]{1,2}))?(?:[-/.]([0-9]{1,2}))?(?:[T ][0-9:.,+Z -]*)?$/.exec(text);
  return found ? checked(found.slice(1)) : null;
}

/** "26 December 2024", "Dec 26, 2024", "Thu, 26 Dec 2024 10:00:00 GMT". */
const YEAR_LAST =
  /^(?:[A-Za-z]{3,9},[ ]+)?(?:([0-9]{1,2})(?:st|nd|rd|th)?\.?[ ]+)?([A-Za-z]{3,9})\.?[ ]+(?:([0-9]{1,2})(?:st|nd|rd|th)?,?[ ]+)?([0-9]{4})(?:[ ]+[0-9]{1,2}:[0-9:]+(?:[ ][A-Z+0-9-]+)?)?$/;

/** "2024 Dec 26", as in PubMed. */
const YEAR_FIRST = /^([0-9]{4})[ ]+([A-Za-z]{3,9})\.?(?:[ ]+([0-9]{1,2}))?$/;

function namedParts(text: string): readonly number[] | null {
  const [, firstYear, firstName, firstDay] = YEAR_FIRST.exec(text) ?? [];
  const [, dayBefore, lastName, dayAfter, lastYear] = YEAR_LAST.exec(text) ?? [];
  const [year, name] = [firstYear ?? lastYear, firstName ?? lastName];
  if (year === undefined || name === undefined) return null;
  const month = MONTHS.findIndex((known) =>
    known.toLowerCase().startsWith(name.toLowerCase().replace(/^sept$/, 'sep')),
  );
  return month < 0 ? null : checked([year, String(month + 1), firstDay ?? dayBefore ?? dayAfter]);
}

/** The parts as numbers, when month and day can be those of a date. */
function checked(parts: readonly (string | undefined)[]): readonly number[] | null {
  const [year, month, day] = parts.map((part) => (part === undefined ? undefined : Number(part)));
  if (month !== undefined && (month < 1 || month > 12)) return null;
  if (day !== undefined && (day < 1 || day > 31)) return null;
  return [year, month, day].filter((part) => part !== undefined);
}
