/** Which marks a language puts into numbers. */
export interface NumberFormat {
  readonly decimal: '.' | ',';
  readonly group: string;
}

const POINT: NumberFormat = { decimal: '.', group: ',' };
const COMMA: NumberFormat = { decimal: ',', group: '.' };
const SPACE: NumberFormat = { decimal: ',', group: ' ' };

/** Languages that do not write 1,234.5, by the first part of their tag. */
const FORMATS: Readonly<Record<string, NumberFormat>> = {
  ...Object.fromEntries(
    ['de', 'nl', 'es', 'it', 'pt', 'da', 'id', 'tr', 'el', 'ro', 'sl', 'hr'].map((lang) => [lang, COMMA]),
  ),
  ...Object.fromEntries(
    ['fr', 'sv', 'nb', 'nn', 'no', 'fi', 'cs', 'sk', 'pl', 'ru', 'uk', 'bg', 'hu', 'et', 'lv', 'lt'].map((lang) => [
      lang,
      SPACE,
    ]),
  ),
};

/** How numbers are written in a language: "de-AT" reads "1.234,5", no tag at all reads "1,234.5". */
export function numberFormatOf(lang: string | null | undefined): NumberFormat {
  const primary = lang?.toLowerCase().split(/[-_]/)[0] ?? '';
  return FORMATS[primary] ?? POINT;
}

/** What was read of a number in digits: its end and value; NaN for what has digits and marks but is no number ("1.2.3"). */
export interface Digits {
  readonly end: number;
  readonly value: number;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
/** No-break and thin spaces group digits in every language: nothing else is written with them. */
const isHardSpace = (char: string): boolean => char === '\u00a0' || char === '\u202f' || char === '\u2009';

/** Reads the digits that start at `start`: "1,234.5" whole, of "4,5" the 4 alone. */
export function readDigits(text: string, start: number, format: NumberFormat): Digits {
  let end = digitsEnd(text, start);
  let whole = text.slice(start, end);
  if (whole.length <= 3) {
    // India groups by two digits before the last three: "12,34,567".
    for (const size of whole.length <= 2 && isLakhAhead(text, end, format) ? [2, 3] : [3]) {
      while (isGroupAhead(text, end, format, size)) {
        whole += text.slice(end + 1, end + 1 + size);
        end += size + 1;
      }
    }
  }
  if (!isMarkAhead(text, end)) return { end, value: Number(whole) };
  const fractionEnd = digitsEnd(text, end + 1);
  const fraction = text.slice(end + 1, fractionEnd);
  const decimal = text[end] === format.decimal || (text[end] === '.' && fraction.length !== 3);
  if (!decimal) return text[end] === '.' ? { end: dottedEnd(text, end), value: NaN } : { end, value: Number(whole) };
  if (text[fractionEnd] === '.' && isDigit(text.charCodeAt(fractionEnd + 1)))
    return { end: dottedEnd(text, fractionEnd), value: NaN };
  return { end: fractionEnd, value: Number(`${whole}.${fraction}`) };
}

function digitsEnd(text: string, from: number): number {
  let at = from;
  while (isDigit(text.charCodeAt(at))) at++;
  return at;
}

/** Whether a group mark and exactly so many digits follow. */
function isGroupAhead(text: string, at: number, format: NumberFormat, size: number): boolean {
  const mark = text[at];
  if (mark === undefined || (mark !== format.group && !isHardSpace(mark))) return false;
  return digitsEnd(text, at + 1) === at + 1 + size;
}

/** Groups of two that are looked through: more are a list, in which each number would look through the rest again. */
const LONGEST_LAKH = 10 * 3;

/** Whether groups of two digits follow and then one of three. */
function isLakhAhead(text: string, from: number, format: NumberFormat): boolean {
  let at = from;
  while (at < from + LONGEST_LAKH && isGroupAhead(text, at, format, 2)) at += 3;
  return at > from && isGroupAhead(text, at, format, 3);
}

function isMarkAhead(text: string, at: number): boolean {
  return (text[at] === '.' || text[at] === ',') && isDigit(text.charCodeAt(at + 1));
}

/** End of "1.2.3", "192.168.0.1": digits joined by points. */
function dottedEnd(text: string, from: number): number {
  let at = from;
  while (text[at] === '.' && isDigit(text.charCodeAt(at + 1))) at = digitsEnd(text, at + 1);
  return at;
}
