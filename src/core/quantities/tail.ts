import type { Dimension } from './quantity';
import type { Token } from './tokens';

/** What stands after a number and belongs to it. */
export interface Tail {
  /** Index of the token after it. */
  readonly end: number;
  readonly unit: string;
  readonly dimension: Dimension;
  readonly noun: string | null;
  /** What one unit of it is worth in the unit given out: 0.01 for cents. */
  readonly factor: number;
  /** What it is per, as written and in lower case: "month", "million tokens"; null where it is no rate. */
  readonly rate: string | null;
  /** Whether a word of change follows: "faster", "less", "reduction". */
  readonly change: boolean;
}

/** A tail that says nothing. */
export const NO_TAIL: Omit<Tail, 'end'> = {
  unit: '',
  dimension: 'none',
  noun: null,
  factor: 1,
  rate: null,
  change: false,
};

/** How the number before a tail is written, as far as the tail depends on it. */
export interface Head {
  readonly currency: string | null;
  /** A magnitude of one letter in lower case, which may be a model's size; null where there is none. */
  readonly letter: string | null;
  readonly plural: boolean;
  readonly vague: boolean;
  readonly value: number;
}

/** Reads one kind of tail at a token, or null. */
export type TailReader = (text: string, tokens: readonly Token[], at: number, head: Head) => Tail | null;

/** Whether a token is a hyphen that is glued to what stands before it. */
export const isHyphen = (token: Token | undefined): boolean => token?.text === '-' && token.glued;

/** Index after "of" ("dozens of") or a hyphen glued on both sides ("5-megawatt"). */
export function skipJoint(tokens: readonly Token[], at: number): number {
  return tokens[at]?.lower === 'of' || (isHyphen(tokens[at]) && tokens[at + 1]?.glued) ? at + 1 : at;
}
