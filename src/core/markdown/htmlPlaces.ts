import { type Place, placeInItem } from './blockList';
import type { Block, CellPlace } from './model';

/** What text is that stands at some place of a block of HTML. */
export interface HtmlPlace {
  readonly kind: Block['kind'];
  readonly depth?: number;
  readonly place: Place;
  readonly cell?: CellPlace;
}

/** An element that is open and that places what is in it. */
interface Container {
  readonly name: string;
  readonly place: Place;
  /** Offset of its tag. */
  readonly start: number;
}

/** Follows the block-level tags of one block of HTML: headings, lists, quotes and tables. */
export class HtmlPlaces {
  private readonly containers: Container[] = [];
  private heading: number | null = null;
  private cell: CellPlace | null = null;
  private table: { readonly start: number; readonly row: number; readonly column: number } | null = null;

  /** `start` is where the block starts: id of a list or table whose own tag stands in a block before. */
  constructor(
    private readonly start: number,
    private readonly outer: Place,
  ) {}

  /** What text is at this point. */
  get here(): HtmlPlace {
    const { place } = this;
    if (this.cell) return { kind: 'cell', place, cell: this.cell };
    return this.heading === null ? { kind: 'paragraph', place } : { kind: 'heading', depth: this.heading, place };
  }

  private get place(): Place {
    return this.containers.at(-1)?.place ?? this.outer;
  }

  /** Takes an opening tag at an offset. */
  open(name: string, start: number): void {
    const level = /^h([1-6])$/.exec(name)?.[1];
    if (level !== undefined) this.heading = Number(level);
    else if (name === 'table') this.table = { start, row: -1, column: -1 };
    else if (name === 'tr')
      this.table = { start: this.start, ...this.table, row: (this.table?.row ?? -1) + 1, column: -1 };
    else if (name === 'td' || name === 'th') this.openCell();
    else if (name === 'li') this.openItem(start);
    else if (name === 'blockquote') this.push(name, start, { ...this.place, quote: this.place.quote ?? start });
    else if (name === 'ul' || name === 'ol') this.push(name, start, this.place);
  }

  /** Takes a closing tag. */
  close(name: string): void {
    if (/^h[1-6]$/.test(name)) this.heading = null;
    else if (name === 'td' || name === 'th' || name === 'tr') this.cell = null;
    else if (name === 'table') this.table = null;
    const index = this.containers.findLastIndex((container) => container.name === name);
    if (index !== -1) this.containers.length = index;
  }

  private push(name: string, start: number, place: Place): void {
    this.containers.push({ name, start, place });
  }

  private openCell(): void {
    if (!this.table) return;
    this.table = { ...this.table, column: this.table.column + 1 };
    this.cell = { table: this.table.start, row: Math.max(this.table.row, 0), column: this.table.column };
  }

  /** An item ends the one before it, whose closing tag may be left out. */
  private openItem(start: number): void {
    if (this.containers.at(-1)?.name === 'li') this.containers.pop();
    const list = this.containers.findLast(({ name }) => name === 'ul' || name === 'ol');
    this.push('li', start, placeInItem(this.place, list?.start ?? this.start, start));
  }
}
