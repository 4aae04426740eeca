import type { MarkdownDocument } from '../markdown/model';
import type { SentencedBlock } from '../sentences/sentence';
import type { Span } from '../text/span';
import { isAttributionLine } from './attributionLine';
import { findTitles } from './titles';
import { speakerKind, wordsOf } from './words';

/** A sentence of another block that says something about a block. */
export interface Neighbour {
  readonly block: SentencedBlock;
  readonly sentence: Span;
  /** It names who says so whatever its words, like "— Name" below a quote. */
  readonly always?: boolean;
}

/** Which sentences of other blocks cover a block with their references, and which introduce it with a name. */
export interface Neighbours {
  coveringOf(block: SentencedBlock): readonly Neighbour[];
  introducingOf(block: SentencedBlock): readonly Neighbour[];
}

/** Reads lead-ins, captions, attribution lines and linked titles. */
export function readNeighbours(document: MarkdownDocument, blocks: readonly SentencedBlock[]): Neighbours {
  const titles = findTitles(blocks, document.source);
  const groups = readGroups(blocks);
  const adjacent: Adjacency = (a, b) =>
    a !== undefined && b !== undefined && onlyMarkup(document.source.slice(a.span.end, b.span.start));

  const introducing = (block: SentencedBlock): Neighbour[] =>
    placesOf(block).flatMap((place) => {
      const group = groups.get(place.key);
      if (!group) return [];
      const found: Neighbour[] = [];
      const before = blocks[group.first - 1];
      const lead = before?.sentences.at(-1);
      if (before && lead && adjacent(before, blocks[group.first]) && isLeadIn(before, lead)) {
        found.push({ block: before, sentence: lead, always: place.kind === 'quote' && namesSomebody(before, lead) });
      }
      if (place.kind === 'quote') found.push(...attributionLines(blocks, group, adjacent));
      return found;
    });

  const captions = (block: SentencedBlock): Neighbour[] => {
    const group = block.cell && groups.get(`table ${block.cell.table}`);
    if (!group) return [];
    const before = blocks[group.first - 1];
    const after = blocks[group.last + 1];
    return [
      ...(before && !before.cell && adjacent(before, blocks[group.first]) ? sentencesNear(before, -1) : []),
      ...(after && !after.cell && adjacent(blocks[group.last], after) ? sentencesNear(after, 0) : []),
    ];
  };

  return {
    introducingOf: introducing,
    coveringOf: (block) => {
      const title = titles.get(block.index);
      const linked = title ? title.sentences.map((sentence) => ({ block: title, sentence })) : [];
      return [...introducing(block), ...captions(block), ...linked];
    },
  };
}

/** Whether nothing stands between two blocks. */
type Adjacency = (a: SentencedBlock | undefined, b: SentencedBlock | undefined) => boolean;

/** First and last block of a list, quote or table. */
interface Group {
  readonly first: number;
  last: number;
}

interface PlaceKey {
  readonly kind: 'list' | 'quote' | 'table';
  readonly key: string;
}

function placesOf({ list, quote, cell }: SentencedBlock): PlaceKey[] {
  const places: PlaceKey[] = [];
  if (list) places.push({ kind: 'list', key: `list ${list.list}` }, { kind: 'list', key: `list ${list.topList}` });
  if (quote !== null) places.push({ kind: 'quote', key: `quote ${quote}` });
  if (cell) places.push({ kind: 'table', key: `table ${cell.table}` });
  return places;
}

function readGroups(blocks: readonly SentencedBlock[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const block of blocks) {
    for (const { key } of placesOf(block)) {
      const group = groups.get(key);
      if (group) group.last = block.index;
      else groups.set(key, { first: block.index, last: block.index });
    }
  }
  return groups;
}

/** Whether nothing but white space and the signs of lists, quotes and tables stands between two blocks. */
function onlyMarkup(between: string): boolean {
  const lines = between.split(/\r?\n/).map((line) => line.replace(/[ \t>]/g, ''));
  // A rule across the page parts what is above from what is below.
  if (lines.some((line) => /^(?:-{3,}|\*{3,}|_{3,})$/.test(line))) return false;
  return /^[\s>|*+\-\d.):_#~]*$/.test(between.replace(/<[^<>]*>/g, ''));
}

function isLeadIn({ prose }: SentencedBlock, { start, end }: Span): boolean {
  return /:["”*_)\]]*$/.test(prose.text.slice(start, end));
}

/** Whether a lead-in to a quote names anybody: "Altman was blunt:", "The memo read:". */
function namesSomebody({ prose }: SentencedBlock, sentence: Span): boolean {
  return wordsOf(prose.text, sentence).some((word) => speakerKind(word) !== null);
}

/** Lines that say where a quote is from: its last one, and one right below it. */
function attributionLines(blocks: readonly SentencedBlock[], group: Group, adjacent: Adjacency): Neighbour[] {
  const last = blocks[group.last];
  const below = blocks[group.last + 1];
  const inside = last?.sentences.at(-1);
  const line = below?.sentences[0];
  const found: Neighbour[] = [];
  if (last && inside && isAttributionLine(last, inside, 'in quote')) {
    found.push({ block: last, sentence: inside, always: true });
  }
  if (below && line && below.kind === 'paragraph' && adjacent(last, below) && isAttributionLine(below, line, 'below')) {
    found.push(...below.sentences.map((sentence) => ({ block: below, sentence, always: true })));
  }
  return found;
}

/** The sentence of a caption next to a table; all of them in a paragraph that is the caption. */
function sentencesNear(block: SentencedBlock, position: -1 | 0): Neighbour[] {
  const isCaption = /^\s*(?:table\b|:|caption\b|sources?\b|figure\b)/i.test(block.prose.text);
  const sentence = block.sentences.at(position);
  const chosen = isCaption ? block.sentences : sentence ? [sentence] : [];
  return chosen.map((one) => ({ block, sentence: one }));
}
