import { partsOfNames, type NamePart } from './nameParts';
import { namesText, nameText } from './nameText';
import type { CslName } from './source';

/**
 * Reads what `namesText` writes and what people make of it; the end of a line parts names as a semicolon does. A name that
 * reads as one of `before` is that one, with all that a text cannot tell of it. Lower-case words before a family name and
 * behind given names are particles: "van der Maaten, Laurens", "Gaulle, Charles de".
 */
export function readNames(text: string, before: readonly CslName[]): readonly CslName[] {
  if (text.trim() === namesText(before)) return before;
  const known = new Map<string, CslName[]>();
  for (const name of before) known.set(nameText(name), [...(known.get(nameText(name)) ?? []), name]);
  return partsOfNames(text).map((parts) => {
    const name = readName(parts);
    return known.get(nameText(name))?.shift() ?? name;
  });
}

/** The name that its parts make: family name, given names, suffix; a single part is a name that stands for itself. */
export function readName([first, given, ...suffix]: readonly NamePart[]): CslName {
  if (!first) return {};
  if (!given) return { literal: first.text };
  return {
    ...familyName(first),
    ...givenNames(given),
    ...field('suffix', suffix.map(({ text }) => text).join(', ')),
  };
}

function familyName({ text, isQuoted }: NamePart): CslName {
  const words = text.split(' ');
  const start = isQuoted ? 0 : words.findIndex((word, at) => !isLowerCase(word) || at === words.length - 1);
  return { ...field('non-dropping-particle', wordsOf(words, 0, start)), ...field('family', wordsOf(words, start)) };
}

function givenNames({ text, isQuoted }: NamePart): CslName {
  const words = text.split(' ');
  const end = isQuoted
    ? words.length
    : Math.max(
        words.findLastIndex((word) => !isLowerCase(word)),
        0,
      ) + 1;
  return { ...field('given', wordsOf(words, 0, end)), ...field('dropping-particle', wordsOf(words, end)) };
}

function isLowerCase(word: string): boolean {
  return /^\p{Ll}/u.test(word);
}

function wordsOf(words: readonly string[], start: number, end?: number): string {
  return words.slice(start, end).join(' ');
}

function field(name: keyof CslName, text: string): CslName {
  return text === '' ? {} : { [name]: text };
}
