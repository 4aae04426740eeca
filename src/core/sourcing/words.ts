import type { Span } from '../text/span';
import { BODIES_IN_CAPITALS, NOT_NAMES, REPORTING_NOUNS, SPEAKERS } from './speech';

/** A word of a sentence; offsets are those of the block's prose. */
export interface Word extends Span {
  readonly text: string;
  readonly lower: string;
}

/** How a word can name who speaks. */
export type SpeakerKind = 'name' | 'handle' | 'person' | 'text';

const WORD = /@?[\p{L}\p{N}](?:[\p{L}\p{N}_-]|[.'’](?=[\p{L}\p{N}]))*/gu;

/** The words of a stretch of prose: "Meta's", "GPT-4o", "@karpathy", "3.5". */
export function wordsOf(text: string, span: Span): Word[] {
  return [...text.slice(span.start, span.end).matchAll(WORD)].map((match) => {
    const start = span.start + match.index;
    return { start, end: start + match[0].length, text: match[0], lower: match[0].toLowerCase() };
  });
}

/** "Meta's" or "analysts'": what follows is theirs. */
export function isPossessive(word: Word, text: string): boolean {
  return /['’]s$/i.test(word.text) || /^['’](?!\p{L})/u.test(text.slice(word.end, word.end + 2));
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
