import { LEXICON } from './lexicon';
import { numberFormatOf } from './numberFormat';
import { tokenize, type Token } from './tokens';

interface Entry<T> {
  readonly words: readonly Token[];
  readonly exact: boolean;
  readonly value: T;
}

type Row<T> = readonly [phrase: string, value: T, exact?: boolean];

/** A phrase found at a token. */
export interface PhraseMatch<T> {
  /** Index of the token after it. */
  readonly end: number;
  readonly value: T;
}

const FORMAT = numberFormatOf(null);
const isJoint = (token: Token): boolean => token.text === '-';

/** The phrases that start with a word. */
interface Phrases<T> {
  /** Those of more words, by the second, longest first: "of" starts a hundred. */
  readonly bySecond: Map<string, Entry<T>[]>;
  readonly alone: Entry<T>[];
}

/**
 * Phrases that are looked up at a token, longest first. Hyphens and spaces are alike: "MATH-500" also finds "MATH 500" and
 * "MATH500". Upper and lower case are alike unless the phrase is marked exact.
 */
export class PhraseTable<T> {
  /** The trait of the words that its phrases start with; 0 where tokens do not have it. */
  readonly trait: number;
  private readonly byFirst = new Map<string, Phrases<T>>();

  /** A table that is not built in may be made at any time. */
  constructor(phrases: Iterable<Row<T>>, origin: 'built in' | 'own' = 'built in') {
    for (const [phrase, value, exact] of phrases) {
      const words = tokenize(phrase, FORMAT).filter((token) => !isJoint(token));
      this.enter({ words, exact: exact ?? false, value });
    }
    this.trait = origin === 'built in' ? LEXICON.enter(this.byFirst.keys()) : 0;
  }

  /** The longest phrase that starts at a token, or null. */
  find(tokens: readonly Token[], at: number): PhraseMatch<T> | null {
    const token = tokens[at];
    if (!token || (this.trait !== 0 && (token.traits & this.trait) === 0)) return null;
    const phrases = this.byFirst.get(token.lower);
    if (!phrases) return null;
    const second = tokens[at + 1]?.text === '-' ? tokens[at + 2] : tokens[at + 1];
    const longer = second && phrases.bySecond.get(second.lower);
    return (longer && firstOf(tokens, at, longer)) ?? firstOf(tokens, at, phrases.alone);
  }

  private enter(entry: Entry<T>): void {
    const [first, second] = entry.words;
    const phrases = this.byFirst.get(first?.lower ?? '') ?? { bySecond: new Map<string, Entry<T>[]>(), alone: [] };
    this.byFirst.set(first?.lower ?? '', phrases);
    const entries = second ? (phrases.bySecond.get(second.lower) ?? []) : phrases.alone;
    if (second) phrases.bySecond.set(second.lower, entries);
    entries.push(entry);
    entries.sort((a, b) => b.words.length - a.words.length);
  }
}

function firstOf<T>(tokens: readonly Token[], at: number, entries: readonly Entry<T>[]): PhraseMatch<T> | null {
  for (const entry of entries) {
    const end = matchEnd(tokens, at, entry);
    if (end !== null) return { end, value: entry.value };
  }
  return null;
}

function matchEnd<T>(tokens: readonly Token[], at: number, { words, exact }: Entry<T>): number | null {
  let index = at;
  for (const word of words) {
    const joint = tokens[index];
    if (index > at && joint && isJoint(joint)) index++;
    const token = tokens[index];
    if (!token || (exact ? token.text !== word.text : token.lower !== word.lower)) return null;
    index++;
  }
  return index;
}
