import type { Span } from '../text/span';
import { CAPITAL, LEXICON } from './lexicon';
import { readDigits, type NumberFormat } from './numberFormat';

/** A name that a workspace adds to the built-in tables, as it writes it. */
export interface Term {
  readonly kind: 'unit' | 'chip' | 'benchmark';
  readonly name: string;
}

/**
 * A piece of prose: a run of letters, a number in digits, or one other character. "$6mn" is "$", "6", "mn"; "GPT-4o"
 * is "GPT", "-", "4", "o".
 */
export interface Token extends Span {
  readonly kind: 'word' | 'number' | 'superscript' | 'sign';
  readonly text: string;
  readonly lower: string;
  /** Whether nothing stands between it and the token before. */
  readonly glued: boolean;
  /** Value of a number in digits; NaN for "1.2.3" and for other kinds. */
  readonly value: number;
  /** What its letters alone tell: `CAPITAL`, and which tables it is a word of (see lexicon.ts), a bit each. */
  readonly traits: number;
  /** The workspace's own term that starts here, and the index of the token after it. */
  readonly term?: Term & { readonly end: number };
}

const OTHER = 0;
const SPACE = 1;
const DIGIT = 2;
/** Of letters only the plain ones are told apart: a word of small letters is its own lower case. */
const SMALL = 3;
const LETTER = 4;
const PLAIN_CAPITAL = 5;
const SUPERSCRIPT = 6;

/** Hyphen and no-break hyphen, which mean what the one on the keyboard means. */
const HYPHENS = '‐‑';
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹⁻';
const VULGAR: Readonly<Record<string, number>> = {
  '½': 1 / 2,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅕': 1 / 5,
  '⅖': 2 / 5,
  '⅗': 3 / 5,
  '⅘': 4 / 5,
  '⅙': 1 / 6,
  '⅛': 1 / 8,
  '⅜': 3 / 8,
  '⅝': 5 / 8,
  '⅞': 7 / 8,
  '⅐': 1 / 7,
  '⅑': 1 / 9,
  '⅒': 1 / 10,
};

const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code);
  if (/\s/.test(char)) return SPACE;
  if (/\d/.test(char)) return DIGIT;
  if (/[a-z]/.test(char)) return SMALL;
  return /[A-Z]/.test(char) ? PLAIN_CAPITAL : OTHER;
});
const letter = /\p{L}|\p{M}/u;
const capital = /^\p{Lu}/u;
/** Scripts without spaces between words: a number beside them is not glued to a name. */
const unspaced = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}/u;

function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return ASCII[code] ?? OTHER;
  const char = text.charAt(at);
  if (SUPERSCRIPTS.includes(char)) return SUPERSCRIPT;
  if (/\s/.test(char)) return SPACE;
  return letter.test(char) && !unspaced.test(char) ? LETTER : OTHER;
}

/** All tokens of a text in order; every character but white space is in exactly one. */
export function tokenize(text: string, format: NumberFormat): readonly Token[] {
  const tokens: Token[] = [];
  let last = -1;
  let at = 0;
  while (at < text.length) {
    const kind = classAt(text, at);
    if (kind === SPACE) {
      at++;
      continue;
    }
    const token = readToken(text, at, kind, format, last === at);
    tokens.push(token);
    at = last = token.end;
  }
  return tokens;
}

function readToken(text: string, start: number, kind: number, format: NumberFormat, glued: boolean): Token {
  if (kind === SMALL || kind === LETTER || kind === PLAIN_CAPITAL) return readWord(text, start, kind, glued);
  if (kind === DIGIT) {
    const { end, value } = readDigits(text, start, format);
    return make(start, end, 'number', text.slice(start, end), glued, value);
  }
  if (kind === SUPERSCRIPT) {
    const end = superscriptEnd(text, start);
    const digits = text.slice(start, end);
    return make(start, end, 'superscript', digits, glued, superscriptValue(digits));
  }
  const char = text.charAt(start);
  const vulgar = VULGAR[char];
  if (vulgar !== undefined) return make(start, start + 1, 'number', char, glued, vulgar);
  return make(start, start + 1, 'sign', HYPHENS.includes(char) ? '-' : char, glued, NaN);
}

function readWord(text: string, start: number, first: number, glued: boolean): Token {
  let end = start;
  let isSmall = true;
  for (; end < text.length; end++) {
    const kind = classAt(text, end);
    if (kind === SMALL) continue;
    if (kind !== LETTER && kind !== PLAIN_CAPITAL) break;
    isSmall = false;
  }
  const written = text.slice(start, end);
  const lower = isSmall ? written : written.toLowerCase();
  const isCapital = first === PLAIN_CAPITAL || (first === LETTER && capital.test(written));
  const traits = LEXICON.traitsOf(lower) | (isCapital ? CAPITAL : 0);
  return { start, end, kind: 'word', text: written, lower, glued, value: NaN, traits };
}

function make(start: number, end: number, kind: Token['kind'], text: string, glued: boolean, value: number): Token {
  return { start, end, kind, text, lower: text, glued, value, traits: LEXICON.traitsOf(text) };
}

function superscriptEnd(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && classAt(text, at) === SUPERSCRIPT) at++;
  return at;
}

function superscriptValue(digits: string): number {
  return Number([...digits].map((char) => (char === '⁻' ? '-' : SUPERSCRIPTS.indexOf(char))).join(''));
}
