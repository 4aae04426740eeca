import type { Chunk } from './chunk';
import type { ChunkList } from './chunkList';
import { stateOf, type ChunkState } from './chunkState';
import type { HeadingPlace } from './placedBlocks';
import { PlacedChunk } from './placedChunk';
import { NO_SUMS, sumsAfter } from './runningSums';
import { countWhile } from './text/sorted';

/**
 * The chunks of a draft as they were at one time, and where they stood. Of a chunk that an edit leaves alone three numbers
 * are made anew and no object; what it holds gets the draft's offsets when somebody asks for it.
 */
export class Layout {
  private readonly made: (PlacedChunk | undefined)[] = [];
  private indices: ReadonlyMap<Chunk, number> | null = null;
  private headings: readonly (readonly HeadingPlace[])[] | null = null;

  constructor(
    readonly states: readonly ChunkState[],
    /** Where each chunk starts, its first block's index and its first claim's; at the end what all come to. */
    private readonly offsets: Int32Array,
    private readonly blocks: Int32Array,
    private readonly claims: Int32Array,
  ) {}

  /** The same draft after changes, which are those of a list since it was settled. */
  after({ chunks, starts, changed }: ChunkList): Layout {
    const tail = chunks.length - changed.to;
    const states = this.states
      .slice(0, changed.from)
      .concat(chunks.slice(changed.from, changed.to).map(stateOf), this.states.slice(this.states.length - tail));
    const sums = (before: Int32Array, amountOf: (state: ChunkState) => number) =>
      sumsAfter(before, changed, chunks.length, (index) => amountOf(states[index] as ChunkState));
    return new Layout(
      states,
      starts,
      sums(this.blocks, (state) => state.blocks.length),
      sums(this.claims, ({ result }) => result.claims.length),
    );
  }

  /** Where a chunk starts. */
  offsetOf(index: number): number {
    return this.offsets[index] ?? 0;
  }

  /** Index in the draft of a chunk's first block. */
  firstBlockOf(index: number): number {
    return this.blocks[index] ?? 0;
  }

  /** Index in the draft of a chunk's first claim. */
  firstClaimOf(index: number): number {
    return this.claims[index] ?? 0;
  }

  /** Index of the chunk that a block of the draft is in; -1 where there is none. */
  indexOfBlock(block: number): number {
    return countWhile(this.blocks, (first) => first <= block) - 1;
  }

  /** What a chunk holds, as it stands in the draft. */
  placed(index: number): PlacedChunk {
    return (this.made[index] ??= new PlacedChunk(this, this.states[index] as ChunkState, index));
  }

  /** All of them, in order. */
  get all(): readonly PlacedChunk[] {
    return this.states.map((_, index) => this.placed(index));
  }

  /** The same for a chunk that another one knows of. */
  placedAs(chunk: Chunk): PlacedChunk | null {
    this.indices ??= new Map(this.states.map((state, index) => [state.chunk, index]));
    const index = this.indices.get(chunk);
    return index === undefined ? null : this.placed(index);
  }

  /** The headings that a chunk stands under, outermost first. */
  headingsOf(index: number): readonly HeadingPlace[] {
    this.headings ??= this.readHeadings();
    return this.headings[index] ?? [];
  }

  private readHeadings(): readonly (readonly HeadingPlace[])[] {
    let above: readonly HeadingPlace[] = [];
    return this.states.map(({ markup }, index) => {
      const before = above;
      const outline = markup?.outline ?? [];
      const own = outline.filter((heading) => heading.index >= 0);
      const keeps = outline.length - own.length;
      const isSame = !markup || (own.length === 0 && keeps === DEEPEST_HEADING);
      if (!isSame) {
        const first = this.firstBlockOf(index);
        const added = own.map((heading) => ({ depth: heading.depth, block: first + heading.index }));
        above = [...above.filter(({ depth }) => depth <= keeps), ...added];
      }
      return before;
    });
  }
}

const DEEPEST_HEADING = 6;

/** A draft in which nothing has been looked at yet. */
export const NO_LAYOUT = new Layout([], NO_SUMS, NO_SUMS, NO_SUMS);
