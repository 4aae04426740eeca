import { readBlocks } from './blocks';
import type { Outline } from './blockList';
import { readDefinitions } from './definitions';
import { labelsIn, type Labels } from './labels';
import type { Block, Definition, Directive, MarkdownDocument, Reference } from './model';
import { missingAmong, readFrontMatter, startsOf } from './parse';
import { parseStretches, stretchesOf, type Parsed } from './stretches';

/** A chunk as it is to be parsed. */
export interface ChunkSource {
  readonly text: string;
  /** Whether it is the draft's first. */
  readonly isStart: boolean;
}

/**
 * What a chunk holds, with offsets from its start and block indices from its first block. `heading` of a block is -d where
 * it stands under a heading above the chunk: the nearest one of depth d or less.
 */
export interface ChunkMarkup {
  readonly blocks: readonly Block[];
  readonly definitions: readonly Definition[];
  readonly directives: readonly Directive[];
  readonly frontMatter: MarkdownDocument['frontMatter'];
  /** The headings that what follows the chunk stands under. */
  readonly outline: Outline;
  /** All labels in brackets, normalised; footnotes' with their "^". */
  readonly labels: ReadonlySet<string>;
  /** Those of them that may be uses of definitions. */
  readonly uses: ReadonlySet<string>;
  /** The references whose definition is missing. */
  readonly missing: readonly Reference[];
  /** By which labels it was parsed: what `usedLabels` gave for it. */
  readonly parsedBy: string;
}

/** Which of a draft's definitions a chunk uses, and what they stand for: equal strings mean that it parses the same. */
export function usedLabels(labels: ReadonlySet<string>, { addresses, footnotes, blanks }: Labels): string {
  if (labels.size === 0 || addresses.size + footnotes.size === 0) return '';
  const used: string[] = [];
  for (const label of labels) {
    const address = addresses.get(label);
    if (address !== undefined) used.push(`[${label}]: ${address}${blanks.has(`link ${label}`) ? ' blank' : ''}`);
    if (label.startsWith('^') && footnotes.has(label.slice(1)))
      used.push(`[${label}]${blanks.has(`footnote ${label.slice(1)}`) ? ' blank' : ''}`);
  }
  return used.join('\n');
}

/** Parses chunks that follow one another all at once, which costs less than one by one. */
export function parseChunks(chunks: readonly ChunkSource[], labels: Labels): readonly ChunkMarkup[] {
  const own = chunks.map(({ text }) => labelsIn(text, new Set()));
  const isStart = chunks[0]?.isStart ?? false;
  const parsed = parseStretches(chunks.map(stretchesOf), isStart, definitionsFor(own, labels));
  return chunks.map((chunk, index) => readChunk(chunk, parsed[index] ?? [], own[index] ?? new Set(), labels));
}

function readChunk(
  { text, isStart }: ChunkSource,
  stretches: readonly Parsed[],
  labels: ReadonlySet<string>,
  known: Labels,
): ChunkMarkup {
  const context = { source: text, addresses: known.addresses, blanks: known.blanks };
  const found = readBlocks(stretches, context, 'chunk');
  const definitions = text.includes(']:') ? readDefinitions(stretches, context) : [];
  return {
    ...found,
    definitions,
    frontMatter: isStart ? readFrontMatter(stretches, context) : null,
    labels,
    uses: definitions.length > 0 ? labelsIn(text, startsOf(definitions)) : labels,
    missing: missingAmong(found.blocks),
    parsedBy: usedLabels(labels, known),
  };
}

/** Definitions of the labels that chunks use, as Markdown that ends in a blank line. */
function definitionsFor(used: readonly ReadonlySet<string>[], { addresses, footnotes }: Labels): string {
  if (addresses.size + footnotes.size === 0) return '';
  const lines = new Set<string>();
  for (const labels of used) {
    for (const label of labels) {
      if (addresses.has(label)) lines.add(`[${label}]: #\n\n`);
      if (label.startsWith('^') && footnotes.has(label.slice(1))) lines.add(`[${label}]: #\n\n`);
    }
  }
  // The comment keeps an indented line behind it from going on with a footnote.
  return lines.size > 0 ? `${[...lines].join('')}<!---->\n\n` : '';
}
