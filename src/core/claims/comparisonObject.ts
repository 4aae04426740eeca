import type { Token } from '../quantities/tokens';
import { findBenchmark } from './benchmarkName';
import { endsNounPhrase } from '../quantities/nouns';
import { COUNTERPARTS, EXPECTATIONS, FILLERS, RIVALS } from './comparisonWords';
import { readName, type Name } from './nameChain';

/** Where a comparison is sought: a sentence's tokens. */
export interface Scope {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Index after the sentence's last token. */
  readonly to: number;
  /** Versions that the draft names models by, which stand for the model: "more efficient than 4.7". */
  readonly versions: ReadonlySet<string>;
}

/** How many words may stand before the name that something is compared with. */
const REACH = 7;

/** Which names a comparison takes: any that is surely one, or models, chips and versions alone. */
export type Fits = 'name' | 'model';

/** Index after the names that something is compared with, and the test that it is compared on; null where none are named. */
export function readObject(scope: Scope, at: number, fits: Fits): number | null {
  const { text, tokens, to, versions } = scope;
  for (let index = at; index < Math.min(to, at + REACH); index++) {
    const token = tokens[index];
    if (!token) return null;
    if (isSize(tokens, index)) {
      // "worse than 7B on several tests": the size is all of the name.
      if (fits === 'name' && index === at && /^(?:on|across)$/.test(tokens[index + 2]?.lower ?? '')) return index + 2;
      index++;
      continue;
    }
    if (token.kind === 'number') return versions.has(token.text) ? onTest(scope, index + 1) : null;
    const name = token.kind === 'word' ? readName(text, tokens, index) : null;
    if (name && isEvent(tokens, name.end)) return null;
    if (name) return isFit(tokens, name, fits) ? onTest(scope, listEnd(scope, name.end)) : null;
    if (COUNTERPARTS.test(token.lower) && fits === 'name') return index + 1;
    if (token.kind === 'word' ? !FILLERS.has(token.lower) : !/^[-’']$/.test(token.text)) return null;
  }
  return null;
}

/** "7B" of "the best 7B models". */
const isSize = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.kind === 'number' && /^[bm]$/i.test(tokens[at + 1]?.text ?? '') && tokens[at + 1]?.glued === true;

/** How many words a class of rivals may be described in. */
const WORDS = 8;

/**
 * Which words alone are rivals beside names and classes: none, those that letters or digits show to be names and that are
 * no companies ("RAG"), or all with a capital.
 */
export type Alone = 'none' | 'letters' | 'capital';

/** Index after what something performs better or worse than: names as in `readObject` or a class ("most of the larger models on MMLU"); null where there is neither. */
export function readRival(scope: Scope, at: number, alone: Alone): number | null {
  const { tokens } = scope;
  const named = readObject(scope, at, alone === 'letters' ? 'model' : 'name');
  if (named !== null) return EXPECTATIONS.test(tokens[named]?.lower ?? '') ? null : named;
  for (let index = at, words = 0; words < WORDS; words++) {
    const token = tokens[index];
    if (!token || index >= scope.to || EXPECTATIONS.test(token.lower)) return null;
    // "on par with >15B models"
    if (index === at && token.text === '>' && isSize(tokens, at + 1)) {
      index++;
      continue;
    }
    const size = isSize(tokens, index);
    if (!size && token.kind !== 'word') return null;
    if (RIVALS.test(token.lower) && !/^[-’']$/.test(tokens[index + 1]?.text ?? '')) return classEnd(scope, index + 1);
    const name = size ? null : readName(scope.text, tokens, index);
    if (name && !RIVALS.test(tokens[name.end]?.lower ?? '')) return aloneEnd(scope, name, alone);
    const isJoint = token.lower === 'and' && tokens.slice(at, index).some(({ lower }) => JOINED.test(lower));
    if (!name && !size && !isJoint && endsNounPhrase(token.lower) && !OF_CLASS.test(token.lower)) return null;
    index = name?.end ?? index + (size ? 2 : 1);
    while (tokens[index]?.text === '-' && tokens[index]?.glued && tokens[index + 1]?.kind === 'word') index += 2;
  }
  return null;
}

/** "Nano Banana 2" of "Nano": all capitalised words up to a number that closes the name. */
function wholeName({ text, tokens, to }: Scope, first: Name): Name {
  let name = first;
  while (name.end < to && /^\p{Lu}/u.test(tokens[name.end]?.text ?? '')) {
    const next = readName(text, tokens, name.end);
    if (next?.kind !== 'other') break;
    name = { ...name, end: next.end };
  }
  return name;
}

function aloneEnd(scope: Scope, first: Name, alone: Alone): number | null {
  const { tokens } = scope;
  const name = wholeName(scope, first);
  if (
    alone === 'none' ||
    name.kind !== 'other' ||
    isEvent(tokens, name.end) ||
    EXPECTATIONS.test(tokens[name.end]?.lower ?? '')
  )
    return null;
  return alone === 'capital' || isFit(tokens, name, 'name') ? onTest(scope, name.end) : null;
}

/** Words within the description of a class that stand in no noun phrase elsewhere. */
const OF_CLASS =
  /^(?:of|the|a|an|all|most|many|some|any|its|their|our|every|each|both|other|several|much|in|on|those|these|less|more|earlier|long|high|deep|than|such|still)$/;

/** Words by which "and" goes on with the description: "both slower and larger models", "more expensive and capable models". */
const JOINED = /^(?:both|more|most|less)$/;

/** Index after "models" and what follows it: "models like X and Y", "models on MMLU". */
function classEnd(scope: Scope, at: number): number {
  const { tokens } = scope;
  const like =
    tokens[at]?.lower === 'like'
      ? at + 1
      : tokens[at]?.lower === 'such' && tokens[at + 1]?.lower === 'as'
        ? at + 2
        : null;
  return (like === null ? null : readObject(scope, like, 'name')) ?? onTest(scope, at);
}

/** "ahead of GPT-5's release": a date, no comparison. */
function isEvent(tokens: readonly Token[], at: number): boolean {
  const possessive = /^['’]$/.test(tokens[at]?.text ?? '') ? at + 2 : at;
  // "beating X's 9-month pace"
  if (possessive > at && tokens[possessive]?.kind === 'number') return true;
  return /^(?:release|launch|debut|announcement|arrival|rollout|event|unveiling|deal|ipo)$/.test(
    tokens[possessive]?.lower ?? '',
  );
}

/** What is surpassed in other things than performance. */
const COUNTRY = /^(?:U\.?S\.?A?|U\.?K|E\.?U|U\.?A\.?E)\.?$/;

/** A capital alone makes no name that can be compared with ("Birds"); letters with digits or two capitals do ("FP8", "vLLM"). */
function isFit(tokens: readonly Token[], { start, end, kind }: Name, fits: Fits): boolean {
  if (kind === 'model' || kind === 'chip') return true;
  if (fits === 'model') return false;
  if (kind === 'company') return true;
  const written = tokens
    .slice(start, end)
    .map((token) => token.text)
    .join('');
  return !COUNTRY.test(written) && (/\d/.test(written) || /\p{Lu}.*\p{Lu}/u.test(written));
}

/** Index after further names that "and", "or", commas and slashes join. */
function listEnd({ text, tokens, to }: Scope, at: number): number {
  let end = at;
  for (;;) {
    let next = end;
    while (next < to && /^(?:,|\/|and|or|&)$/.test(tokens[next]?.lower ?? '')) next++;
    const name = next > end ? readName(text, tokens, next) : null;
    if (!name || name.end > to) return end;
    end = name.end;
  }
}

/** Index after "on MMLU", "on MATH and AIME24" and the like. */
function onTest(scope: Scope, at: number): number {
  if (!/^(?:on|in|at|across)$/.test(scope.tokens[at]?.lower ?? '')) return at;
  let end = readTest(scope, at + 1, 3) ?? at;
  while (end > at && /^(?:,|and|or)$/.test(scope.tokens[end]?.lower ?? '')) {
    const next = readTest(scope, end + 1, 1);
    if (next === null) break;
    end = next;
  }
  return end;
}

/** Index after a benchmark that is named within `reach` tokens, or null. */
export function readTest({ tokens, to }: Scope, at: number, reach = REACH): number | null {
  for (let index = at; index < Math.min(to, at + reach); index++) {
    if (/^[,;:().]$/.test(tokens[index]?.text ?? '')) return null;
    const benchmark = findBenchmark(tokens, index);
    if (benchmark) return benchmark.end;
  }
  return null;
}
