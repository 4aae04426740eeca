import type { Block } from '../markdown/model';
import type { Span } from '../text/span';

/** A block with the sentences of its prose: prose spans in order, white space between them left out. */
export interface SentencedBlock extends Block {
  readonly sentences: readonly Span[];
}
