import type { Token } from '../quantities/tokens';
import type { ClaimType } from './claim';
import { EXPENSE } from './comparisonWords';

/** A comparison without a number: tokens from `first` to `end` (exclusive). */
export interface Comparison {
  readonly first: number;
  readonly end: number;
  readonly type: ClaimType;
}

/** The type of a comparison by its words: one of cost and speed, or of performance. */
export function typeOf(tokens: readonly Token[], first: number, end: number): ClaimType {
  for (let at = first; at < end; at++) if (EXPENSE.test(tokens[at]?.lower ?? '')) return 'comparison';
  return 'benchmark';
}
