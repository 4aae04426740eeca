import { decodeString } from 'micromark-util-decode-string';
import type { Span } from '../text/span';
import type { BlockList, Place } from './blockList';
import type { ReadingContext } from './context';
import { FlatProse } from './flatProse';
import { HtmlPlaces } from './htmlPlaces';
import { HIDDEN_ELEMENTS, HtmlTags } from './htmlTags';

const TAG = /<(\/?)([a-z][a-z0-9-]{0,30})(?![a-z0-9-])[^<>]*>/iy;
/** Text in runs: blanks with the quote signs behind a line break, an entity, anything else. */
const RUN = /[ \t]*[\r\n][\s>]*|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[\da-zA-Z]{1,31});|[^&\r\n \t]+|[&\r\n \t]/g;
/** Elements that stand in a line of text; all others end the text before them. */
const INLINE: ReadonlySet<string> = new Set(
  (
    'a abbr b bdi bdo br cite code data del dfn em font i img ins kbd mark q ref s samp small span strong sub sup time ' +
    'tt u var wbr'
  ).split(' '),
);
/** Elements whose content is not read at all. */
const SKIPPED: ReadonlySet<string> = new Set(
  [...HIDDEN_ELEMENTS, 'pre', 'head', 'title', 'textarea', 'select', 'button', 'object', 'canvas'].filter(
    (name) => !INLINE.has(name),
  ),
);

/**
 * Adds the text of a block of HTML: a paragraph for each stretch between block-level tags, with headings, list items,
 * quotes and table cells where the tags say so. So a figure's caption is prose, and a script is not.
 */
export function readHtmlBlock(span: Span, place: Place, list: BlockList, context: ReadingContext): void {
  new HtmlReader(span, place, list, context).read();
}

class HtmlReader {
  private readonly places: HtmlPlaces;
  private flat = new FlatProse();
  private tags = new HtmlTags(this.flat);
  /** What the text since the last block-level tag covers. */
  private covered: Span | null = null;

  constructor(
    private readonly span: Span,
    place: Place,
    private readonly list: BlockList,
    private readonly context: ReadingContext,
  ) {
    this.places = new HtmlPlaces(span.start, place);
  }

  read(): void {
    let at = this.span.start;
    while (at < this.span.end) {
      const open = Math.min(this.find('<', at), this.span.end);
      this.readText({ start: at, end: open });
      at = open < this.span.end ? this.readMarkup(open) : open;
    }
    this.flush();
  }

  /** Where a text stands first from an offset on; the end of the block where it does not. */
  private find(text: string, from: number): number {
    const found = this.context.source.indexOf(text, from);
    return found === -1 || found > this.span.end ? this.span.end : found;
  }

  /** Reads the comment or tag at an offset and gives the offset after it. */
  private readMarkup(start: number): number {
    if (this.context.source.startsWith('<!--', start)) return this.find('-->', start) + 3;
    TAG.lastIndex = start;
    const match = TAG.exec(this.context.source);
    const end = start + (match?.[0].length ?? 1);
    if (!match || end > this.span.end) {
      this.readText({ start, end: start + 1 });
      return start + 1;
    }
    const name = (match[2] ?? '').toLowerCase();
    if (INLINE.has(name)) {
      this.cover({ start, end });
      this.tags.read(match[0], { start, end });
      return end;
    }
    this.flush();
    if (match[1] === '/') this.places.close(name);
    else if (SKIPPED.has(name)) return this.find(`</${name}`, end);
    else this.places.open(name, start);
    return end;
  }

  private readText(span: Span): void {
    for (const match of this.context.source.slice(span.start, span.end).matchAll(RUN)) {
      const start = span.start + match.index;
      const run = { start, end: start + match[0].length };
      const isSpace = /^\s/.test(match[0]);
      // White space collapses to one space, and to nothing at the start.
      if (isSpace && /^$| $/.test(this.flat.text.slice(-1))) continue;
      const text = isSpace ? ' ' : match[0].startsWith('&') ? decodeString(match[0]) : match[0];
      this.flat.append(text, run, text === match[0]);
      this.cover(run);
    }
  }

  private cover({ start, end }: Span): void {
    this.covered = { start: this.covered?.start ?? start, end };
  }

  /** Ends the text so far at a block-level tag. */
  private flush(): void {
    if (this.covered) this.list.add({ ...this.places.here, span: this.covered, flat: this.flat, markup: 'html' });
    this.flat = new FlatProse();
    this.tags = new HtmlTags(this.flat);
    this.covered = null;
  }
}
