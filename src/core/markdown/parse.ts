import { readBlocks } from './blocks';
import { frontMatterEnd } from './chunks';
import { blankLabels, readAddresses, readDefinitions } from './definitions';
import { type SourceContext, spanOf } from './context';
import { labelsIn } from './labels';
import type { Block, Definition, MarkdownDocument, Reference } from './model';
import type { Parsed } from './stretches';
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
  const all: readonly Parsed[] = [{ nodes: tree.children, plain: [], base }];
  const context: SourceContext = { source, addresses: readAddresses(tree), blanks: new Set() };
  const definitions = readDefinitions(all, context);
  const { blocks, directives } = readBlocks(all, { ...context, blanks: blankLabels(definitions) }, 'draft');
  return {
    ...{ source, blocks, directives, definitions },
    labels: labelsIn(source, startsOf(definitions)),
    missing: missingAmong(blocks),
    frontMatter: readFrontMatter(all, context),
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

/** The front matter of a draft, which is the first node that was parsed. */
export function readFrontMatter([start]: readonly Parsed[], context: SourceContext): MarkdownDocument['frontMatter'] {
  const first = start?.nodes[0];
  const span = first && spanOf(first, { ...context, base: start.base });
  const isMatter = first?.type === 'yaml' || (first?.type as string) === 'toml';
  return span && isMatter && 'value' in first ? { span, text: first.value } : null;
}
