import type { CslName } from '../core/citations/source';
import { trimEndOf } from '../core/text/trimEnd';
import { tidy } from './plainText';

/** Lower-case words that begin a family name: "Laurens van der Maaten". */
const PARTICLES = new Set(
  'af al ben bin da das de degli dei del della den der des di do dos du el ibn la le ten ter van vande vander von zu zum zur'.split(
    ' ',
  ),
);

const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;

/** Words by which the name is that of a group. */
const GROUP =
  /\b(?:agency|ai|association|bank|board|bureau|center|centre|college|commission|committee|company|consortium|corp|corporation|council|department|desk|editors?|foundation|gmbh|group|inc|institute|labs?|laboratory|llc|ltd|magazine|media|ministry|network|news|newsroom|office|organi[sz]ation|press|project|research|society|staff|team|times|university)\b|^the\s/i;

/** Addresses, handles and mail addresses are no names. */
const NO_NAME =
  /^(?:https?:|www\.|@)|^[^\s@]+@\S+$|^(?:admin|administrator|anonymous|author|unknown|none|null|undefined|n\/a)$/i;

/** A name as CSL has it; null for what is none. "van Dyk, Anna" and "Anna van Dyk" have the family name "van Dyk". */
export function personName(text: string): CslName | null {
  const name = withoutBy(text);
  if (name === '' || NO_NAME.test(name)) return null;
  const inverted = /^([^,]+),([^,]+)$/.exec(name);
  if (inverted && !GROUP.test(name)) return { family: (inverted[1] ?? '').trim(), given: (inverted[2] ?? '').trim() };
  const words = name.split(' ');
  if (words.length < 2 || words.length > 6 || GROUP.test(name) || /\d/.test(name)) return { literal: name };
  return split(words);
}

/** A name as it stands, as that of an organisation; null for what is none. */
export function groupName(text: string): CslName | null {
  const name = withoutBy(text);
  return name === '' || NO_NAME.test(name) ? null : { literal: name };
}

/** The names in a line: "By Ada Lovelace and Charles Babbage". A comma in a name of two single words inverts it. */
export function namesIn(line: string): readonly CslName[] {
  const names = withoutBy(line).split(/;|\s(?:and|&|und|et)\s/i);
  return names.flatMap(splitAtCommas).flatMap((name) => personName(name) ?? []);
}

function splitAtCommas(text: string): readonly string[] {
  const parts = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  // "Lovelace, Ada" is one person, "Ada Lovelace, Charles Babbage" are two, "Acme, Inc." is a company.
  const isOne = parts.length === 2 && parts.some((part) => !part.includes(' '));
  return isOne ? [text] : parts;
}

function withoutBy(text: string): string {
  return trimEndOf(tidy(text).replace(/^by[:\s]\s*/i, ''), ',;').trim();
}

function split(words: readonly string[]): CslName {
  const hasSuffix = words.length > 2 && SUFFIX.test(words.at(-1) ?? '');
  let start = words.length - (hasSuffix ? 2 : 1);
  while (start > 1 && PARTICLES.has(words[start - 1] ?? '')) start--;
  return { family: words.slice(start).join(' ').replace(/,/g, ''), given: words.slice(0, start).join(' ') };
}
