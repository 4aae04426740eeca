import type { Span } from '../text/span';

/** How the text hedges a value: "about 6", "at least 6", "up to 6", "exactly 6" or just "6". */
export type Bound = 'about' | 'at least' | 'at most' | 'exactly' | null;

/** What sort of thing a unit measures; decides which readings and which claim types are possible. */
export type Dimension =
  | 'money'
  | 'percent'
  | 'ratio'
  | 'chip'
  | 'parameter'
  | 'token'
  | 'flop'
  | 'flop-rate'
  | 'chip-time'
  | 'time'
  | 'data-size'
  | 'data-rate'
  | 'bit'
  | 'length'
  | 'power'
  | 'energy'
  | 'emission'
  | 'volume'
  | 'mass'
  | 'temperature'
  | 'frequency'
  | 'voltage'
  | 'score'
  | 'rank'
  | 'rate'
  | 'count'
  | 'none';

/** A number with its unit as it stands in the prose of one block: "$6 million" in "cost roughly $6 million to train". */
export interface Quantity {
  /** In the block's prose: "$6 million". */
  readonly prose: Span;
  /** In base units, 6000000; a range is `[low, high]`. */
  readonly value: number | readonly [number, number];
  /** As GUIDELINES' "Value" has it: "USD", "%", "x", "H800", "token/s", "" where there is none. */
  readonly unit: string;
  readonly dimension: Dimension;
  readonly bound: Bound;
  /** The counted noun as written, in singular lower case, where one follows: "user" in "300 million weekly users". */
  readonly noun: string | null;
}
