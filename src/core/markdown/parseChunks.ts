import type { RootContent } from 'mdast';
import { readBlocks } from './blocks';
import type { Outline } from './blockList';
import { frontMatterEnd } from './chunks';
import type { ReadingContext } from './context';
import { readDefinitions } from './definitions';
import { labelsIn, type Labels } from './labels';
import type { Block, Definition, Directive, MarkdownDocument, Reference } from './model';
import { missingAmong, readFrontMatter, startsOf } from './parse';
import { parseTree } from './tree';

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
  const text = chunks.map((chunk) => chunk.text).join('');
  const base = isStart && text.startsWith('\uFEFF') ? 1 : 0;
  // Front matter must come first; anywhere else a line of dashes must not be taken for its fence.
  const hasFrontMatter = isStart && frontMatterEnd(text) > 0;
  const before = hasFrontMatter ? '' : definitionsFor(own, labels) || '\n';
  const after = hasFrontMatter ? `\n\n${definitionsFor(own, labels)}` : '';
  const { children } = parseTree(before + text.slice(base) + after);
  let offset = before.length - base;
  let next = children.findIndex((node) => (node.position?.start.offset ?? 0) >= before.length);
  if (next === -1) next = children.length;
  return chunks.map((chunk, index) => {
    const end = offset + chunk.text.length;
    const first = next;
    while (next < children.length && (children[next]?.position?.start.offset ?? 0) < end) next++;
    const nodes = children.slice(first, next);
    const read = readChunk(chunk, nodes, -offset, own[index] ?? new Set(), labels);
    offset = end;
    return read;
  });
}

function readChunk(
  { text, isStart }: ChunkSource,
  children: RootContent[],
  base: number,
  labels: ReadonlySet<string>,
  known: Labels,
): ChunkMarkup {
  const tree = { type: 'root' as const, children };
  const context: ReadingContext = { source: text, base, addresses: known.addresses, blanks: known.blanks };
  const found = readBlocks(tree, context, 'chunk');
  const definitions = text.includes(']:') ? readDefinitions(tree, context) : [];
  return {
    ...found,
    definitions,
    frontMatter: isStart ? readFrontMatter(tree, context) : null,
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
