import type { Root } from 'mdast';
import { readBlocks } from './blocks';
import { frontMatterEnd } from './chunks';
import { blankLabels, readAddresses, readDefinitions } from './definitions';
import { type ReadingContext, spanOf } from './context';
import { labelsIn } from './labels';
import type { Block, Definition, MarkdownDocument, Reference } from './model';
import { parseTree } from './tree';

/**
 * Reads a draft into blocks of prose with what stands in them. Never throws. A byte order mark at the start is no
 * part of any block and counts as one unit, so that offsets are those of `source` as given.
 */
export function parseMarkdown(source: string): MarkdownDocument {
  const mark = source.startsWith('\uFEFF') ? 1 : 0;
  // A fence of front matter that is never closed would keep the parser from seeing any list or quote.
  const before = frontMatterEnd(source) > 0 ? '' : '\n';
  const tree = parseTree(before + source.slice(mark));
  const base = mark - before.length;
  const context: ReadingContext = { source, base, addresses: readAddresses(tree), blanks: new Set() };
  const definitions = readDefinitions(tree, context);
  const { blocks, directives } = readBlocks(tree, { ...context, blanks: blankLabels(definitions) }, 'draft');
  return {
    ...{ source, blocks, directives, definitions },
    labels: labelsIn(source, startsOf(definitions)),
    missing: missingAmong(blocks),
    frontMatter: readFrontMatter(tree, context),
  };
}

/** Where definitions start: brackets there are no uses of a label. */
export function startsOf(definitions: readonly Definition[]): ReadonlySet<number> {
  return new Set(definitions.map(({ span }) => span.start));
}

/** The references of blocks whose definition is missing. */
export function missingAmong(blocks: readonly Block[]): readonly Reference[] {
  return blocks.flatMap(({ references }) => references.filter(({ defined }) => !defined));
}

/** The front matter of a tree, which is its first node. */
export function readFrontMatter(tree: Root, context: ReadingContext): MarkdownDocument['frontMatter'] {
  const first = tree.children[0];
  const span = first && spanOf(first, context);
  const isMatter = first?.type === 'yaml' || (first?.type as string) === 'toml';
  return span && isMatter && 'value' in first ? { span, text: first.value } : null;
}
