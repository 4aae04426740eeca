import type { AnalyzedClaim } from './analyzedClaim';
import type { ChunkState } from './chunkState';
import type { Skipped } from './claims/claim';
import type { Chunk } from './chunk';
import type { Reference } from './markdown/model';
import { PlacedBlocks, type BlocksPlace } from './placedBlocks';

/** What was found in a chunk, at one place of a draft: it gets the draft's offsets and indices when it is asked for. */
export class PlacedChunk {
  readonly text: PlacedBlocks;
  private allClaims: readonly AnalyzedClaim[] | null = null;

  constructor(
    private readonly state: ChunkState,
    place: BlocksPlace,
    /** Gives the blocks of another chunk of the draft. */
    private readonly blocksOf: (chunk: Chunk) => PlacedBlocks | null,
  ) {
    this.text = new PlacedBlocks(state, place);
  }

  get claims(): readonly AnalyzedClaim[] {
    return (this.allClaims ??= this.state.result.claims.map((claim) => this.placeClaim(claim)));
  }

  get skipped(): readonly Skipped[] {
    return this.state.result.skipped.map((item) => ({ ...item, span: this.text.span(item.span) }));
  }

  private placeClaim(claim: AnalyzedClaim): AnalyzedClaim {
    return {
      ...claim,
      block: claim.block + this.text.place.firstBlock,
      span: this.text.span(claim.span),
      sentence: this.text.span(claim.sentence),
      references: claim.references.flatMap((reference) => this.placed(reference) ?? []),
    };
  }

  /** A reference of the chunk, or of one whose references may source claims of this one. */
  private placed(reference: Reference): Reference | undefined {
    const { context } = this.state;
    const own = this.text.placed(reference);
    if (own || !context) return own;
    for (const beside of [context.title, context.before, context.after]) {
      const placed = beside && this.blocksOf(beside.chunk)?.placed(reference);
      if (placed) return placed;
    }
    return undefined;
  }
}
