import { letterAt } from '../text/letters';
import type { Span } from '../text/span';
import { BODIES_IN_CAPITALS, NOT_NAMES, REPORTING_NOUNS, SPEAKERS } from './speech';

/** A word of a sentence; offsets are those of the block's prose. */
export interface Word extends Span {
  readonly text: string;
  readonly lower: string;
}

/** How a word can name who speaks. */
export type SpeakerKind = 'name' | 'handle' | 'person' | 'text';

/** The words of a stretch of prose: "Meta's", "GPT-4o", "@karpathy", "3.5". */
export function wordsOf(text: string, span: Span): Word[] {
  const part = text.slice(span.start, span.end);
  const words: Word[] = [];
  for (let at = 0; at < part.length;) {
    const end = wordEnd(part, at);
    if (end > at) {
      const word = part.slice(at, end);
      words.push({ start: span.start + at, end: span.start + end, text: word, lower: word.toLowerCase() });
    }
    at = Math.max(end, at + 1);
  }
  return words;
}

/** Where the word ends that starts at an offset; the offset where none does. */
function wordEnd(text: string, start: number): number {
  const first = text[start] === '@' ? start + 1 : start;
  let end = first + letterAt(text, first);
  if (end === first) return start;
  for (;;) {
    const letter = letterAt(text, end);
    const sign = letter > 0 ? '' : text.charAt(end);
    if (letter > 0) end += letter;
    else if (sign === '_' || sign === '-' || (isInner(sign) && letterAt(text, end + 1) > 0)) end++;
    else return end;
  }
}

/** Whether a sign can stand between the letters of a word. */
const isInner = (sign: string): boolean => sign === '.' || sign === "'" || sign === '’';

const isApostrophe = (sign: string): boolean => sign === "'" || sign === '’';

/** "Meta's" or "analysts'": what follows is theirs. */
export function isPossessive(word: Word, text: string): boolean {
  if (word.lower.endsWith('s') && isApostrophe(word.text.charAt(word.text.length - 2))) return true;
  return isApostrophe(text.charAt(word.end)) && !/^\p{L}/u.test(text.slice(word.end + 1, word.end + 2));
}

/** How a word by itself can name a speaker; null when it cannot. */
export function speakerKind(word: Word): SpeakerKind | null {
  if (/^@/.test(word.text)) return 'handle';
  if (REPORTING_NOUNS.has(word.lower)) return 'text';
  if (SPEAKERS.has(word.lower)) return 'person';
  // "scaling01" and "some_user" are handles too, "o3", "phi-3" and "8B" are not.
  if (/^\p{Ll}{3,}_?\d{1,4}$|^[\p{Ll}\d]+_[\p{Ll}\d_]+$/u.test(word.text)) return 'handle';
  return isName(word) ? 'name' : null;
}

/** Whether a word is written as a name: "Meta", "xAI", "SemiAnalysis"; not "AI", "GPU" or a word that opens a sentence. */
export function isName(word: Word): boolean {
  if (NOT_NAMES.has(word.lower.replace(/['’]s$/, '')) || !/^\p{L}/u.test(word.text)) return false;
  return /\p{Lu}/u.test(word.text) && (!/^\p{Lu}{2,3}s?$/u.test(word.text) || BODIES_IN_CAPITALS.has(word.text));
}
