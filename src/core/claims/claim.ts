import type { Bound } from '../quantities/quantity';
import type { Span } from '../text/span';
import type { SkipReason } from './reasons';

/** The types of a claim, in the order in which they are shown. */
export const CLAIM_TYPES = [
  'cost',
  'finance',
  'hardware',
  'compute',
  'benchmark',
  'model-size',
  'data',
  'context-length',
  'performance',
  'energy',
  'comparison',
  'adoption',
  'duration',
  'other',
] as const;

/** What a checker would look up to check the claim. */
export type ClaimType = (typeof CLAIM_TYPES)[number];

/** How much a wrong figure would matter, the most first. */
export const PRIORITIES = ['high', 'medium', 'low'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** A quantity, or a qualitative comparison, that wants a source. Sample: "cost roughly $6 million to train". */
export interface Claim {
  /** Index of its block. */
  readonly block: number;
  /** In the block's prose: "$6 million". */
  readonly prose: Span;
  /** In the source; over a line break it covers both lines. */
  readonly span: Span;
  /** The prose of it: "$6 million". */
  readonly text: string;
  readonly type: ClaimType;
  /** A comparison without a number: "outperforms GPT-4o on MMLU". */
  readonly qualitative: boolean;
  /** In base units, 6000000; a range is `[low, high]`; null for a qualitative claim. */
  readonly value: number | readonly [number, number] | null;
  /** "USD". */
  readonly unit: string;
  /** "about". */
  readonly bound: Bound;
  /** Nearest named model, company or chip that the claim is of, as written; null where none is named. */
  readonly subject: string | null;
  /** Benchmark or metric, as written: "MMLU". */
  readonly metric: string | null;
  /** How much a wrong figure would matter: "high", for it is money. */
  readonly priority: Priority;
}

/** A quantity that is no claim, and why. */
export interface Skipped {
  readonly span: Span;
  readonly text: string;
  readonly value: number | readonly [number, number] | null;
  readonly unit: string;
  /** Name of the rule that left it out: "calendar-date". */
  readonly reason: SkipReason;
}

/** What detection finds in a draft, both lists in reading order. */
export interface Detection {
  readonly claims: readonly Claim[];
  readonly skipped: readonly Skipped[];
}
