import { endsNounPhrase } from '../quantities/nouns';
import { PhraseTable } from '../quantities/phrases';
import { findBenchmark } from './benchmarkName';
import type { Token } from '../quantities/tokens';
import type { ClaimType } from './claim';
import { isNoClaim } from './comparisonDoubt';
import { readObject, readRival, readTest, type Scope } from './comparisonObject';
import {
  ALIKE,
  COMPARATIVES,
  DEGREE_AFTER,
  DEGREES,
  EXPENSE,
  GAIN,
  LEADERBOARD,
  LEVEL,
  MEASURE,
  QUALITY,
  STARTS,
  type Needs,
} from './comparisonWords';
import { readName, type Name } from './nameChain';

/** A comparison without a number: tokens from `first` to `end` (exclusive). */
export interface Comparison {
  readonly first: number;
  readonly end: number;
  readonly type: ClaimType;
}

type Rule = (scope: Scope, at: number, from: number) => Comparison | null;

/** The forms of a comparison, in the order in which they are tried at a token. */
const RULES: readonly Rule[] = [
  readStarted,
  readQuality,
  readAlike,
  readThan,
  readCompared,
  readAsAs,
  readLevel,
  readTop,
];

/** All comparisons without a number in a sentence (tokens from `from`), in order, none over another. */
export function findComparisons(scope: Scope, from: number): readonly Comparison[] {
  const found: Comparison[] = [];
  let free = from;
  for (let at = from; at < scope.to; at++) {
    if (scope.tokens[at]?.kind !== 'word') continue;
    const comparison = firstOf(scope, at, free);
    if (!comparison) continue;
    if (!isNoClaim(scope, comparison.first, comparison.end, from)) found.push(comparison);
    free = comparison.end;
    at = free - 1;
  }
  return found;
}

function firstOf(scope: Scope, at: number, from: number): Comparison | null {
  for (const rule of RULES) {
    const comparison = rule(scope, at, from);
    if (comparison && comparison.first >= from && comparison.end <= scope.to) return comparison;
  }
  return null;
}

const PRONOUN = /^(?:it|them|both|others|all)$/;
const TESTS = /^(?:benchmarks?|tasks?|evals?|tests?|evaluations?|metrics?)$/;

const collected = new Map<string, Needs[]>();
for (const [needs, phrases] of STARTS) {
  for (const written of phrases.split(',')) {
    const phrase = written.trim();
    collected.set(phrase, [...(collected.get(phrase) ?? []), needs]);
  }
}
const STARTED: PhraseTable<readonly Needs[]> = new PhraseTable(collected);

const AFTER: Readonly<Record<Needs, (scope: Scope, at: number) => number | null>> = {
  rival: (scope, at) => readRival(scope, at, 'capital'),
  contender: (scope, at) => readRival(scope, at, 'letters'),
  name: (scope, at) => readObject(scope, at, 'name'),
  model: (scope, at) => readObject(scope, at, 'model'),
  test: readTest,
  leaderboard: ({ tokens, to }, at) => {
    for (let index = at; index < Math.min(to, at + 6); index++) {
      if (tokens[index]?.kind === 'sign' && tokens[index]?.text !== '-') return null;
      if (LEADERBOARD.test(tokens[index]?.lower ?? '')) return index + 1;
    }
    return null;
  },
  pronoun: (scope, at) => {
    const { tokens, to } = scope;
    const on = tokens[at + 1]?.lower ?? '';
    if (!PRONOUN.test(tokens[at]?.lower ?? '') || !/^(?:on|in|at|across)$/.test(on)) return null;
    for (let index = at + 2; index < Math.min(to, at + 6); index++)
      if (TESTS.test(tokens[index]?.lower ?? '')) return index + 1;
    return readTest(scope, at + 2);
  },
  measure: ({ tokens }, at) => {
    const first = MEASURE.test(tokens[at]?.lower ?? '');
    return first || MEASURE.test(tokens[at + 1]?.lower ?? '') ? at + (first ? 1 : 2) : null;
  },
  comparative: ({ tokens }, at) =>
    tokens[at - 1]?.lower === 'magnitude' && DEGREE_AFTER.test(tokens[at]?.lower ?? '') ? at + 1 : null,
};

/** "outperforms GPT-4o on MMLU", "state of the art on SWE-bench", "a fraction of the cost". */
function readStarted(scope: Scope, at: number): Comparison | null {
  const start = STARTED.find(scope.tokens, at);
  for (const needs of start?.value ?? []) {
    const end = AFTER[needs](scope, start?.end ?? at);
    if (end === null || isOfThing(scope.tokens, at, end)) continue;
    const verb = /^(?:perform(?:s|ed|ing)?|of|works?)$/.test(scope.tokens[at - 1]?.lower ?? '') ? at - 1 : at;
    const vague = needs === 'measure' || needs === 'comparative';
    return { first: verb, end, type: vague ? 'comparison' : typeOf(scope.tokens, at, end) };
  }
  return null;
}

/** "close to the X recipe", "matching KV blocks": verbs that also stand before other things than rivals. */
function isOfThing(tokens: readonly Token[], at: number, end: number): boolean {
  const next = tokens[end];
  return (
    /^(?:close|approach|match|exceed)/.test(tokens[at]?.lower ?? '') &&
    next?.kind === 'word' &&
    /^\p{Ll}/u.test(next.text) &&
    !endsNounPhrase(next.lower) &&
    !QUALITY.test(next.lower) &&
    !LEVEL.test(next.lower)
  );
}

/** "stronger capabilities than Mistral 7B", "similar or better performance than its bigger counterparts". */
function readQuality(scope: Scope, at: number): Comparison | null {
  const { tokens } = scope;
  if (
    !/^(?:comparable|similar|competitive|equal|equivalent|superior|inferior|better|stronger|higher|lower|worse|weaker)$/.test(
      tokens[at]?.lower ?? '',
    )
  )
    return null;
  const named = findBenchmark(tokens, at + 1);
  // "higher GDPval performance"
  if (named && QUALITY.test(tokens[named.end]?.lower ?? ''))
    return { first: at, end: named.end + 1, type: 'benchmark' };
  let index = at + 1;
  while (index < at + 5 && tokens[index]?.kind === 'word' && !QUALITY.test(tokens[index]?.lower ?? '')) index++;
  if (!QUALITY.test(tokens[index]?.lower ?? '')) return null;
  // "comparable performance on benchmarks with X"
  if (/^(?:on|across|in)$/.test(tokens[index + 1]?.lower ?? ''))
    for (const last = index + 5; index < last && !/^(?:than|to|with)$/.test(tokens[index + 1]?.lower ?? '');) index++;
  if (!/^(?:than|to|with|as|compared)$/.test(tokens[index + 1]?.lower ?? '')) return null;
  const end = readRival(scope, index + 2, 'none');
  return end === null ? null : { first: start(tokens, at), end, type: typeOf(tokens, at, end) };
}

const start = (tokens: readonly Token[], at: number): number => (tokens[at - 1]?.lower === 'of' ? at - 1 : at);

/** "quality close to GPT-4", "performance is similar to that of o1". */
function readAlike(scope: Scope, at: number, from: number): Comparison | null {
  const { tokens } = scope;
  if (!ALIKE.test(tokens[at]?.lower ?? '') || tokens[at + 1]?.lower !== 'to') return null;
  for (let index = at - 1; index >= Math.max(from, at - 4); index--) {
    if (!QUALITY.test(tokens[index]?.lower ?? '')) continue;
    const end = readRival(scope, at + 2, 'none');
    return end === null ? null : { first: index, end, type: typeOf(tokens, index, end) };
  }
  return null;
}

/** How many tokens back from "than" its comparative may stand. */
const BACK = 12;

/** "more efficient than 4.7", "takes more generations to get there than GPT-4": from the comparative to the name. */
function readThan(scope: Scope, at: number, from: number): Comparison | null {
  const { tokens } = scope;
  if (tokens[at]?.lower !== 'than') return null;
  const first = comparativeBefore(tokens, at, from);
  if (first === null) return null;
  const end = readObject(scope, at + 1, 'name');
  return end === null ? null : { first, end, type: typeOf(tokens, first, end) };
}

/** "dramatic gains in throughput compared to Hopper", "more effective relative to generic data": from the gain to the rival. */
function readCompared(scope: Scope, at: number, from: number): Comparison | null {
  const { tokens } = scope;
  const joined =
    /^(?:compared|relative)$/.test(tokens[at]?.lower ?? '') && /^(?:to|with)$/.test(tokens[at + 1]?.lower ?? '');
  if (!joined) return null;
  const first = comparativeBefore(tokens, at, from) ?? gainBefore(tokens, at, from);
  if (first === null) return null;
  const end = readRival(scope, at + 2, 'none');
  return end === null ? null : { first, end, type: typeOf(tokens, first, end) };
}

function gainBefore(tokens: readonly Token[], compared: number, from: number): number | null {
  for (let at = compared - 1; at >= Math.max(from, compared - BACK); at--) {
    if (tokens[at]?.kind === 'sign' && /^[,;:.—–]$/.test(tokens[at]?.text ?? '')) return null;
    if (GAIN.test(tokens[at]?.lower ?? '')) return at;
  }
  return null;
}

function comparativeBefore(tokens: readonly Token[], than: number, from: number): number | null {
  for (let at = than - 1; at >= Math.max(from, than - BACK); at--) {
    const token = tokens[at];
    if (token?.kind === 'sign' && /^[,;:().—–]$/.test(token.text)) return null;
    // "more than Google" counts something; "more efficient than Google" compares.
    if (DEGREES.has(token?.lower ?? '')) return at === than - 1 ? null : at;
    if (COMPARATIVES.has(token?.lower ?? '')) return at;
  }
  return null;
}

/** "as good as GPT-4", "almost as capable as o1": not "as well as" and the like, which join. */
function readAsAs(scope: Scope, at: number): Comparison | null {
  const { tokens } = scope;
  if (
    tokens[at]?.lower !== 'as' ||
    /^(?:well|soon|long|far|much|many|opposed|part|such|early|late|little|few|high|low|if|though)$/.test(
      tokens[at + 1]?.lower ?? '',
    )
  )
    return null;
  for (let index = at + 2; index <= at + 4; index++) {
    if (/^[,;:.]$/.test(tokens[index]?.text ?? '')) return null;
    if (tokens[index]?.lower !== 'as') continue;
    const end = readObject(scope, index + 1, 'name');
    return end === null ? null : { first: at, end, type: typeOf(tokens, at, end) };
  }
  return null;
}

/** How many tokens a name before "-level" may have. */
const NAME = 8;

/** "GPT-4-level answers", "near-BF16 quality", "o1-class": read from the word after the name. */
function readLevel(scope: Scope, at: number, from: number): Comparison | null {
  const { text, tokens } = scope;
  if (tokens[at]?.lower === 'near' && tokens[at + 1]?.text === '-') return readNear(scope, at);
  const word = tokens[at]?.lower ?? '';
  const hyphen = tokens[at - 1]?.text === '-';
  if (!LEVEL.test(word) || (!hyphen && word !== 'level' && word !== 'class')) return null;
  const end = QUALITY.test(tokens[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  for (let first = Math.max(from, at - NAME); first < at; first++) {
    const name = tokens[first]?.glued ? null : readName(text, tokens, first);
    if (name?.end === (hyphen ? at - 1 : at) && isVersioned(scope, name)) return { first, end, type: 'benchmark' };
  }
  return null;
}

/** "near-BF16 quality". */
function readNear(scope: Scope, at: number): Comparison | null {
  const native = scope.tokens[at + 2]?.lower === 'native' ? 1 : 0;
  const name = readName(scope.text, scope.tokens, at + 2 + native);
  const noun = scope.tokens[name?.end ?? 0]?.lower ?? '';
  return name && isVersioned(scope, name) && QUALITY.test(noun)
    ? { first: at, end: name.end + 1, type: 'benchmark' }
    : null;
}

/** A model, or a name with digits ("BF16"): "byte-level" and "PDF-like" compare nothing. */
function isVersioned({ tokens }: Scope, { start: first, end, kind }: Name): boolean {
  const numbered = tokens.slice(first, end).some((token) => token.kind === 'number');
  // "Llama-class models" are a kind of models, "Llama-class performance" is a level.
  const noun = tokens[end]?.text === '-' ? end + 2 : end + 1;
  const isKind =
    kind === 'model' && !numbered && !QUALITY.test(tokens[noun]?.lower ?? '') && tokens[noun - 1]?.lower !== 'level';
  return !isKind && (kind === 'model' || (kind !== 'company' && numbered));
}

const SYSTEM = /^(?:models?|llms?|vlms?|agents?|systems?|methods?)$/;

/** "the best open model on SWE-bench": first of its kind on a test. */
function readTop(scope: Scope, at: number): Comparison | null {
  const { tokens } = scope;
  if (!/^(?:top|best|strongest|leading)$/.test(tokens[at]?.lower ?? '')) return null;
  for (let index = at + 1; index < at + 6 && tokens[index]?.kind === 'word'; index++) {
    if (!SYSTEM.test(tokens[index]?.lower ?? '') || !/^(?:on|in)$/.test(tokens[index + 1]?.lower ?? '')) continue;
    const end = readTest(scope, index + 2, 3);
    return end === null ? null : { first: at, end, type: 'benchmark' };
  }
  return null;
}

function typeOf(tokens: readonly Token[], first: number, end: number): ClaimType {
  for (let at = first; at < end; at++) if (EXPENSE.test(tokens[at]?.lower ?? '')) return 'comparison';
  return 'benchmark';
}
