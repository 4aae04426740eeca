import type { ChunkState } from './chunkState';
import type { ListPlace, ProsePiece, Reference } from './markdown/model';
import type { SentencedBlock } from './sentences/sentence';
import type { Span } from './text/span';

/** A heading that is not in a chunk, by the index of its block in the draft. */
export interface HeadingPlace {
  readonly depth: number;
  readonly block: number;
}

/** Where a chunk's blocks stand in a draft. */
export interface BlocksPlace {
  /** Where the chunk starts. */
  readonly offset: number;
  /** Index of its first block in the draft. */
  readonly firstBlock: number;
  /** Looks up the headings that it stands under, outermost first. */
  readonly headings: () => readonly HeadingPlace[];
}

/** What was parsed of a chunk, at one place of a draft: it gets the draft's offsets and indices when it is asked for. */
export class PlacedBlocks {
  private references: Map<Reference, Reference> | null = null;
  private own: ReadonlySet<Reference> | null = null;
  private all: readonly SentencedBlock[] | null = null;

  constructor(
    /** With the chunk's own offsets and indices. */
    private readonly state: ChunkState,
    readonly place: BlocksPlace,
  ) {}

  get blocks(): readonly SentencedBlock[] {
    return (this.all ??= this.state.blocks.map((block) => this.placeBlock(block)));
  }

  /** The references whose definition is missing. */
  get missing(): readonly Reference[] {
    return this.state.missing.map((reference) => this.placeReference(reference));
  }

  /** A reference of the chunk as it stands among `blocks`; undefined for one of another chunk. */
  placed(reference: Reference): Reference | undefined {
    this.own ??= new Set(this.state.blocks.flatMap(({ references }) => references));
    return this.own.has(reference) ? this.placeReference(reference) : undefined;
  }

  span({ start, end }: Span): Span {
    return { start: start + this.place.offset, end: end + this.place.offset };
  }

  private placeBlock(block: SentencedBlock): SentencedBlock {
    const { offset, firstBlock } = this.place;
    const { prose, quote, cell, list } = block;
    return {
      ...block,
      index: block.index + firstBlock,
      span: this.span(block.span),
      prose: { text: prose.text, pieces: prose.pieces.map((piece) => this.placePiece(piece)) },
      references: block.references.map((reference) => this.placeReference(reference)),
      heading: this.headingOf(block),
      list: list && this.placeList(list),
      quote: quote === null ? null : quote + offset,
      cell: cell && { ...cell, table: cell.table + offset },
    };
  }

  private placePiece({ prose, source, verbatim }: ProsePiece): ProsePiece {
    return { prose, source: this.span(source), verbatim };
  }

  /** The same object for the same reference, whichever way it is asked for. */
  private placeReference(reference: Reference): Reference {
    this.references ??= new Map();
    let placed = this.references.get(reference);
    if (!placed) this.references.set(reference, (placed = { ...reference, source: this.span(reference.source) }));
    return placed;
  }

  private placeList({ topList, topItem, list, item, depth }: ListPlace): ListPlace {
    const { offset } = this.place;
    return { topList: topList + offset, topItem: topItem + offset, list: list + offset, item: item + offset, depth };
  }

  private headingOf({ heading }: SentencedBlock): number | null {
    if (heading === null || heading >= 0) return heading === null ? null : heading + this.place.firstBlock;
    return this.place.headings().findLast(({ depth }) => depth <= -heading)?.block ?? null;
  }
}
