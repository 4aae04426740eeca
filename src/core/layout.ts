import type { Chunk } from './chunk';
import type { ChunkList } from './chunkList';
import { ChunkState } from './chunkState';
import { NO_DEFINITIONS, type DraftDefinitions } from './draftDefinitions';
import type { ClaimType } from './claims/claim';
import type { Finding } from './findings/finding';
import { placeFinding } from './findings/placeFinding';
import type { Definition } from './markdown/model';
import type { HeadingPlace } from './placedBlocks';
import { PlacedChunk } from './placedChunk';
import { NO_SUMS, sumsAfter, type IndexRange } from './runningSums';
import { countWhile } from './text/sorted';
import type { Span } from './text/span';

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
    /** Where each chunk starts, its first block's index, its first claim's and its first line; at the end what all come to. */
    private readonly offsets: Int32Array,
    private readonly blocks: Int32Array,
    private readonly claims: Int32Array,
    private readonly lines: Int32Array,
    private readonly definitions: DraftDefinitions,
  ) {}

  /** The same draft after changes, which are those of a list since it was settled. */
  after({ chunks, starts, changed }: ChunkList, definitions: DraftDefinitions): Layout {
    const tail = chunks.length - changed.to;
    const states = this.states.slice(0, changed.from).concat(
      chunks.slice(changed.from, changed.to).map((chunk) => new ChunkState(chunk)),
      this.states.slice(this.states.length - tail),
    );
    const sums = (before: Int32Array, amountOf: (state: ChunkState) => number) =>
      sumsAfter(before, changed, chunks.length, (index) => amountOf(states[index] as ChunkState));
    return new Layout(
      states,
      starts,
      sums(this.blocks, (state) => state.blocks.length),
      sums(this.claims, ({ result }) => result.claims.length),
      sums(this.lines, (state) => state.lines),
      definitions,
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

  /** The line on which a chunk starts, from 0. */
  lineOf(index: number): number {
    return this.lines[index] ?? 0;
  }

  /** How many claims there are. */
  get claimCount(): number {
    return this.claims.at(-1) ?? 0;
  }

  /** The chunks that an offset, or a part of the draft from it to another, is in or at an end of. */
  around(start: number, end = start): IndexRange {
    const indexAt = (offset: number) => countWhile(this.offsets, (first) => first <= offset) - 1;
    const from = indexAt(start);
    return {
      from: Math.max(0, this.offsets[from] === start ? from - 1 : from),
      to: Math.min(this.states.length, indexAt(end) + 1),
    };
  }

  /** Index of the chunk that a block of the draft is in; -1 where there is none. */
  indexOfBlock(block: number): number {
    return countWhile(this.blocks, (first) => first <= block) - 1;
  }

  /** What a chunk holds, as it stands in the draft. */
  placed(index: number): PlacedChunk {
    return (this.made[index] ??= this.place(index));
  }

  /** The same of several, in order. */
  placedIn({ from, to }: IndexRange): readonly PlacedChunk[] {
    return Array.from({ length: Math.max(0, to - from) }, (_, at) => this.placed(from + at));
  }

  /** All of them, in order. */
  get all(): readonly PlacedChunk[] {
    return this.placedIn({ from: 0, to: this.states.length });
  }

  /** Index of a chunk; -1 where it is none of the draft's. */
  indexOf(chunk: Chunk): number {
    this.indices ??= new Map(this.states.map((state, index) => [state.chunk, index]));
    return this.indices.get(chunk) ?? -1;
  }

  /** A span of a chunk as one of the draft. */
  span(index: number, { start, end }: Span): Span {
    const offset = this.offsetOf(index);
    return { start: start + offset, end: end + offset };
  }

  /** The type of a claim of the draft. */
  typeOfClaim(claim: number): ClaimType | null {
    const index = countWhile(this.claims, (first) => first <= claim) - 1;
    return this.states[index]?.result.claims[claim - this.firstClaimOf(index)]?.type ?? null;
  }

  /** Where the definition of a label is: in which chunk, and where in that. */
  placeOf({ kind, label }: Pick<Definition, 'kind' | 'label'>): { readonly index: number; readonly span: Span } | null {
    const place = this.definitions.of(kind, label);
    return place ? { index: this.indexOf(place.chunk), span: place.definition.span } : null;
  }

  /** All that is wrong in the chunks, or in some of them, in order of place. */
  findings({ from, to }: IndexRange = { from: 0, to: this.states.length }): readonly Finding[] {
    const spanOf = (definition: Definition): Span => {
      const place = this.placeOf(definition);
      return place ? this.span(place.index, place.span) : { start: 0, end: 0 };
    };
    const all: Finding[] = [];
    for (let index = from; index < to; index++) {
      const { findings } = this.states[index] as ChunkState;
      const [offset, firstClaim] = [this.offsetOf(index), this.firstClaimOf(index)];
      for (const finding of findings) all.push(placeFinding(finding, offset, firstClaim, spanOf));
    }
    return all;
  }

  private place(index: number): PlacedChunk {
    const place = {
      offset: this.offsetOf(index),
      firstBlock: this.firstBlockOf(index),
      headings: () => (this.headings ??= this.readHeadings())[index] ?? [],
    };
    return new PlacedChunk(this.states[index] as ChunkState, place, (chunk) => {
      const other = this.indexOf(chunk);
      return other < 0 ? null : this.placed(other).text;
    });
  }

  /** The headings that each chunk stands under, outermost first. */
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
export const NO_LAYOUT = new Layout([], NO_SUMS, NO_SUMS, NO_SUMS, NO_SUMS, NO_DEFINITIONS);
