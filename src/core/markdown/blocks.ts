import type { Nodes, PhrasingContent, RootContent, Table } from 'mdast';
import type { Span } from '../text/span';
import { BlockList, OUTER_HEADINGS, type Outline, type Place, placeInItem } from './blockList';
import { align } from './align';
import { DEEPEST, type ReadingContext, type SourceContext, spanOf } from './context';
import { readDirectives } from './directives';
import { FlatProse } from './flatProse';
import { readHtmlBlock } from './htmlBlock';
import { readInline } from './inline';
import type { Block, Directive } from './model';
import type { PlainBlock } from './plain';
import type { Parsed } from './stretches';

/** What a walk over what was parsed finds, in reading order. */
interface Found {
  readonly blocks: readonly Block[];
  readonly directives: readonly Directive[];
  /** The headings that what follows would stand under. */
  readonly outline: Outline;
}

/** The blocks and directives of what was parsed, which is of a whole draft or of a chunk of one. */
export function readBlocks(stretches: readonly Parsed[], context: SourceContext, extent: 'draft' | 'chunk'): Found {
  const list = new BlockList(context.source, extent === 'chunk' ? OUTER_HEADINGS : []);
  const directives: Directive[] = [];
  for (const { nodes, plain, base } of stretches) {
    for (const block of plain) addPlain(list, block, { ...context, base });
    new Walk({ ...context, base }, list, directives).readAll(nodes, TOP);
  }
  return { blocks: list.blocks, directives, outline: list.outline };
}

/** Where a block stands that is in no list and no quote. */
const TOP: Place = { list: null, quote: null };

/** Adds a block that took no parser, as the walk would. */
function addPlain(list: BlockList, { depth, span, text, item }: PlainBlock, { source, base }: ReadingContext): void {
  const flat = new FlatProse();
  const place = { start: text.start + base, end: text.end + base };
  align(flat, source.slice(place.start, place.end), source, place, false);
  list.add({
    ...(depth === null ? { kind: 'paragraph' } : { kind: 'heading', depth }),
    span: { start: span.start + base, end: span.end + base },
    place: item ? placeInItem(TOP, item.list + base, item.start + base) : TOP,
    flat,
    markup: 'markdown',
  });
}

class Walk {
  constructor(
    private readonly context: ReadingContext,
    private readonly list: BlockList,
    private readonly directives: Directive[],
  ) {}

  readAll(nodes: readonly RootContent[], place: Place, depth = 0): void {
    if (depth > DEEPEST) return;
    for (const node of nodes) {
      const span = spanOf(node, this.context);
      if (span) this.read(node, span, place, depth + 1);
    }
  }

  private read(node: RootContent, span: Span, place: Place, depth: number): void {
    if (node.type === 'heading' || node.type === 'paragraph') {
      const level = node.type === 'heading' ? { depth: node.depth } : {};
      this.list.add({ kind: node.type, ...level, span, place, flat: this.inline(node.children), markup: 'markdown' });
    } else if (node.type === 'table') this.readTable(node, span, place);
    else if (node.type === 'blockquote')
      this.readAll(node.children, { ...place, quote: place.quote ?? span.start }, depth);
    else if (node.type === 'list') {
      for (const item of node.children) {
        const itemSpan = spanOf(item, this.context);
        if (itemSpan) this.readAll(item.children, placeInItem(place, span.start, itemSpan.start), depth);
      }
    } else if (node.type === 'html') {
      this.directives.push(...readDirectives(this.context.source, span));
      readHtmlBlock(span, place, this.list, this.context);
    }
    // Code, rules, front matter and definitions are no prose.
  }

  private readTable(table: Table, { start }: Span, place: Place): void {
    table.children.forEach((row, rowIndex) => {
      row.children.forEach((node, column) => {
        const span = spanOf(node, this.context);
        const cell = { table: start, row: rowIndex, column };
        if (span) {
          this.list.add({ kind: 'cell', span, place, cell, flat: this.inline(node.children), markup: 'markdown' });
        }
      });
    });
  }

  private inline(nodes: readonly PhrasingContent[]) {
    this.readDirectivesIn(nodes);
    return readInline(nodes, this.context);
  }

  private readDirectivesIn(nodes: readonly Nodes[], depth = 0): void {
    if (depth > DEEPEST) return;
    for (const node of nodes) {
      const span = spanOf(node, this.context);
      if (node.type === 'html' && span) this.directives.push(...readDirectives(this.context.source, span));
      if ('children' in node) this.readDirectivesIn(node.children, depth + 1);
    }
  }
}
