import type { Nodes, PhrasingContent, Root, RootContent, Table } from 'mdast';
import type { Span } from '../text/span';
import { BlockList, OUTER_HEADINGS, type Outline, type Place, placeInItem } from './blockList';
import { DEEPEST, type ReadingContext, spanOf } from './context';
import { readDirectives } from './directives';
import { readHtmlBlock } from './htmlBlock';
import { readInline } from './inline';
import type { Block, Directive } from './model';

/** What a walk over a syntax tree finds, in reading order. */
interface Found {
  readonly blocks: readonly Block[];
  readonly directives: readonly Directive[];
  /** The headings that what follows would stand under. */
  readonly outline: Outline;
}

/** The blocks and directives of a tree, which is of a whole draft or of a chunk of one. */
export function readBlocks(tree: Root, context: ReadingContext, extent: 'draft' | 'chunk'): Found {
  const walk = new Walk(context, extent);
  walk.readAll(tree.children, { list: null, quote: null });
  return { blocks: walk.list.blocks, directives: walk.directives, outline: walk.list.outline };
}

class Walk {
  readonly directives: Directive[] = [];
  readonly list: BlockList;

  constructor(
    private readonly context: ReadingContext,
    extent: 'draft' | 'chunk',
  ) {
    this.list = new BlockList(context, extent === 'chunk' ? OUTER_HEADINGS : []);
  }

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
