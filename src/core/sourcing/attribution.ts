import type { Span } from '../text/span';

/** Somebody who says something: both are prose spans. */
export interface Attribution {
  /** Who: "the Bank of Korea". */
  readonly name: Span;
  /** What of the sentence they say. */
  readonly scope: Span;
}
