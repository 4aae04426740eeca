/** A part of a name as somebody typed it: "van Beethoven" of "van Beethoven, Ludwig". */
export interface NamePart {
  /** Without what stands around it, and with single spaces. */
  readonly text: string;
  /** Whether it stood in quotation marks, which keep its commas and semicolons: "\"Acme, Inc.\"". */
  readonly isQuoted: boolean;
}

/** What parts names from each other; all but the comma, which parts the parts of one. */
const NAME_END = /[;\r\n]/;
const PART_END = /[,;\r\n]/;

/** The parts of each name in a line of names: two names, one of two parts, of "Lovelace, Ada; OpenAI". */
export function partsOfNames(text: string): readonly (readonly NamePart[])[] {
  const names: NamePart[][] = [];
  let parts: NamePart[] = [];
  for (let at = 0; at <= text.length; at++) {
    const { part, end } = partAt(text, at);
    parts.push(part);
    at = end;
    if (end < text.length && !NAME_END.test(text.charAt(end))) continue;
    if (parts.some((one) => one.text !== '')) names.push(parts);
    parts = [];
  }
  return names;
}

/** The text in quotation marks, in which they stand twice: "A \"B\"" becomes "\"A \"\"B\"\"\"". */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** The part that starts at an offset, and the offset of what ends it: a separator or the end of the text. */
function partAt(text: string, start: number): { readonly part: NamePart; readonly end: number } {
  const first = skipBlanks(text, start);
  const last = text.charAt(first) === '"' ? closingQuote(text, first + 1) : -1;
  const behind = skipBlanks(text, last + 1);
  if (last >= 0 && (behind === text.length || PART_END.test(text.charAt(behind)))) {
    return { part: { text: words(text.slice(first + 1, last).replaceAll('""', '"')), isQuoted: true }, end: behind };
  }
  let end = start;
  while (end < text.length && !PART_END.test(text.charAt(end))) end++;
  return { part: { text: words(text.slice(start, end)), isQuoted: false }, end };
}

function skipBlanks(text: string, start: number): number {
  let at = start;
  while (/[^\S\r\n]/.test(text.charAt(at))) at++;
  return at;
}

/** The offset of the quotation mark that ends what was opened before `start`; -1 where there is none. */
function closingQuote(text: string, start: number): number {
  let at = text.indexOf('"', start);
  while (at >= 0 && text.charAt(at + 1) === '"') at = text.indexOf('"', at + 2);
  return at;
}

function words(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
