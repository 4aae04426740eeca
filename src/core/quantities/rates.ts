import { endsNounPhrase, singular } from './nouns';
import { ABBREVIATED, LETTERS, MULTIPLIERS } from './numberWords';
import { readNumber } from './numbers';
import type { Dimension } from './quantity';
import type { Token } from './tokens';
import { unitOf } from './units';

/** What a quantity is per: "per million tokens", "/hr", "a month". */
export interface Rate {
  /** Index of the token after it. */
  readonly end: number;
  /** As written, in lower case: "million tokens". */
  readonly per: string;
  /** Short form for the unit: "s", "month". */
  readonly unit: string;
}

/** Nouns that "a" makes a rate of: "$20 a month". */
const PERIODS = /^(?:second|minute|hour|day|week|month|quarter|year|piece|pop|token|share|seat|user|query|image)$/;
const SPANS = /^(?:second|minute|hour|day|week|month|quarter|year)s?$/;
const ARTICLES = /^(?:an?|each|every)$/;
const SHORT: Readonly<Record<string, string>> = {
  second: 's',
  sec: 's',
  s: 's',
  min: 'min',
  minute: 'min',
  hr: 'hour',
  h: 'hour',
  yr: 'year',
  mo: 'month',
};
/** Nouns that end a denominator of more than one word: "per million input tokens", "per GPU hour", "per 1B parameter count". */
const HEADS =
  /^(?:tokens?|hours?|hrs?|calls?|images?|requests?|characters?|minutes?|seconds?|parameters?|gpus?|chips?|context|count|watts?|queries|query|users?|words?|pages?|tasks?|messages?|email|runs?|days?|years?|length)$/;

/** What minutes and hours in a denominator are minutes of: "$6 per 1,000 minutes of audio". */
const RECORDED = /^(?:audio|video|speech|footage|music)$/;

/** Reads the denominator that starts at a token, or null. */
export function readRate(tokens: readonly Token[], at: number, dimension: Dimension): Rate | null {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (!token || !next) return null;
  if (token.lower === 'per') return denominator(tokens, at + 1);
  // "tokens-per-second"
  if (token.text === '-' && next.lower === 'per' && next.glued && tokens[at + 2]?.text === '-')
    return denominator(tokens, at + 3);
  if (token.text === '/' && next.text !== '$') {
    const tight = token.glued && next.glued;
    return tight || dimension === 'money' || (next.lower in SHORT && !token.glued) ? denominator(tokens, at + 1) : null;
  }
  return ARTICLES.test(token.lower) && PERIODS.test(next.lower) ? make(tokens, at + 1, at + 2) : null;
}

/** "second", "million input / output tokens", "1M tokens", "mtok", "GPU-hour", "H100 per hour", "user/month", "100 word email". */
function denominator(tokens: readonly Token[], at: number): Rate | null {
  let end = factorEnd(tokens, at);
  // "user/month": what is per one thing may be per another.
  for (let next = end; next !== null;) {
    end = next;
    const joins = tokens[end]?.lower === 'per' || (tokens[end]?.text === '/' && tokens[end]?.glued);
    next = joins ? factorEnd(tokens, end + 1) : null;
  }
  return end === null ? null : make(tokens, at, end);
}

/** Index after one thing that something is per; null where none is named. */
function factorEnd(tokens: readonly Token[], at: number): number | null {
  const number = readNumber(tokens, at);
  const amount = number && number.form !== 'vague' ? magnitudeEnd(tokens, number.end) : at;
  const end = nounEnd(tokens, amount);
  // The second of two amounts is no denominator: "12V/48V".
  if (end === at || (number && amount === number.end && tokens[amount]?.glued)) return null;
  return tokens[end]?.lower === 'of' && RECORDED.test(tokens[end + 1]?.lower ?? '') ? end + 2 : end;
}

function magnitudeEnd(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (token?.kind !== 'word') return at;
  return (LETTERS[token.text] ?? MULTIPLIERS[token.lower] ?? ABBREVIATED[token.lower]) === undefined ? at : at + 1;
}

/** Index after a noun of one word, or of several up to one of `HEADS`. */
function nounEnd(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.kind !== 'word' || endsNounPhrase(tokens[at]?.text ?? '')) return at;
  const single = compoundEnd(tokens, at);
  // "$2B/month run rate"
  if (SPANS.test(tokens[at]?.lower ?? '')) return single;
  let end = single;
  for (let index = single; index < single + 5;) {
    const token = tokens[index];
    if (token?.text === '/' || token?.lower === 'and') index++;
    else if (token?.kind === 'word' && !token.glued && !endsNounPhrase(token.text)) {
      index = compoundEnd(tokens, index);
      if (HEADS.test(tokens[index - 1]?.lower ?? '')) end = index;
    } else break;
  }
  return end;
}

/** Index after a word and what hyphens and digits glue to it. */
function compoundEnd(tokens: readonly Token[], at: number): number {
  let end = at + 1;
  while (tokens[end]?.glued && (tokens[end]?.kind !== 'sign' || (tokens[end]?.text === '-' && tokens[end + 1]?.glued)))
    end++;
  return end;
}

function make(tokens: readonly Token[], from: number, end: number): Rate {
  const words = tokens.slice(from, end);
  const per = words.map((token, index) => (token.glued || index === 0 ? '' : ' ') + token.lower).join('');
  const first = words[0];
  const short =
    first && words.length === 1 ? (SHORT[first.lower] ?? unitOf(first.text, true)?.unit ?? singular(first.text)) : per;
  return { end, per, unit: short };
}
