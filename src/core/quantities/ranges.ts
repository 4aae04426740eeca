import { readAmount, type Amount } from './amounts';
import { NO_TAIL, type Head, type Tail } from './tail';
import { readTail } from './tails';
import type { Token } from './tokens';

/** A quantity of two numbers, or of one that was tried as the start of a range. */
export interface Ranged {
  readonly amount: Amount;
  readonly value: number | readonly [number, number];
  readonly tail: Tail;
  /** Index of the first token. */
  readonly first: number;
}

/** Verbs after which "from A to B" is a change, each end a quantity of its own. */
const MOVES =
  /^(?:r[io]se|risen|rising|grew|grown?|grows|growing|f[ae]ll|fallen|falls?|falling|cut|cuts|drop(?:s|ped|ping)?|jump(?:s|ed|ing)?|climb(?:s|ed|ing)?|increas(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|improv(?:e|es|ed|ing|ement)|reduc(?:e|es|ed|ing|tion)|up|down|went|go|goes|rais(?:e|es|ed|ing)|lower(?:s|ed|ing)?|slash(?:es|ed|ing)?|boost(?:s|ed|ing)?|surg(?:e|es|ed|ing)|soar(?:s|ed|ing)?|declin(?:e|es|ed|ing)|shrinks?|shrank|doubl(?:e|es|ed|ing)|tripled|moved?|accelerat(?:e|es|ed|ing)|expand(?:s|ed|ing)?|swell(?:s|ed)?|upgrad(?:e|es|ed|ing)|extend(?:s|ed|ing)?|mov(?:e|es|ed|ing))$/;

type Joint = 'dash' | 'to' | 'arrow' | 'and' | 'or' | 'slash';

const headOf = (amount: Amount): Head => ({
  currency: amount.currency,
  letter: amount.letter,
  plural: amount.plural,
  vague: amount.form === 'vague',
  value: amount.value,
});

/** Reads an amount's tail and, where a second number joins it to a range or pair with one unit, both. */
export function readRanged(text: string, tokens: readonly Token[], amount: Amount): Ranged {
  const tail = readTail(text, tokens, amount.end, headOf(amount));
  const single: Ranged = { amount, value: amount.value * tail.factor, tail, first: amount.first };
  return withMargin(text, tokens, amount, tail) ?? second(text, tokens, amount, tail) ?? single;
}

/** "542.8 ± 12.5 tok/s", "5 ± 1 million users": a number whose magnitude and unit stand behind how far it may be off. */
function withMargin(text: string, tokens: readonly Token[], amount: Amount, own: Tail): Ranged | null {
  if (amount.scale !== 1 || own.end !== amount.end || tokens[amount.end]?.text !== '±') return null;
  const margin = readAmount(tokens, amount.end + 1);
  if (margin?.form !== 'digits' || margin.currency !== null) return null;
  const tail = readTail(text, tokens, margin.end, { ...headOf(margin), currency: amount.currency });
  if (tail.unit === '' || (amount.currency !== null && margin.scale === 1)) return null;
  const value = amount.value * margin.scale;
  const { first, currency } = amount;
  return { amount: { ...margin, first, value, currency }, value: value * tail.factor, tail, first };
}

/** How many numbers a list has at most, which bounds the work. */
const LIST = 8;

/**
 * "7, 13, 34 and 70 billion": index of the last number of a list of three or more whose magnitude stands behind that one
 * alone; null elsewhere, as in "on May 7, 13 million people".
 */
function lastOfList(tokens: readonly Token[], low: Amount): number | null {
  let at = low.end;
  for (let length = 2; length <= LIST; length++) {
    const comma = tokens[at]?.text === ',' ? 1 : 0;
    const number = at + comma + (isConjunction(tokens[at + comma]) ? 1 : 0);
    if (number === at || tokens[number]?.kind !== 'number' || tokens[number]?.glued) return null;
    const next = tokens[number + 1];
    if (next?.text !== ',' && !isConjunction(next)) return length > 2 ? number : null;
    at = number + 1;
  }
  return null;
}

const isConjunction = (token: Token | undefined): boolean => token?.lower === 'and' || token?.lower === 'or';

/** A cell that holds nothing but numbers with slashes is no longer: "16 / 8". */
const CELL = 40;
/** What several numbers with slashes between them are measured in, and no fraction is. */
const LISTED: ReadonlySet<string> = new Set(['time', 'rate', 'data-size', 'data-rate', 'token', 'power']);

/** "18 / 11 / 9 / 8 QPS": numbers with spaced slashes between them, as a range from the least to the most; null elsewhere. */
function fromSlashes(text: string, tokens: readonly Token[], low: Amount): Ranged | null {
  const values = [low.value];
  let amount = low;
  while (values.length < LIST && isSpacedSlash(tokens, amount.end)) {
    const next = readAmount(tokens, amount.end + 1);
    if (next?.form !== 'digits' || next.currency !== null) break;
    values.push(next.value);
    amount = next;
  }
  // "500k / 60 seconds" divides.
  if (values.length === 1 || low.currency !== null || low.scale !== amount.scale) return null;
  const tail = readTail(text, tokens, amount.end, headOf(amount));
  if (!LISTED.has(tail.dimension) && !/^[\d\s/]+$/.test(text.slice(0, CELL))) return null;
  const value = [Math.min(...values) * tail.factor, Math.max(...values) * tail.factor] as const;
  return { amount: { ...amount, first: low.first }, value, tail, first: low.first };
}

const isSpacedSlash = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === '/' && !tokens[at]?.glued && tokens[at + 1]?.kind === 'number' && !tokens[at + 1]?.glued;

/** A list of numbers to one magnitude as a range from its first to its last, or null. */
function fromList(text: string, tokens: readonly Token[], low: Amount): Ranged | null {
  const last = low.scale === 1 && low.form === 'digits' && low.currency === null ? lastOfList(tokens, low) : null;
  const amount = last === null ? null : readAmount(tokens, last);
  if (!amount || amount.scale === 1 || low.value * amount.scale >= amount.value) return null;
  const tail = readTail(text, tokens, amount.end, headOf(amount));
  const value: readonly [number, number] = [low.value * amount.scale * tail.factor, amount.value * tail.factor];
  return { amount: { ...amount, first: low.first }, value, tail, first: low.first };
}

function second(text: string, tokens: readonly Token[], low: Amount, lowTail: Tail): Ranged | null {
  if (lowTail.unit === '' && lowTail.end === low.end) {
    const list = fromList(text, tokens, low) ?? fromSlashes(text, tokens, low);
    if (list) return list;
  }
  const joint = jointAt(tokens, lowTail.end, low.first);
  if (!joint || tokens[low.first - 1]?.text === '±') return null;
  const amount = readAmount(tokens, joint.end);
  if (!amount || (amount.form === 'vague') !== (low.form === 'vague') || isYear(tokens, low, lowTail)) return null;
  const tail = readTail(text, tokens, amount.end, {
    ...headOf(amount),
    currency: amount.currency ?? (lowTail.dimension === 'money' ? low.currency : null),
  });
  const bare = lowTail.unit === '' || (low.currency !== null && lowTail.rate === null && lowTail.end === low.end);
  const same = tail.unit === lowTail.unit && tail.dimension === lowTail.dimension;
  if (!joins(tokens, joint.kind, { low, lowTail, amount, tail, bare, same })) return null;
  // "1K/1K sweeps": lengths of input and output count nothing that follows.
  const end = joint.kind === 'slash' && low.letter === 'k' && tail.dimension === 'count' ? amount.end : null;
  const inherit = low.scale === 1 && amount.scale > 1 && low.value < amount.value / amount.scale ? amount.scale : 1;
  const value: readonly [number, number] = [low.value * inherit * tail.factor, amount.value * tail.factor];
  const currency = low.currency ?? amount.currency;
  return {
    amount: { ...amount, first: low.first, letter: amount.letter ?? low.letter, currency },
    value,
    tail: end === null ? tail : { ...NO_TAIL, end },
    first: low.first,
  };
}

interface Candidate {
  readonly low: Amount;
  readonly lowTail: Tail;
  readonly amount: Amount;
  readonly tail: Tail;
  readonly bare: boolean;
  readonly same: boolean;
}

/** Whether two amounts make one quantity: a range always, a pair only when one unit serves both. */
function joins(tokens: readonly Token[], kind: Joint, { low, lowTail, amount, tail, bare, same }: Candidate): boolean {
  const unitless = lowTail.unit === '' && tail.unit === '';
  if (!same && !bare) return false;
  if (low.currency && tail.dimension !== 'money') return false;
  switch (kind) {
    case 'dash':
      return true;
    case 'to':
      if (lowTail.unit === '' && !low.currency && !unitless) return true;
      // A range goes up; what goes down is a change.
      return low.value <= amount.value && !isMove(tokens, low.first);
    case 'arrow':
      return lowTail.unit === '' && tail.unit !== '' && low.currency === null && amount.currency === null;
    case 'and':
      if (tokens[low.first - 1]?.lower === 'between') return true;
      return (
        // "the RTX 4090 and 94%": the first number is a name's.
        !/^(?:\p{Lu}{2,}|@)$/u.test(tokens[low.first - 1]?.text ?? '') &&
        // "+11% at 16K and +9%": a sign begins a number of its own.
        !amount.signed &&
        lowTail.unit === '' &&
        tail.unit !== '' &&
        low.currency === null &&
        amount.currency === null &&
        tail.noun !== 'model' &&
        // "8B and 9B parameter models": each size names a model of its own.
        !(low.letter !== null && tail.dimension === 'parameter')
      );
    case 'or':
      return lowTail.unit === '' && tail.unit !== '' && low.currency === null && amount.currency === null;
    case 'slash':
      // Prices for input and output, lengths of input and output.
      return (
        (low.currency !== null && amount.currency === low.currency) || (low.letter === 'k' && amount.letter === 'k')
      );
  }
}

/** How far back the verb of a change may stand, and that of one which goes on: "rose from 1% to 5% and on B from 2% to 9%". */
const VERB = 12;
const GOING_ON = 24;

/** Whether the first number is preceded by "from" after a verb of change. */
function isMove(tokens: readonly Token[], first: number): boolean {
  // "from roughly 13 to 38 tokens"
  const from = HEDGE.test(tokens[first - 1]?.lower ?? '') ? first - 2 : first - 1;
  if (tokens[from]?.lower !== 'from') return false;
  let goesOn = false;
  for (let at = from - 1; at >= Math.max(0, first - GOING_ON); at--) {
    const word = tokens[at]?.lower ?? '';
    if (tokens[at]?.kind === 'word' && MOVES.test(word)) return goesOn || at >= first - VERB;
    if (/^(?:ranging|ranges?|anywhere)$/.test(word) || /^[.;]$/.test(word)) return false;
    goesOn ||= word === 'from';
  }
  return false;
}

const isYear = (_tokens: readonly Token[], low: Amount, tail: Tail): boolean =>
  tail.unit === '' &&
  !low.currency &&
  low.scale === 1 &&
  Number.isInteger(low.value) &&
  low.value >= 1900 &&
  low.value <= 2100 &&
  low.form === 'digits';

/** What may stand right before a number, as either end of a range: "from roughly 1K to over 40K". */
export const HEDGE = /^(?:about|around|over|nearly|almost|roughly|approximately)$/;

function jointAt(tokens: readonly Token[], at: number, first: number): { kind: Joint; end: number } | null {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token || !next) return null;
  if (token.text === '→') return { kind: 'arrow', end: at + 1 };
  if (token.text === '-' && next.text === '>' && next.glued) return { kind: 'arrow', end: at + 2 };
  if (/^[-‐‑‒–—−~～]$/.test(token.text)) {
    const tight = token.glued && next.glued;
    const spaced = !token.glued && !next.glued && /^[-–−]$/.test(token.text);
    return tight || spaced ? { kind: 'dash', end: at + 1 } : null;
  }
  if (token.lower === 'to' && !token.glued) return { kind: 'to', end: HEDGE.test(next.lower) ? at + 2 : at + 1 };
  if (token.lower === 'and' || token.lower === 'or') return { kind: token.lower, end: at + 1 };
  return token.text === '/' && first >= 0 ? { kind: 'slash', end: at + 1 } : null;
}
