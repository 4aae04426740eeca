import type { Root } from 'mdast';
import { readBlocks } from './blocks';
import { blankLabels, readAddresses, readDefinitions } from './definitions';
import { type ReadingContext, spanOf } from './context';
import type { MarkdownDocument } from './model';
import { parseTree } from './tree';

/**
 * Reads a draft into blocks of prose with what stands in them. Never throws. A byte order mark at the start is no
 * part of any block and counts as one unit, so that offsets are those of `source` as given.
 */
export function parseMarkdown(source: string): MarkdownDocument {
  const base = source.startsWith('\uFEFF') ? 1 : 0;
  const tree = parseTree(source.slice(base));
  const context: ReadingContext = { source, base, addresses: readAddresses(tree), blanks: new Set() };
  const definitions = readDefinitions(tree, context);
  return {
    source,
    ...readBlocks(tree, { ...context, blanks: blankLabels(definitions) }),
    definitions,
    frontMatter: readFrontMatter(tree, context),
  };
}

function readFrontMatter(tree: Root, context: ReadingContext): MarkdownDocument['frontMatter'] {
  const first = tree.children[0];
  const span = first && spanOf(first, context);
  const isMatter = first?.type === 'yaml' || (first?.type as string) === 'toml';
  return span && isMatter && 'value' in first ? { span, text: first.value } : null;
}
