import type { CslName } from './source';

/** Scripts that write a name as one word, the family's first: "王伟". */
const UNSPACED = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+$/u;

/** "Ludwig van Beethoven", "King, Jr."'s "Martin Luther King, Jr.", "OpenAI", "王伟"; empty for a name without words. */
export function fullName(name: CslName): string {
  const { given = '', family = '', suffix = '' } = name;
  if (name.literal !== undefined) return words(name.literal);
  if (UNSPACED.test(family) && UNSPACED.test(given)) return family + given;
  const particles = [name['dropping-particle'], name['non-dropping-particle']];
  const spoken = words([given, ...particles, family].join(' '));
  return suffix === '' ? spoken : `${spoken}, ${words(suffix)}`;
}

/** "Beethoven, L. van", "Vaswani, A.", "OpenAI": the family name and initials, where the script has capitals. */
export function invertedName(name: CslName): string {
  const { given = '', family = '', suffix = '' } = name;
  if (name.literal !== undefined || family === '' || given === '' || UNSPACED.test(family)) return fullName(name);
  const last = words([name['non-dropping-particle'], family].join(' '));
  const initials = given
    .split(/\s+/)
    .map((part) => part.split('-').map(initial).join('-'))
    .join(' ');
  const first = words([initials, name['dropping-particle']].join(' '));
  return [last, first, words(suffix)].filter((part) => part !== '').join(', ');
}

/** Names in a row: "A", "A and B", "A, B, and C"; more than `most` become "A et al.". */
export function nameList(names: readonly string[], and: string, most: number): string {
  const shown = names.filter((name) => name !== '');
  const [first = '', second] = shown;
  if (shown.length > most) return `${first} et al.`;
  if (second === undefined) return first;
  if (shown.length === 2 && and === 'and') return `${first} and ${second}`;
  return `${shown.slice(0, -1).join(', ')}, ${and} ${shown.at(-1) ?? ''}`;
}

function initial(part: string): string {
  const letter = /^\p{Lu}/u.exec(part)?.[0];
  return letter === undefined ? part : `${letter}.`;
}

function words(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
