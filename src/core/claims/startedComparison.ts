import { endsNounPhrase } from '../quantities/nouns';
import { PhraseTable } from '../quantities/phrases';
import type { Token } from '../quantities/tokens';
import { typeOf, type Comparison } from './comparison';
import { readObject, readRival, readTest, type Scope } from './comparisonObject';
import { DEGREE_AFTER, LEADERBOARD, LEVEL, MEASURE, QUALITY, STARTS, type Needs } from './comparisonWords';

const PRONOUN = /^(?:it|them|both|others|all)$/;
const TESTS = /^(?:benchmarks?|tasks?|evals?|tests?|evaluations?|metrics?)$/;

const collected = new Map<string, Needs[]>();
for (const [needs, phrases] of STARTS) {
  for (const written of phrases.split(',')) {
    const phrase = written.trim();
    collected.set(phrase, [...(collected.get(phrase) ?? []), needs]);
  }
}
/** The words that start a comparison. */
export const STARTED: PhraseTable<readonly Needs[]> = new PhraseTable(collected);

const AFTER: Readonly<Record<Needs, (scope: Scope, at: number) => number | null>> = {
  rival: (scope, at) => readRival(scope, at, 'capital'),
  contender: (scope, at) => readRival(scope, at, 'letters'),
  name: (scope, at) => readObject(scope, at, 'name'),
  model: (scope, at) => readObject(scope, at, 'model'),
  test: readTest,
  leaderboard: ({ tokens, to }, at) => {
    if (tokens[at]?.lower === 'to') return null;
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
export function readStarted(scope: Scope, at: number): Comparison | null {
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
    !LEVEL.has(next.lower) &&
    !/^(?:trained|tuned|built|based)$/.test(next.lower)
  );
}
