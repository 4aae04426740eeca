import { CURRENCY_CODES, CURRENCY_SIGNS, SIGN_PREFIXES } from './currencies';
import { ABBREVIATED, LETTERS, MULTIPLIERS } from './numberWords';
import { readNumber, type NumberForm, type NumberReading } from './numbers';
import type { Token } from './tokens';

/** A number with its magnitude and the currency before it: "US$6mn", "2.788M", "two million". */
export interface Amount {
  /** Index of its first token, and of the token after it. */
  readonly first: number;
  readonly end: number;
  readonly value: number;
  /** What the magnitude after the digits multiplies by; 1 where there is none. */
  readonly scale: number;
  /** The magnitude in lower case where it is a single letter, which may also be another thing ("B" of parameters). */
  readonly letter: string | null;
  readonly form: NumberForm;
  readonly currency: string | null;
  /** Whether an "s" makes it a vague plural: "100s", "$500s", "1990s". */
  readonly plural: boolean;
  /** Whether a plus or minus stands before it. */
  readonly signed: boolean;
}

/** Reads the amount that starts at a token, its sign included, or null. */
export function readAmount(tokens: readonly Token[], at: number): Amount | null {
  const sign = signAt(tokens, at);
  const prefix = readCurrency(tokens, sign === 0 ? at : at + 1);
  const start = prefix?.end ?? (sign === 0 ? at : at + 1);
  const number = readNumberOfChips(tokens, start) ?? readNumber(tokens, start);
  if (!number || (sign !== 0 && number.form !== 'digits')) return null;
  const magnitude = number.form === 'digits' ? readMagnitude(tokens, number.end, prefix !== null) : null;
  const scale = magnitude?.scale ?? 1;
  const end = magnitude?.end ?? number.end;
  const plural = pluralEnd(tokens, end, {
    first: at,
    value: number.value,
    marked: prefix !== null || magnitude !== null,
    ranged: isTied(tokens, at),
  });
  const middle = plural !== null && isMid(tokens, at) ? half(number.value) : 0;
  return {
    first: at,
    end: plural ?? end,
    value: (number.value + middle) * scale * (sign === -1 ? -1 : 1),
    scale,
    letter: magnitude?.letter ?? null,
    form: plural ? 'vague' : number.form,
    currency: prefix?.code ?? null,
    plural: plural !== null,
    signed: sign !== 0,
  };
}

/** Adjectives that count chips: "a single H100", "dual RTX 3090s". */
export const CHIP_COUNTS: ReadonlyMap<string, number> = new Map([
  ['single', 1],
  ['dual', 2],
  ['quad', 4],
]);

function readNumberOfChips(tokens: readonly Token[], at: number): NumberReading | null {
  const value = CHIP_COUNTS.get(tokens[at]?.lower ?? '');
  return value === undefined ? null : { end: at + 1, value, form: 'words' };
}

/** 1 for a "+" and -1 for a minus that belong to the number after them; 0 elsewhere: "+58%", "-0.4 points", not "10-20". */
function signAt(tokens: readonly Token[], at: number): 1 | 0 | -1 {
  const token = tokens[at];
  const before = tokens[at - 1];
  if (token?.kind !== 'sign' || !tokens[at + 1]?.glued || (token.glued && before?.text !== '(' && before?.text !== '~'))
    return 0;
  if (token.text === '+') return 1;
  return /^[-−]$/.test(token.text) && before?.kind !== 'number' ? -1 : 0;
}

const isMid = (tokens: readonly Token[], at: number): boolean =>
  /^(?:mid|middle)$/.test(tokens[at - 1]?.lower ?? '') ||
  (tokens[at - 1]?.text === '-' && tokens[at - 2]?.lower === 'mid');

/** Half of the step in which a round number is counted: 50 for 500, 5 for 60. */
function half(value: number): number {
  let step = 1;
  while (value % (step * 10) === 0 && step < value) step *= 10;
  return step / 2;
}

/** "$", "US$", "USD", "RMB ", "Rs. " before a number. */
function readCurrency(tokens: readonly Token[], at: number): { end: number; code: string } | null {
  const token = tokens[at];
  if (!token) return null;
  const sign = CURRENCY_SIGNS[token.text];
  if (sign) return { end: at + 1, code: sign };
  if (token.kind !== 'word') return null;
  const next = tokens[at + 1];
  if (next && next.glued && next.text in CURRENCY_SIGNS) {
    const code = SIGN_PREFIXES[token.lower];
    return code ? { end: at + 2, code } : null;
  }
  const code = token.text === token.text.toUpperCase() || token.text === 'Rs' ? CURRENCY_CODES[token.lower] : undefined;
  if (!code) return null;
  return { end: next?.text === '.' || next?.text === '-' ? at + 2 : at + 1, code };
}

/** "mn", "K", "billion", "lakh crore" after digits. */
function readMagnitude(
  tokens: readonly Token[],
  at: number,
  money: boolean,
): { end: number; scale: number; letter: string | null } | null {
  const token = tokens[at];
  // "$380+ billion"
  const plus = token?.text === '+' && token.glued ? MULTIPLIERS[tokens[at + 1]?.lower ?? ''] : undefined;
  if (plus) return { end: at + 2, scale: plus, letter: null };
  if (token?.kind === 'sign' && token.text === '-' && token.glued) {
    const word = tokens[at + 1];
    const scale = word?.glued ? MULTIPLIERS[word.lower] : undefined;
    return scale ? { end: at + 2, scale, letter: null } : null;
  }
  if (token?.kind !== 'word' || (tokens[at + 1]?.kind === 'number' && tokens[at + 1]?.glued)) return null;
  // "90t/s" counts tokens.
  if (tokens[at + 1]?.text === '/' && /^(?:s|sec|second)$/.test(tokens[at + 2]?.lower ?? '')) return null;
  if (token.glued || money || /^[KMBT]$/.test(token.text)) {
    const letter = LETTERS[token.text];
    const millimetre = token.text === 'mm' && !money;
    // "1,136t" of gold
    if (token.text === 't' && !money && /\d,\d/.test(tokens[at - 1]?.text ?? '')) return null;
    if (letter !== undefined && !millimetre && (token.glued || token.text !== 'm'))
      return { end: at + 1, scale: letter, letter: money ? null : token.lower };
  }
  const word = MULTIPLIERS[token.lower] ?? ABBREVIATED[token.lower];
  if (word === undefined || (token.lower === 'k' && !token.glued)) return null;
  const next = MULTIPLIERS[tokens[at + 1]?.lower ?? ''];
  return next ? { end: at + 2, scale: word * next, letter: null } : { end: at + 1, scale: word, letter: null };
}

/** Words before a vague plural: "the early 90s", "the low 20s"; elsewhere "30s" are seconds. */
const DECADE = /^(?:the|early|mid|late|low|high|upper|lower|-|their|his|her)$/;

/** Index after "s" or "’s" that makes an amount vague ("100s", "$500s", "$100M's"), or null: "51.5s" and "30s" are seconds. */
function pluralEnd(tokens: readonly Token[], at: number, { first, value, marked, ranged }: Plural): number | null {
  const apostrophe = tokens[at]?.glued && /^['’]$/.test(tokens[at]?.text ?? '');
  const token = tokens[apostrophe ? at + 1 : at];
  if (token?.text !== 's' || !token.glued || value % 10 !== 0) return null;
  // "Llama 3 70B's" is the model's.
  if (apostrophe && /^[bmt]$/i.test(tokens[at - 1]?.text ?? '')) return null;
  // "5-10s" are seconds.
  if (ranged && !marked) return null;
  const vague =
    marked ||
    apostrophe ||
    (value >= 100 && (value % 100 === 0 || (value >= 1800 && value < 2100))) ||
    DECADE.test(tokens[first - 1]?.lower ?? '') ||
    tokens[at + 1]?.lower === 'of';
  return vague ? at + (apostrophe ? 2 : 1) : null;
}

/** Whether a dash ties a number to one before it. */
const isTied = (tokens: readonly Token[], at: number): boolean =>
  /^[-–]$/.test(tokens[at - 1]?.text ?? '') &&
  tokens[at - 1]?.glued === true &&
  tokens[at]?.glued === true &&
  tokens[at - 2]?.kind === 'number';

/**
 * What decides whether an amount is a vague plural: where it starts, its digits' value, whether it has a currency or
 * magnitude, and whether it closes a range.
 */
interface Plural {
  readonly first: number;
  readonly value: number;
  readonly marked: boolean;
  readonly ranged: boolean;
}
