import { FACTORS, MULTIPLES, readAs, readChange } from './changes';
import { endsNounPhrase, isPlural } from './nouns';
import { readFraction, readNumber, type NumberReading } from './numbers';
import { HEDGE } from './ranges';
import type { Token } from './tokens';

/** A ratio in words: "doubled", "twice as fast", "half the cost", "1/5 the price", "order of magnitude cheaper". */
export interface Multiple {
  readonly end: number;
  readonly value: number;
  /** Whether it says "more" or "less" of something, rather than which part of it. */
  readonly change: boolean;
  /** The noun that it is a part or a multiple of, in lower case: "cost" in "half the cost". */
  readonly noun: string | null;
}

const DETERMINERS = /^(?:the|that|those|its|their|our|his|her|all|these|this|what|as)$/;
/** Nouns that a fraction is taken of, after which no more words belong to it. */
const MEASURES =
  /^(?:costs?|prices?|size|time|speed|memory|energy|compute|budget|power|parameters?|latency|rate|number|amount|throughput|performance|length|tokens?|data|revenue|population|market|work|value)$/;
/** "half the battle", "the first half of the year": no fraction of anything that is measured. */
const PERIODS = /^(?:year|day|week|month|decade|century|quarter|battle|story|point|h\d|\d{4})$/;
const NOT_FRACTIONS =
  /^(?:first|second|other|latter|former|last|next|this|better|top|bottom|upper|lower|front|back|part|phase|step|stage|page|section|chapter|level|tier|trial)$/;

/** Reads the ratio in words that starts at a token, or null. */
export function readMultiple(tokens: readonly Token[], at: number): Multiple | null {
  const word = tokens[at]?.lower ?? '';
  const multiple = MULTIPLES[word];
  if (multiple !== undefined) return isIdiom(tokens, at) ? null : ratio(readChange(tokens, at + 1) ?? at + 1, multiple);
  const isVerb = word === 'halve' || VERB_BEFORE.test(tokens[at - 1]?.lower ?? '');
  if (DOUBLES[word] !== undefined && isVerb && !isIdiom(tokens, at)) return ratio(at + 1, DOUBLES[word]);
  const toOne = readProportion(tokens, at);
  if (toOne) return toOne;
  const orders = readNumber(tokens, at);
  if (orders && tokens[orders.end]?.lower === 'orders') return readOrder(tokens, orders.end, 10 ** orders.value);
  if (word === 'order') return readOrder(tokens, at, 10);
  if (word === 'factor') return readFactorOf(tokens, at);
  const factor = FACTORS[word];
  if (factor !== undefined) return readPart(tokens, at, at + 1, factor);
  const fraction = readFraction(tokens, at);
  if (!fraction) return null;
  // "compressed by roughly 1/4"
  const before = HEDGE.test(tokens[at - 1]?.lower ?? '') ? at - 2 : at - 1;
  const by =
    tokens[at]?.kind === 'number' && tokens[before]?.lower === 'by' ? ratio(fraction.end, fraction.value) : null;
  return readPart(tokens, at, fraction.end, fraction.value) ?? by ?? readDoers(tokens, at, fraction);
}

/** What people do, of whom so many do it. */
const DOING =
  /^(?:have|see|saw|say|says|said|agree|agreed|believe|believed|think|thought|claim|claimed|report|reported|feel|felt|expect|expected|plan|planned|prefer|preferred|want|wanted|use|used|would|trust|rely|relied|admit|admitted|cite|cited|worry|worried|view|consider|considered|oppose|opposed|support|supported|favor|favored|accept|accepted|rejected)$/;

/** Whether a word (lower case) says what people do: "two-thirds have". */
export const isDoing = (word: string): boolean => DOING.test(word);

/** "only a third have a plan", "two-thirds (64%) would", "3/4 saw less": a part of those who were named before. */
function readDoers(tokens: readonly Token[], at: number, { end, value }: NumberReading): Multiple | null {
  // "a third" of several things, "the other half"
  const article = /^an?$/.test(tokens[at - 1]?.lower ?? '') ? at - 1 : at;
  const before = tokens[article - 1]?.lower ?? '';
  if (article < at && !HEDGE.test(before) && !/^(?:only|just|than)$/.test(before)) return null;
  if (DETERMINERS.test(before) || NOT_FRACTIONS.test(before)) return null;
  let verb = end;
  if (tokens[verb]?.text === '(' && tokens[verb + 2]?.text === '%' && tokens[verb + 3]?.text === ')') verb += 4;
  return isDoing(tokens[verb]?.lower ?? '') ? { end, value, change: false, noun: null } : null;
}

/** "a 50:1 ratio", "a ratio of 20:1"; other numbers around a colon are times and places. */
function readProportion(tokens: readonly Token[], at: number): Multiple | null {
  const [first, colon, second] = tokens.slice(at, at + 3);
  if (first?.kind !== 'number' || colon?.text !== ':' || !colon.glued || second?.kind !== 'number' || !second.glued)
    return null;
  const named =
    /^ratios?$/.test(tokens[at + 3]?.lower ?? '') ||
    (tokens[at - 1]?.lower === 'of' && /^ratios?$/.test(tokens[at - 2]?.lower ?? ''));
  return named && second.value > 0 ? ratio(at + 3, first.value / second.value) : null;
}

/** Factors that are verbs behind these: "expected to nearly double". */
const DOUBLES: Readonly<Record<string, number>> = { double: 2, triple: 3, quadruple: 4, halve: 0.5 };
const VERB_BEFORE = /^(?:to|will|would|could|can|may|might|nearly|almost|roughly|than|costs?|charges?)$/;

const ratio = (end: number, value: number): Multiple => ({ end, value, change: true, noun: null });

/** "doubled down", "double-checked". */
function isIdiom(tokens: readonly Token[], at: number): boolean {
  const next = tokens[tokens[at + 1]?.text === '-' ? at + 2 : at + 1]?.lower ?? '';
  // "both halves"
  if (tokens[at]?.lower === 'halves')
    return /^(?:both|two|three|the|in|into|of)$/.test(tokens[at - 1]?.lower ?? '') || !/^\p{L}/u.test(next);
  return /^(?:down|check|checked|checking|blind)$/.test(next);
}

/** "order of magnitude more": 10, "two orders of magnitude": 100; the plural alone states no number. */
function readOrder(tokens: readonly Token[], at: number, value: number): Multiple | null {
  if (tokens[at + 1]?.lower !== 'of' || tokens[at + 2]?.lower !== 'magnitude') return null;
  return ratio(readChange(tokens, at + 3) ?? at + 3, value);
}

/** "factor of 1.74". */
function readFactorOf(tokens: readonly Token[], at: number): Multiple | null {
  const number = tokens[at + 1]?.lower === 'of' ? readNumber(tokens, at + 2) : null;
  // "a factor of 175x" is read from its number.
  return number && !/^[x×]$/.test(tokens[number.end]?.lower ?? '') ? ratio(number.end, number.value) : null;
}

/** What follows a factor or fraction and makes a ratio of it: "as fast", "the cost", "of the size", "more". */
function readPart(tokens: readonly Token[], at: number, end: number, value: number): Multiple | null {
  const comparison = readAs(tokens, end) ?? readChange(tokens, end);
  if (comparison) return ratio(comparison, value);
  const of = tokens[end]?.lower === 'of';
  let from = of ? end + 1 : end;
  const inMany = /^(?:in|of)$/.test(tokens[end - 2]?.lower ?? '') && !of;
  if (!of && !inMany && !DETERMINERS.test(tokens[from]?.lower ?? '')) return null;
  while (DETERMINERS.test(tokens[from]?.lower ?? '')) from++;
  const noun = nounEnd(tokens, from);
  const word = tokens[(noun ?? 0) - 1]?.lower ?? '';
  if (inMany && !isPlural(tokens[(noun ?? 0) - 1]?.text ?? '')) return { end, value, change: false, noun: null };
  if (noun === null || PERIODS.test(word) || NOT_FRACTIONS.test(tokens[at - 1]?.lower ?? '')) return null;
  return { end: noun, value, change: !of && (MEASURES.test(word) || value >= 2), noun: word };
}

/** Index after the noun of "half the training cost" or "a third of OpenAI's revenue": at the first measure or plural, else after one word. */
function nounEnd(tokens: readonly Token[], at: number): number | null {
  let index = at;
  let single: number | null = null;
  for (let word = 0; word < 4; word++) {
    const token = tokens[index];
    if (!token || (token.kind !== 'word' && token.kind !== 'number') || endsNounPhrase(token.text)) break;
    const measure = MEASURES.test(token.lower);
    if (isPlural(token.text) || (measure && !MEASURES.test(tokens[index + 1]?.lower ?? ''))) return index + 1;
    index++;
    while (tokens[index]?.glued && !/^[,.;:)!?"”]$/.test(tokens[index]?.text ?? '')) index++;
    const possessive = /^['’]?s$/.test(tokens[index - 1]?.lower ?? '') && tokens[index - 1]?.glued;
    if (!possessive) single ??= index;
    else single = null;
  }
  return single;
}
