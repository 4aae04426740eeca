import type { SentencedBlock } from '../sentences/sentence';
import { readTitle, type Title } from './evidence';
import { MODEL_FAMILIES } from './models';

/** Words above, beside and before a block that say what its numbers are about. */
export interface Surroundings {
  /** The headings above, nearest first. */
  readonly headings: readonly Title[];
  /** For a body cell: the head of its column and the first cell of its row; null elsewhere and for the first cell itself. */
  readonly column: Title | null;
  readonly row: Title | null;
  /** For a body cell: the paragraph right before the table. */
  readonly lead: Title | null;
  /** For an item of a list: the item that it is nested in, else the lead-in of the list, as far as it is read. */
  readonly parent: Title | null;
  /** For a body cell: whether all its column's cells are percentages, so that they measure the same. */
  readonly uniform: boolean;
  /** Versions that the draft names models by: "4.8" of "Opus 4.8". */
  readonly versions: ReadonlySet<string>;
}

/** A heading above some blocks that is none of them. */
export interface OuterHeading {
  readonly depth: number;
  readonly title: Title;
}

/** What speaks for the numbers of some blocks of a draft from outside of them. */
export interface Outside {
  /** The headings that the first of them stands under, outermost first. */
  readonly headings: readonly OuterHeading[];
  /** The prose of the block before them. */
  readonly lead: string;
  /** Versions that the draft names models by, those in the blocks included; null where the blocks are all there is. */
  readonly versions: ReadonlySet<string> | null;
}

/** Of the blocks of a whole draft. */
export const NOTHING_OUTSIDE: Outside = { headings: [], lead: '', versions: null };

/** How many headings up speak for a number. */
const LEVELS = 3;

/** Looks up a block's surroundings; titles, tables and versions of the draft are read once. */
export function readSurroundings(
  blocks: readonly SentencedBlock[],
  outside: Outside = NOTHING_OUTSIDE,
): (block: SentencedBlock) => Surroundings {
  const cells = new Map<string, SentencedBlock>();
  const leads = new Map<number, SentencedBlock | undefined>();
  const mixed = new Set<string>();
  for (const block of blocks) {
    const { cell, index, prose } = block;
    if (!cell) continue;
    if (cell.row === 0 || cell.column === 0) cells.set(`${cell.table} ${cell.row} ${cell.column}`, block);
    if (!leads.has(cell.table)) leads.set(cell.table, blocks[index - 1]);
    if (cell.row > 0 && !PERCENT.test(prose.text)) mixed.add(`${cell.table} ${cell.column}`);
  }
  const parents = parentsOf(blocks, outside.lead);
  const parentTitles = new Map<string, Title>();
  const parentOf = (text: string | undefined): Title | null => {
    if (text === undefined) return null;
    const title = parentTitles.get(text) ?? readTitle(text);
    parentTitles.set(text, title);
    return title;
  };
  const titles = new Map<SentencedBlock, Title>();
  const titleOf = (block: SentencedBlock | undefined): Title => {
    if (!block) return NO_TITLE;
    const title = titles.get(block) ?? readTitle(block.prose.text);
    titles.set(block, title);
    return title;
  };
  const versions = outside.versions ?? readVersions(blocks);
  let before: Title | null = null;
  const leadOf = (block: SentencedBlock | undefined): Title =>
    block ? titleOf(block) : (before ??= readTitle(outside.lead));
  return (block) => {
    const { cell } = block;
    const table = cell !== null && cell.row > 0 ? cell : null;
    return {
      headings: headingsOf(block, blocks, outside, titleOf),
      column: table && titleOf(cells.get(`${table.table} 0 ${table.column}`)),
      row: table && table.column > 0 ? titleOf(cells.get(`${table.table} ${table.row} 0`)) : null,
      lead: table && leadOf(leads.get(table.table)),
      parent: parentOf(parents.get(block)),
      uniform: table !== null && !mixed.has(`${table.table} ${table.column}`),
      versions,
    };
  };
}

/** How much is read of the words above an item. */
const PARENT = 120;

/** The words that items of lists stand under: those of the item around, else a paragraph before the list that ends in ":". */
function parentsOf(blocks: readonly SentencedBlock[], lead: string): ReadonlyMap<SentencedBlock, string> {
  const parents = new Map<SentencedBlock, string>();
  let around: SentencedBlock[] = [];
  let before = lead;
  for (const block of blocks) {
    const { list, prose } = block;
    if (!list) {
      before = prose.text;
      around = [];
      continue;
    }
    around = around.filter((item) => item.list?.topItem === list.topItem && item.list.depth < list.depth);
    const above = around.at(-1)?.prose.text;
    if (above !== undefined) parents.set(block, above.slice(0, PARENT));
    else if (before.trimEnd().endsWith(':')) parents.set(block, before.slice(-PARENT));
    around.push(block);
  }
  return parents;
}

/** A cell with a percentage, or with nothing. */
const PERCENT = /^\W*(?:\d[\d.,]* ?%.*|n\/a)?$/i;

const NO_TITLE: Title = { text: '', hits: [] };

function headingsOf(
  block: SentencedBlock,
  blocks: readonly SentencedBlock[],
  outside: Outside,
  titleOf: (heading: SentencedBlock | undefined) => Title,
): readonly Title[] {
  const titles: Title[] = [];
  let index = block.heading;
  for (; index !== null && index >= 0 && titles.length < LEVELS; index = blocks[index]?.heading ?? null) {
    titles.push(titleOf(blocks[index]));
  }
  const depth = -(index ?? 0);
  const above = outside.headings.filter((heading) => heading.depth <= depth).map(({ title }) => title);
  return [...titles, ...above.reverse()].slice(0, LEVELS);
}

const DECIMAL = /\d\.\d/;
const VERSIONED = /([A-Z][A-Za-z]{1,20})[ -](\d{1,2}\.\d{1,2})(?![\d.%])/g;

/** The versions that some blocks name models by: "4.8" where "Opus 4.8" stands. */
export function readVersions(blocks: readonly SentencedBlock[]): ReadonlySet<string> {
  const versions = new Set<string>();
  for (const { prose } of blocks) {
    if (!DECIMAL.test(prose.text)) continue;
    for (const [, name, version] of prose.text.matchAll(VERSIONED)) {
      if (name && version && MODEL_FAMILIES.has(name.toLowerCase())) versions.add(version);
    }
  }
  return versions;
}
