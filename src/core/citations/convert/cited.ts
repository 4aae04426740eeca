import type { Reference } from '../../markdown/model';
import type { Span } from '../../text/span';
import type { Source } from '../source';
import type { CitationStyle } from '../source';

/** A claim of the draft as converting asks about it; an analysed claim has all of it. */
export interface ConvertedClaim {
  readonly block: number;
  readonly prose: Span;
  /** Where it is in the source. */
  readonly span: Span;
  /** What of the text sources it. */
  readonly references: readonly Reference[];
  /** Keys of the sources that its record in the ledger has. */
  readonly sources: readonly string[];
}

/** A reference of the draft that is a citation and nothing else, so that it may be written in another style. */
export interface Cited {
  readonly reference: Reference;
  /** Index of its block. */
  readonly block: number;
  readonly style: CitationStyle;
  readonly source: Source;
  /** Whether it is " ([Title](…))", a link that stands in brackets of its own. */
  readonly isBracketed: boolean;
}

/** A citation that stays as it is. */
export interface LeftAlone {
  readonly reference: Reference;
  readonly reason: LeftReason;
}

/** Why a citation cannot be written in another style. */
export const LEFT_REASONS = {
  remark: 'The footnote says more than what its source is.',
  locator: 'A page or a remark stands beside the key.',
  word: 'It is a word of its sentence.',
  words: 'The link is on words of the sentence, and its address is recorded for no claim.',
  address: 'The address itself stands in the text.',
  title: 'The title of the link would be lost.',
  html: 'It is written in HTML.',
  unknown: 'No source is known under this key.',
  unreachable: 'The source has no address to link to.',
  scope: 'In the other style it would be the source of other claims.',
  unread: 'In the other style it would not be read as a citation there.',
} as const;
export type LeftReason = keyof typeof LEFT_REASONS;
