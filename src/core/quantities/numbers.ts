import { DENOMINATORS, MULTIPLIERS, ONES, TENS, VAGUE } from './numberWords';
import type { Token } from './tokens';
import { unitOf } from './units';

/** How a number is written: "2048", "two million", "dozens", "a third". */
export type NumberForm = 'digits' | 'words' | 'vague' | 'fraction';

/** A number without unit or currency. Magnitude words in words are in it, those after digits are not. */
export interface NumberReading {
  /** Index of the token after it. */
  readonly end: number;
  readonly value: number;
  readonly form: NumberForm;
}

/** Reads the number that starts at a token: "3.8e25", "10²⁵", "2½", "twenty-one", "one and a half", "tens of thousands". */
export function readNumber(tokens: readonly Token[], at: number): NumberReading | null {
  const token = tokens[at];
  if (token?.kind === 'number') {
    if (digitsOfMany(tokens, at)) return readVague(tokens, at);
    return Number.isNaN(token.value) ? null : readDigits(tokens, at, token.value);
  }
  if (token?.kind !== 'word') return null;
  return readVague(tokens, at) ?? readWords(tokens, at);
}

function readDigits(tokens: readonly Token[], at: number, value: number): NumberReading {
  const scientific = readPower(tokens, at, value);
  if (scientific) return scientific;
  const next = tokens[at + 1];
  if (next?.kind === 'number' && next.glued && next.value < 1 && !/\d/.test(next.text)) {
    return { end: at + 2, value: value + next.value, form: 'digits' };
  }
  const fraction = readFraction(tokens, at);
  if (fraction && isUnitAt(tokens, fraction.end)) return { ...fraction, form: 'digits' };
  const mixed = next?.kind === 'number' && !next.glued ? readFraction(tokens, at + 1) : null;
  if (mixed && Number.isInteger(value)) return { end: mixed.end, value: value + mixed.value, form: 'digits' };
  const half = halfAfter(tokens, at + 1);
  return half ? { end: half, value: value + 0.5, form: 'digits' } : { end: at + 1, value, form: 'digits' };
}

/** Whether a word right there is a unit: "1/4 mile" is a number, "1/4 the price" a ratio. */
function isUnitAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token?.kind === 'word' && unitOf(token.text, token.glued) !== undefined;
}

/** "e25", "E-4", "^25", "²⁵" and "× 10^25" after digits. */
function readPower(tokens: readonly Token[], at: number, value: number): NumberReading | null {
  const own = readExponent(tokens, at, value);
  if (own || !/^[x×*·]$/i.test(tokens[at + 1]?.text ?? '') || tokens[at + 2]?.value !== 10) return own;
  const power = readExponent(tokens, at + 2, 10);
  return power && { ...power, value: value * power.value };
}

/** "e25", "E-4", "^25" and "²⁵" after digits. */
function readExponent(tokens: readonly Token[], at: number, value: number): NumberReading | null {
  const next = tokens[at + 1];
  if (next?.kind === 'superscript' && next.glued) return { end: at + 2, value: value ** next.value, form: 'digits' };
  if (!next?.glued || (next.text !== 'e' && next.text !== 'E' && next.text !== '^')) return null;
  const signed = tokens[at + 2]?.text === '-' || tokens[at + 2]?.text === '+';
  const exponent = tokens[at + (signed ? 3 : 2)];
  if (exponent?.kind !== 'number' || !exponent.glued || !Number.isInteger(exponent.value)) return null;
  const power = tokens[at + 2]?.text === '-' ? -exponent.value : exponent.value;
  const result = next.text === '^' ? value ** power : Number(`${value}e${power}`);
  return Math.abs(power) > 99 ? null : { end: at + (signed ? 4 : 3), value: result, form: 'digits' };
}

/** Index after "and a half", or undefined. */
function halfAfter(tokens: readonly Token[], at: number): number | undefined {
  return tokens[at]?.lower === 'and' && tokens[at + 1]?.lower === 'a' && tokens[at + 2]?.lower === 'half'
    ? at + 3
    : undefined;
}

/** "10s" and "100s" before "of thousands", or undefined. */
function digitsOfMany(tokens: readonly Token[], at: number): number | undefined {
  const plural = tokens[at + 1]?.glued && tokens[at + 1]?.text === 's' && tokens[at + 2]?.lower === 'of';
  const value = tokens[at]?.value;
  return plural && (value === 10 || value === 100) && VAGUE[tokens[at + 3]?.lower ?? ''] ? value : undefined;
}

/** "dozens", "hundreds of millions", "10s of thousands": a chain of vague plurals. */
function readVague(tokens: readonly Token[], at: number): NumberReading | null {
  let value = 1;
  let end = at;
  for (;;) {
    const digits = end === at ? digitsOfMany(tokens, at) : undefined;
    const base = digits ?? VAGUE[tokens[end]?.lower ?? ''];
    if (base === undefined) break;
    value *= base;
    end += digits === undefined ? 1 : 2;
    if (tokens[end]?.lower === 'of' && (VAGUE[tokens[end + 1]?.lower ?? ''] ?? 0) > base) end++;
    else break;
  }
  return end > at ? { end, value, form: 'vague' } : null;
}

/** "two hundred and fifty thousand", "one and a half million", "a million" from "million", "half a dozen" whole. */
function readWords(tokens: readonly Token[], at: number): NumberReading | null {
  const part = partOf(tokens, at);
  let total = 0;
  let current = part?.value ?? 0;
  let end = part?.next ?? at;
  // The smallest number that the next word may add: after "twenty" only ones, after "five" nothing.
  let room = 100;
  for (let next = part?.next ?? at; next >= 0; next = joined(tokens, end)) {
    const multiplier = multiplierAt(tokens, next);
    const small = smallAt(tokens, next);
    if (multiplier > 0) {
      current = (current || 1) * multiplier;
      room = Math.min(multiplier, 100);
      if (multiplier >= 1000) {
        total += current;
        current = 0;
      }
    } else if (small !== undefined && small < room) {
      current += small;
      room = small >= 20 ? 10 : 0;
    } else break;
    end = next + 1;
    const half = halfAfter(tokens, end);
    if (half) {
      current += 0.5;
      end = half;
    }
  }
  return end > at ? { end, value: total + current, form: 'words' } : null;
}

/** "half a" and "quarter" before a magnitude, percent or time: "half a million", "half a percent", "half an hour"; `next` is the index after it. */
function partOf(tokens: readonly Token[], at: number): { readonly value: number; readonly next: number } | null {
  const value = tokens[at]?.lower === 'half' ? 0.5 : tokens[at]?.lower === 'quarter' ? 0.25 : null;
  const of = tokens[at + 1]?.lower === 'of' ? at + 2 : at + 1;
  const next = /^an?$/.test(tokens[of]?.lower ?? '') ? of + 1 : of;
  const isUnit = /^(?:percent|per|percentage|degree|second|minute|hour|day|week|month|year|decade|century)$/.test(
    tokens[next]?.lower ?? '',
  );
  return value !== null && (multiplierAt(tokens, next) > 0 || (isUnit && next > at + 1)) ? { value, next } : null;
}

const multiplierAt = (tokens: readonly Token[], at: number): number => MULTIPLIERS[tokens[at]?.lower ?? ''] ?? 0;

function smallAt(tokens: readonly Token[], at: number): number | undefined {
  const word = tokens[at]?.lower ?? '';
  return ONES[word] ?? TENS[word];
}

/** Index of the next word of a number in words: right there, over a hyphen, over "and" after hundreds; -1 if none. */
function joined(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (token?.kind === 'word') {
    if (token.lower !== 'and') return at;
    return multiplierAt(tokens, at - 1) >= 100 && smallAt(tokens, at + 1) !== undefined ? at + 1 : -1;
  }
  return token?.text === '-' && token.glued && tokens[at + 1]?.glued ? at + 1 : -1;
}

/** A fraction: "a third" from "third", "two-fifths", "1/5", "one twentieth", "three quarters". */
export function readFraction(tokens: readonly Token[], at: number): NumberReading | null {
  const token = tokens[at];
  const inMany = token && token.kind !== 'sign' ? readOneIn(tokens, at) : null;
  if (inMany) return inMany;
  if (token?.kind === 'number') {
    const below = tokens[at + 2];
    if (tokens[at + 1]?.text !== '/' || !tokens[at + 1]?.glued || below?.kind !== 'number' || !below.glued) return null;
    const proper =
      Number.isInteger(token.value) &&
      Number.isInteger(below.value) &&
      token.value < below.value &&
      below.value <= 1000;
    const suffix = tokens[at + 3]?.glued && /^(?:st|nd|rd|th)s?$/.test(tokens[at + 3]?.lower ?? '') ? 1 : 0;
    return proper ? { end: at + 3 + suffix, value: token.value / below.value, form: 'fraction' } : null;
  }
  if (token?.kind !== 'word') return null;
  const above = ONES[token.lower];
  const joined = tokens[at + 1]?.text === '-' ? at + 2 : at + 1;
  const below = DENOMINATORS[tokens[joined]?.lower ?? ''];
  if (above !== undefined && above > 0 && below !== undefined)
    return { end: joined + 1, value: above / below, form: 'fraction' };
  const alone = DENOMINATORS[token.lower];
  const article = tokens[at - 1]?.lower;
  if (alone === undefined || (token.lower !== 'half' && article !== 'a' && article !== 'an')) return null;
  return { end: at + 1, value: 1 / alone, form: 'fraction' };
}

/** "one in five", "1 in 3", "nine in ten" and "two out of three" as fractions. */
function readOneIn(tokens: readonly Token[], at: number): NumberReading | null {
  const above = smallAt(tokens, at) ?? tokens[at]?.value ?? NaN;
  const outOf = tokens[at + 1]?.lower === 'out' && tokens[at + 2]?.lower === 'of' ? at + 3 : null;
  const whole = tokens[at + 1]?.lower === 'in' ? at + 2 : outOf;
  if (whole === null) return null;
  const below = smallAt(tokens, whole) ?? tokens[whole]?.value ?? NaN;
  const share = above < below && above <= 10 && below <= (outOf === null ? 1000 : 10);
  return share ? { end: whole + 1, value: above / below, form: 'fraction' } : null;
}
