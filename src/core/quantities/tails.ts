import { readAs, readChange, readChanged, readDifference, readMore } from './changes';
import { chipAt, isChipKind } from './chips';
import { readChips } from './chipTail';
import { CURRENCY_CODES, CURRENCY_NAMES, CURRENCY_SIGNS } from './currencies';
import { readCounted } from './countedNoun';
import { ABBREVIATED, MULTIPLIERS } from './numberWords';
import type { Dimension } from './quantity';
import { readRate } from './rates';
import { isHyphen, NO_TAIL, skipJoint, type Head, type Tail, type TailReader } from './tail';
import type { Token } from './tokens';
import { readUnit } from './unitTail';

/** The readings of what follows a number, in the order in which they are tried. */
const READERS: readonly TailReader[] = [
  readTerm,
  readPercent,
  readTimes,
  readCurrencyAfter,
  readChips,
  readUnit,
  readNoun,
];

/** Reads what follows a number at token `at`; a tail that ends at `at` is empty. */
export function readTail(text: string, tokens: readonly Token[], at: number, head: Head): Tail {
  if (head.currency) return finish(tokens, { ...NO_TAIL, end: at, unit: head.currency, dimension: 'money' });
  const plus = plusEnd(tokens, at) - at;
  for (const read of READERS) {
    const tail = read(text, tokens, at + plus, head);
    if (tail) return finish(tokens, tail);
  }
  const change = readDifference(tokens, at + plus);
  const rate = tokens[at + plus]?.lower === 'per' ? readRate(tokens, at + plus, 'none') : null;
  return { ...NO_TAIL, end: change ?? rate?.end ?? at, change: change !== null, rate: rate?.per ?? null };
}

/** Index after a "+", "~" or "-plus" glued to a number: "10K+ users", "10.5~ tokens/s", "15 trillion-plus tokens". */
function plusEnd(tokens: readonly Token[], at: number): number {
  if (/^[+~]$/.test(tokens[at]?.text ?? '') && tokens[at]?.glued) return at + 1;
  return isHyphen(tokens[at]) && tokens[at + 1]?.glued && tokens[at + 1]?.lower === 'plus' ? at + 2 : at;
}

type Reader = (tokens: readonly Token[], at: number) => number | null;

/** Which words of change a dimension takes: of money only what compares ("$1 billion less"), of things counted none. */
const CHANGEABLE: Readonly<Partial<Record<Dimension, Reader>>> = {
  money: readMore,
  percent: (tokens, at) => readChange(tokens, at) ?? readChanged(tokens, at),
  ratio: (tokens, at) => readChange(tokens, at) ?? readAs(tokens, at),
  score: readChange,
  time: readMore,
  'data-size': readMore,
  'data-rate': readMore,
  power: readMore,
  energy: readMore,
  rate: readMore,
};

/** Dimensions whose unit stays what it is in a rate: "$10/month" is so many dollars, "10%/month" so many percent. */
const UNRATED: ReadonlySet<Dimension> = new Set(['money', 'energy', 'percent']);

/** Adds the rate and the word of change that follow a unit. */
function finish(tokens: readonly Token[], tail: Tail): Tail {
  const plus = tokens[tail.end]?.text === '+' && tokens[tail.end + 1]?.text === '/' ? 1 : 0;
  const rated = tail.dimension === 'percent' ? tokens[tail.end]?.text === '/' : tail.dimension !== 'ratio';
  const rate = rated ? readRate(tokens, tail.end + plus, tail.dimension) : null;
  const end = rate?.end ?? tail.end;
  const changed = tail.change ? null : (CHANGEABLE[tail.dimension]?.(tokens, end) ?? null);
  const keeps = rate?.unit && !UNRATED.has(tail.dimension);
  return {
    ...tail,
    end: changed ?? end,
    unit: keeps ? `${tail.unit}/${rate.unit}` : tail.unit,
    dimension: keeps ? rateDimension(tail.dimension, rate.unit) : tail.dimension,
    rate: rate?.per ?? tail.rate,
    change: tail.change || changed !== null,
  };
}

/** Periods of which so many things are a speed; users a day and rides a week stay counts. */
const SPEEDS: ReadonlySet<string> = new Set(['s', 'min', 'ms', 'hour']);

const WORK = /^(?:token|request|image|step|query|frame|call|iteration|sample|page|message)s?$/;

/** Bytes and operations a second are specifications of their own; bytes per stack stay a size. */
function rateDimension(dimension: Dimension, per: string): Dimension {
  if (dimension === 'data-size') return per === 's' ? 'data-rate' : dimension;
  if (dimension === 'flop') return 'flop-rate';
  // "ms/token" is a speed, "hours a day" a duration.
  if (dimension === 'time') return WORK.test(per) ? 'rate' : dimension;
  // "images/GPU/s"
  const last = per.slice(per.lastIndexOf('/') + 1);
  return dimension === 'token' || SPEEDS.has(last) ? 'rate' : dimension;
}

/** A unit of the workspace's own: "300 petaflop-tokens". */
function readTerm(_text: string, tokens: readonly Token[], at: number): Tail | null {
  const term = tokens[skipJoint(tokens, at)]?.term;
  return term?.kind === 'unit'
    ? { ...NO_TAIL, end: term.end, unit: term.name, dimension: 'count', noun: term.name }
    : null;
}

function readPercent(_text: string, tokens: readonly Token[], at: number): Tail | null {
  const first = isHyphen(tokens[at]) && /^per/.test(tokens[at + 1]?.lower ?? '') ? at + 1 : at;
  const token = tokens[first];
  if (!token) return null;
  const two = token.lower === 'per' && tokens[first + 1]?.lower === 'cent';
  if (token.text !== '%' && !two && !/^(?:percent|pct|percentage|basis)$/.test(token.lower)) return null;
  let end = first + (two ? 2 : 1);
  if (isHyphen(tokens[end]) && tokens[end + 1]?.lower.startsWith('point')) end++;
  const point = /^(?:points?|pts?)$/.test(tokens[end]?.lower ?? '');
  if ((token.lower === 'percentage' || token.lower === 'basis') && !point) return null;
  const unit = token.lower === 'basis' ? 'basis point' : point ? 'percentage point' : '%';
  return { ...NO_TAIL, end: point ? end + 1 : end, unit, dimension: 'percent' };
}

/** "by up to 22 × while": the sign apart from its number, where nothing is multiplied. */
const isSpacedTimes = (sign: Token | undefined, next: Token | undefined): boolean =>
  (sign?.text === '×' && (next === undefined || /^[\p{Ll}.,;)]/u.test(next.text))) ||
  (sign?.text === 'x' && next?.lower === 'the');

/** More chips than this are not written as a multiple of one. */
const MOST_CHIPS = 512;

/** "5090": a chip whose name is a number, with nothing tied to it. */
function isChipAlone(text: string, tokens: readonly Token[], at: number): boolean {
  const end = chipAt(text, tokens, at)?.end;
  const last = tokens.slice(at, at + 2).findIndex((token) => token.end === end);
  const after = tokens[at + last + 1];
  return last >= 0 && !(after?.glued && after.kind !== 'sign');
}

/** "x", "×", "times", "-fold"; not the "x" of "8x7B" or "1024x768", nor that of "2x H100", which counts chips. */
function readTimes(text: string, tokens: readonly Token[], at: number, head: Head): Tail | null {
  const hyphen = isHyphen(tokens[at]) ? 1 : 0;
  const token = tokens[at + hyphen];
  const end = at + hyphen + 1;
  const next = tokens[end];
  const tail: Tail = { ...NO_TAIL, end, unit: 'x', dimension: 'ratio' };
  if (/^[xX×]$/.test(token?.text ?? '')) {
    const chips = memoryEnd(text, tokens, end);
    if (chips !== null) return readChips(text, tokens, chips);
    const named = next !== undefined && next.kind === 'word' && chipAt(text, tokens, end) !== null;
    // "4 × NVIDIA H200", "8 x MI300X"
    if (!token?.glued && named) return readChips(text, tokens, end);
    // "80×5090", which is no size of a picture
    if (next?.kind === 'number' && head.value <= MOST_CHIPS && isChipAlone(text, tokens, end))
      return readChips(text, tokens, end);
    // "4x 3090s"
    if (next?.kind === 'number' && !next.glued && tokens[end + 1]?.glued && tokens[end + 1]?.lower === 's')
      return readChips(text, tokens, end);
    if (next?.kind === 'number' || (!token?.glued && !readChange(tokens, end) && !isSpacedTimes(token, next)))
      return null;
    return next && (named || isChipKind(next.lower)) ? readChips(text, tokens, end) : tail;
  }
  if (token?.lower === 'time') return readChange(tokens, end) ? tail : null;
  if (token?.lower === 'fold') return tail;
  if (token?.lower !== 'times') return null;
  const compares = readChange(tokens, end) ?? readAs(tokens, end) ?? (COMPARED.test(next?.lower ?? '') ? end : null);
  return compares === null && isOccurrence(tokens, at)
    ? { ...NO_TAIL, end, unit: 'time', dimension: 'count', noun: 'time' }
    : tail;
}

/** Verbs of what happens so many times: "cited 271 times" counts, "grew five times" compares. */
const HAPPENS =
  /^(?:appears?|appeared|cited|mentioned|mentions|used|uses|asked|called|viewed|shared|downloaded|tried|repeated|sampled|tested|visited|watched|read|said|happened|occurs?|occurred|failed|won|lost|met|spoke|ran|run|clicked|played|retweeted|liked)$/;

function isOccurrence(tokens: readonly Token[], at: number): boolean {
  for (let before = at - 1; before >= Math.max(0, at - 6); before--)
    if (HAPPENS.test(tokens[before]?.lower ?? '')) return true;
  return false;
}

/** Words after "times" that say of what. */
const COMPARED = /^(?:the|that|those|its|their|our|his|her|what|this|these|as|over|a|an|gpt|human|current|today)$/;

/** Index of the chip in "8x80GB H100s", where its memory stands before it; null elsewhere. */
function memoryEnd(text: string, tokens: readonly Token[], at: number): number | null {
  if (tokens[at]?.kind !== 'number' || !/^GB?$/.test(tokens[at + 1]?.text ?? '')) return null;
  const chip = tokens[at + 2];
  return chip && (chipAt(text, tokens, at + 2) || isChipKind(chip.lower)) ? at + 2 : null;
}

function readCurrencyAfter(_text: string, tokens: readonly Token[], at: number, head: Head): Tail | null {
  const of = (head.vague || head.plural) && tokens[at]?.lower === 'of' ? at + 1 : at;
  const from = /^(?:us|u\.s|american)$/.test(tokens[of]?.lower ?? '') ? of + 1 : of;
  const token = tokens[from];
  const currency = token && currencyOf(token);
  if (!currency) return null;
  // "75 USD million": the magnitude may come last.
  const magnitude = tokens[at]?.glued ? undefined : MULTIPLIERS[tokens[from + 1]?.lower ?? ''];
  const { code, factor } = currency;
  return {
    ...NO_TAIL,
    end: from + (magnitude ? 2 : 1),
    unit: code,
    dimension: 'money',
    factor: factor * (magnitude ?? 1),
  };
}

/** "dollars", "€", "USD", "MEUR": a currency after a number, and what one of it is worth in its code. */
function currencyOf(token: Token): { readonly code: string; readonly factor: number } | undefined {
  const named = CURRENCY_NAMES[token.lower];
  if (named) return named;
  const sign = token.glued ? CURRENCY_SIGNS[token.text] : undefined;
  if (sign) return { code: sign, factor: 1 };
  if (!/^[A-Z]{3,5}$|^[a-z]{0,2}(?:usd|eur|gbp)$/.test(token.text)) return undefined;
  const code = CURRENCY_CODES[token.lower];
  if (code) return { code, factor: 1 };
  const [, prefix = '', rest = ''] = /^(k|m|bn)([a-z]{3})$/.exec(token.lower) ?? [];
  const scaled = CURRENCY_CODES[rest];
  return scaled ? { code: scaled, factor: ABBREVIATED[prefix] ?? 1e6 } : undefined;
}

function readNoun(_text: string, tokens: readonly Token[], at: number, head: Head): Tail | null {
  const counted = readCounted(tokens, at, { letter: head.letter, vague: head.vague || head.plural });
  if (!counted) return null;
  return { ...NO_TAIL, end: counted.end, unit: counted.noun, dimension: counted.dimension, noun: counted.noun };
}
