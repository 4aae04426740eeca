import type { Span } from '../text/span';
import type { Collapsed } from './collapse';

/**
 * Where a claim is, by its words: prose with markup gone and white space collapsed, so a re-wrap or emphasis changes
 * nothing; a line end stands between blocks. Sample: "The run cost about $6 million to train."
 */
export interface Anchor {
  /** The words of the claim: "$6 million". */
  readonly quote: string;
  /** Prose right before it, up to 32 characters: "The run cost about ". */
  readonly prefix: string;
  /** Prose right after it, up to 32 characters: " to train." */
  readonly suffix: string;
  /** Offset in the collapsed prose of the whole draft where it was last seen. */
  readonly hint: number;
  /** Fields of other programs are kept. */
  readonly [field: string]: unknown;
}

/** What is to be placed in a draft by its anchor: a record of the ledger. */
export interface AnchoredEntry {
  readonly id: string;
  readonly anchor: Anchor;
  readonly value: number | readonly [number, number] | null;
  readonly unit: string;
}

/** How much prose on either side an anchor remembers, in UTF-16 code units. */
export const CONTEXT_LENGTH = 32;

/** The anchor of a span of the collapsed prose. */
export function makeAnchor({ text }: Collapsed, { start, end }: Span): Anchor {
  return {
    quote: text.slice(start, end),
    prefix: text.slice(wholeCharacter(text, Math.max(0, start - CONTEXT_LENGTH), 1), start),
    suffix: text.slice(end, wholeCharacter(text, Math.min(text.length, end + CONTEXT_LENGTH), -1)),
    hint: start,
  };
}

/** The remembered words with a space for each line end: where paragraphs were split or joined the words are the same. */
export function flatWords(text: string): string {
  return text.replaceAll('\n', ' ');
}

/** `offset`, moved one to `direction` where it would cut a surrogate pair, which JSON could not hold as it is. */
function wholeCharacter(text: string, offset: number, direction: 1 | -1): number {
  const isTail = /^[\uDC00-\uDFFF]/.test(text.charAt(offset));
  return isTail && /^[\uD800-\uDBFF]/.test(text.charAt(offset - 1)) ? offset + direction : offset;
}
