import type { Span } from '../text/span';

/** A paragraph or heading of plain text, as it stands in a source. */
export interface PlainBlock {
  /** 1 to 6 for a heading; null for a paragraph. */
  readonly depth: number | null;
  /** The whole of it, without the marker of the item that it is in. */
  readonly span: Span;
  /** Its text. */
  readonly text: Span;
  /** Where the list and the item start that it is; null outside of lists. */
  readonly item: { readonly list: number; readonly start: number } | null;
}

/** What may mean something to Markdown wherever it stands in a line. */
const SIGN = /[\\`*_[\]|\t]|~~|<[^\s\d]|&[#\w]{1,40};|[\w.+-]@|[wW]{3}\.|:\/\/|[\0-\x08\x0b\x0c\x0e-\x1f]/;
/** How a line of text starts. A number before a point or a bracket would start a list. */
const TEXT = /[\p{L}"'“‘($€£]|\d{1,20}(?![.)\d])/uy;
const HEADING = /#{1,6} /y;
const ITEM = /[-+] /y;

/**
 * The blocks of a source that is nothing but paragraphs, headings and simple lists of plain text, as the parser finds
 * them; null where it takes the parser to tell. Much of the news is such text, and parsing it takes most of the time.
 */
export function readPlain(source: string): readonly PlainBlock[] | null {
  if (SIGN.test(source)) return null;
  const reader = new PlainReader(source);
  let at = 0;
  while (at < source.length) {
    const end = lineEndFrom(source, at);
    if (!reader.take(at, end)) return null;
    at = source.startsWith('\r\n', end) ? end + 2 : end + 1;
  }
  return reader.blocks;
}

class PlainReader {
  readonly blocks: PlainBlock[] = [];
  /** What the line before was. */
  private before: 'blank' | 'text' | 'heading' | 'item' = 'blank';
  /** The list that an item would go on with. */
  private list: { readonly start: number; readonly bullet: string } | null = null;

  constructor(private readonly source: string) {}

  /** Takes the next line; false where it is none of what can be read here. */
  take(start: number, end: number): boolean {
    const { source } = this;
    if (isBlank(source, start, end)) {
      this.before = 'blank';
      return true;
    }
    // Blanks at a line's end may be a break.
    if (source[end - 1] === ' ') return false;
    const heading = markerEnd(HEADING, source, start);
    const text = heading ?? markerEnd(ITEM, source, start) ?? start;
    if (markerEnd(TEXT, source, text) === null) return false;
    if (heading !== null) return this.takeHeading({ start, end }, text);
    return text > start ? this.takeItem(start, { start: text, end }) : this.takeText({ start, end });
  }

  private takeHeading(span: Span, text: number): boolean {
    if (this.before === 'text' || this.before === 'item' || this.source[span.end - 1] === '#') return false;
    this.blocks.push({ depth: text - span.start - 1, span, text: { start: text, end: span.end }, item: null });
    [this.before, this.list] = ['heading', null];
    return true;
  }

  private takeItem(start: number, text: Span): boolean {
    if (this.before === 'text') return false;
    const bullet = this.source.charAt(start);
    if (this.list?.bullet !== bullet) this.list = { start, bullet };
    this.blocks.push({ depth: null, span: text, text, item: { list: this.list.start, start } });
    this.before = 'item';
    return true;
  }

  private takeText(text: Span): boolean {
    // It would go on with the item.
    if (this.before === 'item') return false;
    const first = this.before === 'text' ? this.blocks.pop() : undefined;
    const span = { start: first?.span.start ?? text.start, end: text.end };
    this.blocks.push({ depth: null, span, text: span, item: null });
    [this.before, this.list] = ['text', null];
    return true;
  }
}

function lineEndFrom(source: string, start: number): number {
  let end = start;
  while (end < source.length && source[end] !== '\n' && source[end] !== '\r') end++;
  return end;
}

function isBlank(source: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && source[at] === ' ') at++;
  return at === end;
}

/** Where something ends that stands at an offset; null where it does not. */
function markerEnd(marker: RegExp, source: string, start: number): number | null {
  marker.lastIndex = start;
  return marker.test(source) ? marker.lastIndex : null;
}
