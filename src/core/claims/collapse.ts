import type { SentencedBlock } from '../sentences/sentence';
import type { Span } from '../text/span';

/**
 * The prose of a whole draft as one text: runs of white space turned into one space, blocks joined by a line end, cells of
 * one row by a space.
 */
export interface Collapsed {
  readonly text: string;
  /** One for each block of the draft, by its index. */
  readonly blocks: readonly CollapsedBlock[];
}

/** Where one block's prose is in the collapsed text. */
export interface CollapsedBlock {
  readonly span: Span;
  /** What is said in one breath, in the collapsed text: its sentences, or the whole row that a table cell is in. */
  readonly sentences: readonly Span[];
  readonly isCell: boolean;
  /** Words and the place of each, in order: `prose` and `collapsed` count from the start of block and draft. */
  readonly words: readonly { readonly prose: number; readonly collapsed: number; readonly length: number }[];
}

/** A place in the prose of a block. */
export interface ProsePlace {
  readonly block: number;
  readonly prose: Span;
}

type Word = CollapsedBlock['words'][number];

/** What of a block is read here. */
export type CollapsibleBlock = Pick<SentencedBlock, 'prose' | 'sentences' | 'cell'>;

/** Collapses the prose of a draft: "Cost  rose" and "twice\u00a0over" become "Cost rose\ntwice over". */
export function collapse(blocks: readonly CollapsibleBlock[]): Collapsed {
  const texts: string[] = [];
  const placed: CollapsedBlock[] = [];
  let length = 0;
  let lastRow: string | null = null;
  for (const block of blocks) {
    const { prose, sentences, cell } = block;
    const row = rowOf(block);
    const words: Word[] = [];
    const start = length > 0 && /\S/.test(prose.text) ? length + 1 : length;
    let end = start;
    for (const match of prose.text.matchAll(/\S+/g)) {
      const collapsed = words.length > 0 ? end + 1 : start;
      const gap = words.length > 0 || (row !== null && row === lastRow) ? ' ' : '\n';
      words.push({ prose: match.index, collapsed, length: match[0].length });
      texts.push(collapsed > 0 ? gap : '', match[0]);
      end = collapsed + match[0].length;
    }
    length = end;
    if (words.length > 0) lastRow = row;
    const within = (span: Span) => collapsedIn(words, start, span);
    placed.push({ span: { start, end }, sentences: sentences.map(within), isCell: cell !== null, words });
  }
  return { text: texts.join(''), blocks: withRows(blocks, placed) };
}

/** Gives the cells of each row the whole row for a sentence: what a number is about stands in the first. */
function withRows(blocks: readonly CollapsibleBlock[], placed: readonly CollapsedBlock[]): readonly CollapsedBlock[] {
  const rows = new Map<string, { start: number; end: number }>();
  placed.forEach(({ span }, index) => {
    const key = blocks[index] && rowOf(blocks[index]);
    const row = key && rows.get(key);
    if (row) row.end = span.end;
    else if (key) rows.set(key, { ...span });
  });
  return placed.map((block, index) => {
    const key = blocks[index] && rowOf(blocks[index]);
    const row = key && rows.get(key);
    return row ? { ...block, sentences: [row] } : block;
  });
}

/** Names the row of a table that a block is a cell of; null for one that is none. */
function rowOf({ cell }: CollapsibleBlock): string | null {
  return cell && `${cell.table} ${cell.row}`;
}

/** The collapsed span of a span in a block's prose; white space at its edges is left out. */
export function toCollapsed({ blocks }: Collapsed, { block, prose }: ProsePlace): Span {
  const placed = blocks[block];
  return placed ? collapsedIn(placed.words, placed.span.start, prose) : { start: 0, end: 0 };
}

/** The block and the span of its prose that a collapsed span stands for; null when it reaches over two blocks. */
export function toProse({ blocks }: Collapsed, { start, end }: Span): ProsePlace | null {
  const block = lastWhere(blocks, (candidate) => candidate.span.start <= start);
  const words = blocks[block]?.words ?? [];
  const first = words[lastWhere(words, (word) => word.collapsed <= start)];
  const last = words[lastWhere(words, (word) => word.collapsed < Math.max(end, start + 1))];
  if (!first || !last || end > (blocks[block]?.span.end ?? 0)) return null;
  return { block, prose: { start: first.prose + start - first.collapsed, end: last.prose + end - last.collapsed } };
}

function collapsedIn(words: readonly Word[], blockStart: number, { start, end }: Span): Span {
  const first = words[lastWhere(words, (word) => word.prose + word.length <= start) + 1];
  const last = words[lastWhere(words, (word) => word.prose < end)];
  if (!first || !last || first.prose >= end) {
    const at = first?.collapsed ?? (last ? last.collapsed + last.length : blockStart);
    return { start: at, end: at };
  }
  return {
    start: first.collapsed + Math.max(0, start - first.prose),
    end: last.collapsed + Math.min(last.length, end - last.prose),
  };
}

/** Index of the last item that passes a test which all items before it pass too; -1 for none. */
function lastWhere<T>(items: readonly T[], test: (item: T) => boolean): number {
  let low = -1;
  let high = items.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (test(items[middle] as T)) low = middle;
    else high = middle - 1;
  }
  return low;
}
