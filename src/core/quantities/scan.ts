import type { Span } from '../text/span';
import { CHIP_COUNTS, readAmount, type Amount } from './amounts';
import { readChipTimes, type ChipTimes } from './chipTimes';
import { readClock, type ClockTime } from './clock';
import { CURRENCY_SIGNS } from './currencies';
import { FACTORS, MULTIPLES } from './changes';
import { boundOf } from './hedges';
import { CAPITAL, LEXICON } from './lexicon';
import { numberFormatOf } from './numberFormat';
import { DENOMINATORS, MULTIPLIERS, ONES, ORDINALS, TENS, VAGUE } from './numberWords';
import type { NumberForm } from './numbers';
import type { Quantity } from './quantity';
import { readMultiple, type Multiple } from './multiples';
import { readPair, type Pair } from './pairs';
import { readRank, type Rank } from './ranks';
import { readRanged, type Ranged } from './ranges';
import { tokenize, type Token } from './tokens';

/** A quantity with what the passes after the scanner ask about how it is written. */
export interface ScannedQuantity extends Quantity {
  /** Indices of its first token and of the token after it. */
  readonly first: number;
  readonly end: number;
  readonly form: NumberForm | 'multiple' | 'rank' | 'ordinal' | 'pair';
  /** Whether a magnitude is written: "k", "million". */
  readonly scaled: boolean;
  /** A magnitude of one letter without currency, in lower case: "b" of "7B". */
  readonly letter: string | null;
  readonly plural: boolean;
  /** Whether a plus or minus stands before it: "+58%". */
  readonly signed: boolean;
  /** What it is per, in lower case: "million tokens". */
  readonly rate: string | null;
  /** Whether a word of change belongs to it: "faster", "reduction". */
  readonly change: boolean;
}

/** Finds all quantities of a text: "$6 million" and "2048 H800s" in "cost $6 million on 2048 H800s". */
export function scanQuantities(text: string, options: { readonly lang?: string | null } = {}): readonly Quantity[] {
  return scanTokens(text, tokenize(text, numberFormatOf(options.lang)));
}

/** The same from tokens, with indices into them. */
export function scanTokens(text: string, tokens: readonly Token[]): readonly ScannedQuantity[] {
  const found: ScannedQuantity[] = [];
  let at = 0;
  while (at < tokens.length) {
    if (isDenominator(tokens, at)) {
      at = Math.max(at + 1, readAmount(tokens, at)?.end ?? 0);
      continue;
    }
    const quantity = isCandidate(tokens[at]) ? readQuantity(text, tokens, at) : null;
    if (quantity) found.push(quantity);
    at = Math.max(at + 1, quantity?.end ?? 0);
  }
  return found;
}

const TABLES = [ONES, TENS, MULTIPLIERS, VAGUE, MULTIPLES, FACTORS, DENOMINATORS, ORDINALS, CURRENCY_SIGNS];
/** The words and signs that a quantity can start with. */
const STARTS = LEXICON.enter([
  ...TABLES.flatMap((table) => Object.keys(table)),
  ...CHIP_COUNTS.keys(),
  ...['order', 'factor', 'halve', 'no', 'number', '#', '+', '-', '−'],
]);

/** Frequent words that have a capital only where a sentence begins: no code of a currency. */
const PLAIN_WORDS: ReadonlySet<string> = new Set(
  (
    'the this that in it its and but for on at to of by or so as if is are was we our he his she her they with from when what ' +
    'who why how not yet all you your also both each even once over such than then here has have had can may now i ai gpt llm'
  ).split(' '),
);

/** "USD", "Rs": up to four letters from a capital on. */
function isShortName(text: string): boolean {
  const first = text.charCodeAt(0);
  return text.length <= 4 && first >= 65 && first <= 90;
}

/** Whether a quantity can start here, by the token alone. */
function isCandidate(token: Token | undefined): boolean {
  if (!token) return false;
  if (token.kind === 'number' || (token.traits & STARTS) !== 0) return true;
  return (token.traits & CAPITAL) !== 0 && isShortName(token.text) && !PLAIN_WORDS.has(token.lower);
}

/** "$6 output per million tokens", "a loss of 20 cents per $1": what a price is for, beyond the words between them. */
const isDenominator = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.lower === 'per' &&
  ((MULTIPLIERS[tokens[at]?.lower ?? ''] ?? 0) > 1 || (tokens[at]?.text ?? '') in CURRENCY_SIGNS);

function readQuantity(text: string, tokens: readonly Token[], at: number): ScannedQuantity | null {
  const rank = readRank(tokens, at);
  if (rank) return fromRank(tokens, rank);
  const chips = tokens[at]?.kind === 'word' ? readChipTimes(text, tokens, at) : null;
  if (chips) return fromChips(tokens, at, chips);
  const multiple = readMultiple(tokens, at);
  if (multiple) return fromMultiple(tokens, at, multiple);
  // "H100", "o3": digits that close a word.
  if (tokens[at]?.kind === 'number' && tokens[at]?.glued && tokens[at - 1]?.kind === 'word') return null;
  const clock = readClock(tokens, at);
  if (clock) return fromClock(tokens, at, clock);
  const pair = readPair(tokens, at);
  if (pair) return fromPair(tokens, at, pair);
  const amount = readAmount(tokens, at);
  if (!amount) return null;
  const quantity = fromRanged(tokens, readRanged(text, tokens, amount));
  return isPronoun(tokens, quantity) ? null : quantity;
}

/** "single" and "dual" count only chips, "one" also what a magnitude or unit follows: "one H100", "one percent", not "one of them". */
function isPronoun(tokens: readonly Token[], { first, dimension, scaled, value }: ScannedQuantity): boolean {
  const word = tokens[first]?.lower;
  if (CHIP_COUNTS.has(word ?? '')) return dimension !== 'chip';
  return word === 'one' && value === 1 && !scaled && /^(?:none|count|score|token)$/.test(dimension);
}

const spanOf = (tokens: readonly Token[], first: number, end: number): Span => ({
  start: tokens[first]?.start ?? 0,
  end: tokens[end - 1]?.end ?? 0,
});

/** Words of thousands and scientific notation are magnitudes too: "one million", "3.8e25". */
const isLarge = ({ form, value }: Amount): boolean => (form === 'words' && value >= 1000) || value >= 1e15;

function fromRanged(tokens: readonly Token[], { amount, value, tail }: Ranged): ScannedQuantity {
  const end = Math.max(amount.end, tail.end);
  return {
    prose: spanOf(tokens, amount.first, end),
    value,
    unit: tail.unit,
    dimension: tail.dimension,
    bound: boundOf(tokens, amount.first, end),
    noun: tail.noun,
    first: amount.first,
    end,
    form: amount.form,
    scaled: amount.scale !== 1 || isLarge(amount),
    letter: amount.letter,
    plural: amount.plural,
    signed: amount.signed,
    rate: tail.rate,
    change: tail.change,
  };
}

/** What most quantities have none of. */
const PLAIN = {
  bound: null,
  noun: null,
  scaled: false,
  letter: null,
  plural: false,
  signed: false,
  rate: null,
  change: false,
} as const;

function fromMultiple(
  tokens: readonly Token[],
  first: number,
  { end, value, change, noun }: Multiple,
): ScannedQuantity {
  return {
    ...PLAIN,
    prose: spanOf(tokens, first, end),
    value,
    unit: 'x',
    dimension: 'ratio',
    noun,
    first,
    end,
    form: 'multiple',
    change,
    bound: boundOf(tokens, first, end),
  };
}

function fromChips(tokens: readonly Token[], first: number, { end, value, unit }: ChipTimes): ScannedQuantity {
  const prose = spanOf(tokens, first, end);
  return { ...PLAIN, prose, value, unit, dimension: 'chip', first, end, form: 'digits' };
}

function fromClock(tokens: readonly Token[], first: number, { end, value, unit }: ClockTime): ScannedQuantity {
  const prose = spanOf(tokens, first, end);
  const bound = boundOf(tokens, first, end);
  return { ...PLAIN, prose, value, unit, dimension: 'time', first, end, form: 'digits', bound };
}

function fromRank(tokens: readonly Token[], { first, end, value, place }: Rank): ScannedQuantity {
  return {
    ...PLAIN,
    prose: spanOf(tokens, first, end),
    value,
    unit: '',
    dimension: 'rank',
    first,
    end,
    form: place ? 'rank' : 'ordinal',
  };
}

function fromPair(tokens: readonly Token[], first: number, { end, value, noun }: Pair): ScannedQuantity {
  return {
    ...PLAIN,
    prose: spanOf(tokens, first, end),
    value,
    unit: noun ?? '',
    dimension: noun === null ? 'none' : 'count',
    noun,
    first,
    end,
    form: 'pair',
    bound: boundOf(tokens, first, end),
  };
}
