import type { ScannedQuantity } from '../quantities/scan';
import type { Token } from '../quantities/tokens';
import type { SentencedBlock } from '../sentences/sentence';
import type { ClaimType } from './claim';
import type { Hit } from './evidence';
import type { Marked } from './marked';
import type { Surroundings } from './surroundings';

/** A block with its tokens, its quantities in order, and what of the draft around it speaks for them. */
export interface BlockContext extends Surroundings {
  readonly block: SentencedBlock;
  readonly tokens: readonly Token[];
  readonly quantities: readonly ScannedQuantity[];
  readonly marked: Marked;
  /** All that speaks for a type in the block, in order. */
  readonly hits: readonly Hit[];
  /** How much of what speaks for a type in the block speaks for each, adding up to 1. */
  readonly theme: ReadonlyMap<ClaimType, number>;
  /** Whether its first words name a benchmark: what the whole block is about. */
  readonly topic: boolean;
}

/** A quantity where it stands. */
export interface Site extends BlockContext {
  readonly quantity: ScannedQuantity;
  /** Its place in `quantities`. */
  readonly index: number;
  /** Tokens of its sentence: from, to (exclusive). */
  readonly from: number;
  readonly to: number;
}

/** The token `offset` places before the quantity (-1) or after it (0 is the first one after), within its sentence. */
export function near(site: Site, offset: number): Token | undefined {
  const at = offset < 0 ? site.quantity.first + offset : site.quantity.end + offset;
  return at >= site.from && at < site.to ? site.tokens[at] : undefined;
}

/** The sites of a block's quantities, in order: sentences and tokens are walked through once. */
export function sitesOf(context: BlockContext): readonly Site[] {
  const { block, tokens, quantities } = context;
  let sentence = 0;
  let from = 0;
  let to = 0;
  return quantities.map((quantity, index) => {
    while (sentence < block.sentences.length - 1 && (block.sentences[sentence]?.end ?? 0) <= quantity.prose.start)
      sentence++;
    const span = block.sentences[sentence] ?? quantity.prose;
    while (from < quantity.first && (tokens[from]?.start ?? 0) < span.start) from++;
    to = Math.max(to, quantity.end);
    while (to < tokens.length && (tokens[to]?.start ?? 0) < span.end) to++;
    return { ...context, quantity, index, from, to };
  });
}
