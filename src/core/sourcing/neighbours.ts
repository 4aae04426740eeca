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

/** A block next to some others, with the source between it and that of the others. */
export interface Beside {
  readonly block: SentencedBlock;
  readonly between: string;
}

/** What of a draft stands around some of its blocks and may speak for them. */
export interface Around {
  readonly before: Beside | null;
  readonly after: Beside | null;
  /** The linked title that the first of them stands under. */
  readonly title: SentencedBlock | null;
}

/** Around the blocks of a whole draft. */
export const NOTHING_AROUND: Around = { before: null, after: null, title: null };

/** Reads lead-ins, captions, attribution lines and linked titles. */
export function readNeighbours(
  { source }: Pick<MarkdownDocument, 'source'>,
  own: readonly SentencedBlock[],
  around: Around,
): Neighbours {
  const titles = findTitles(own, source, around.title);
  const groups = readGroups(own);
  const blocks: BlockLookup = {
    at: (index) => (index < 0 ? around.before : index < own.length ? null : around.after)?.block ?? own[index],
    isAdjacent(index) {
      const [a, b] = [own[index], own[index + 1]];
      const before = a ? '' : around.before?.between;
      const after = b ? '' : around.after?.between;
      if (before === undefined || after === undefined) return false;
      return onlyMarkup(before + source.slice(a?.span.end ?? 0, b?.span.start ?? source.length) + after);
    },
  };

  const introducing = (block: SentencedBlock): Neighbour[] =>
    placesOf(block).flatMap((place) => {
      const group = groups.get(place.key);
      if (!group) return [];
      const found: Neighbour[] = [];
      const before = blocks.at(group.first - 1);
      const lead = before?.sentences.at(-1);
      if (before && lead && blocks.isAdjacent(group.first - 1) && isLeadIn(before, lead)) {
        found.push({ block: before, sentence: lead, always: place.kind === 'quote' && namesSomebody(before, lead) });
      }
      if (place.kind === 'quote') found.push(...attributionLines(blocks, group));
      return found;
    });

  const captions = (block: SentencedBlock): Neighbour[] => {
    const group = block.cell && groups.get(`table ${block.cell.table}`);
    if (!group) return [];
    const before = blocks.at(group.first - 1);
    const after = blocks.at(group.last + 1);
    return [
      ...(before && !before.cell && blocks.isAdjacent(group.first - 1) ? sentencesNear(before, -1) : []),
      ...(after && !after.cell && blocks.isAdjacent(group.last) ? sentencesNear(after, 0) : []),
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

/** Some blocks by their indices; -1 and the index behind the last are those beside them. */
interface BlockLookup {
  readonly at: (index: number) => SentencedBlock | undefined;
  /** Whether nothing stands between a block and the next. */
  readonly isAdjacent: (index: number) => boolean;
}

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
function attributionLines(blocks: BlockLookup, group: Group): Neighbour[] {
  const last = blocks.at(group.last);
  const below = blocks.at(group.last + 1);
  const inside = last?.sentences.at(-1);
  const line = below?.sentences[0];
  const found: Neighbour[] = [];
  if (last && inside && isAttributionLine(last, inside, 'in quote')) {
    found.push({ block: last, sentence: inside, always: true });
  }
  if (
    below &&
    line &&
    below.kind === 'paragraph' &&
    blocks.isAdjacent(group.last) &&
    isAttributionLine(below, line, 'below')
  ) {
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
