import type { Span } from '../text/span';
import type { FlatProse } from './flatProse';
import type { Block, CellPlace, ListPlace } from './model';
import type { Markup } from './markers';
import { readProse } from './readProse';

/** Where among containers a block stands. Ids are offsets of what they stand for, so that they move with the text. */
export interface Place {
  readonly list: ListPlace | null;
  readonly quote: number | null;
}

/** A unit of prose as it was found, before its markers are taken out. */
interface FoundBlock {
  readonly kind: Block['kind'];
  /** Of a heading. */
  readonly depth?: number;
  readonly span: Span;
  readonly flat: FlatProse;
  readonly place: Place;
  readonly cell?: CellPlace;
  readonly markup: Markup;
}

/** The place of a block in an item of a list, which may be in an item of another. */
export function placeInItem(outer: Place, list: number, item: number): Place {
  const inner = { list, item };
  const place = outer.list
    ? { ...outer.list, ...inner, depth: outer.list.depth + 1 }
    : { topList: list, topItem: item, ...inner, depth: 1 };
  return { ...outer, list: place };
}

/** The headings that a place stands under, outermost first, each with its block's index. */
export type Outline = readonly { readonly depth: number; readonly index: number }[];

/** Stands for the headings above a chunk, whatever they are: -d for the nearest one of depth d or less. */
export const OUTER_HEADINGS: Outline = [1, 2, 3, 4, 5, 6].map((depth) => ({ depth, index: -depth }));

/** Collects the blocks of a draft in reading order, each under its heading. */
export class BlockList {
  readonly blocks: Block[] = [];
  private headings: Outline;

  constructor(
    private readonly source: string,
    outer: Outline,
  ) {
    this.headings = outer;
  }

  /** The headings that the next block is under. */
  get outline(): Outline {
    return this.headings;
  }

  /** Adds a block; one that has neither text nor a reference is left out. */
  add(found: FoundBlock): void {
    const { prose, marks, references } = readProse(found.flat, this.source, found.markup);
    const { kind, depth, span, place, cell } = found;
    // A heading in a quote or a list item heads nothing outside of it.
    const heads = kind === 'heading' && !place.list && place.quote === null;
    if (heads) this.headings = this.headings.filter((outer) => outer.depth < (depth ?? 1));
    if (prose.text.trim() === '' && references.length === 0) return;
    const index = this.blocks.length;
    const heading = this.headings.at(-1)?.index ?? null;
    const level = depth === undefined ? {} : { depth };
    this.blocks.push({ index, kind, ...level, span, prose, marks, references, heading, ...place, cell: cell ?? null });
    if (heads) this.headings = [...this.headings, { depth: depth ?? 1, index }];
  }
}
