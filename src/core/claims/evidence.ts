import { numberFormatOf } from '../quantities/numberFormat';
import { tokenize, type Token } from '../quantities/tokens';
import { findBenchmark } from './benchmarkName';
import type { ClaimType } from './claim';
import { CUE_TABLE } from './cues';

/** A word or phrase that speaks for a type; tokens from `at` to `end` (exclusive). */
export interface Hit {
  readonly at: number;
  readonly end: number;
  readonly type: ClaimType;
  readonly weight: number;
  /** Whether it is the name of a benchmark. */
  readonly named: boolean;
}

/** A heading or a table's head, with what in it speaks for a type. */
export interface Title {
  readonly text: string;
  readonly hits: readonly Hit[];
}

/** What the name of a benchmark weighs. */
const BENCHMARK = 5;

/** All that speaks for a type in a text's tokens, in order. */
export function findHits(tokens: readonly Token[]): readonly Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (tokens[at]?.kind === 'number') continue;
    const benchmark = findBenchmark(tokens, at);
    const cues = benchmark ? null : CUE_TABLE.find(tokens, at);
    if (benchmark) hits.push({ at, end: benchmark.end, type: 'benchmark', weight: BENCHMARK, named: true });
    else if (cues)
      for (const cue of cues.value) hits.push({ at, end: cues.end, type: cue.type, weight: cue.weight, named: false });
    at = ((benchmark ?? cues)?.end ?? at + 1) - 1;
  }
  return hits;
}

/** A title read once, for all the quantities that stand under it. */
export function readTitle(text: string): Title {
  return { text, hits: findHits(tokenize(text, numberFormatOf(null))) };
}
