import type { Block, MarkdownDocument, Reference } from '../markdown/model';
import { parseMarkdown } from '../markdown/parse';
import { applyEdits, type TextEdit } from '../text/edit';
import { lineEndOf } from '../text/lineEnd';
import { contains } from '../text/span';
import { distinctSources } from './customFields';
import { footnoteText } from './footnote';
import { identityOf } from './identity';
import { collectSources, type LibrarySource } from './library';
import { identityOfStored, ReferenceReader } from './referenced';
import type { FootnoteFormat, Source } from './source';
import { LIST_END, LIST_START, silenced, sourceListRegion } from './sourceListRegion';

/** How a list of sources is written. */
export interface SourceListOptions {
  /** The words of its heading: "Sources". */
  readonly heading: string;
  readonly format: FootnoteFormat;
}

/**
 * The edits that bring the draft's list of sources up to date: every source that it cites, once, in the order of first
 * citation. The list stands between two comments and only what is between them is replaced; where there is none yet, it
 * goes below the heading of that name, else with its heading to the end. A link counts when one of the claims uses it or
 * when the ledger has its source. Empty where nothing is to be changed, and where the list would not be read as one.
 */
export function sourceListEdits(
  draft: MarkdownDocument,
  claims: readonly { readonly references: readonly Reference[] }[],
  stored: Readonly<Record<string, Source>>,
  options: SourceListOptions,
): readonly TextEdit[] {
  const region = sourceListRegion(draft.source);
  const { source, definitions, directives, labels, missing, frontMatter } = draft;
  const blocks = draft.blocks.map((block) => silenced(block, region));
  const document = { source, blocks, definitions, directives, labels, missing, frontMatter };
  const sources = citedSources(document, new Set(claims.flatMap(({ references }) => references)), stored);
  const lineEnd = lineEndOf(document.source);
  const items = sources.map((source) => `- ${footnoteText(source, options.format)}`);
  const list = [LIST_START, '', ...items, ...(items.length > 0 ? [''] : []), LIST_END].join(lineEnd);
  if (region) {
    const isSame = document.source.slice(region.start, region.end) === list;
    return isSame ? [] : [{ ...region, text: list }];
  }
  if (sources.length === 0) return [];
  const edit = newList(document, list, options.heading, lineEnd);
  return isRead(applyEdits(document.source, [edit])) ? [edit] : [];
}

function newList({ source, blocks }: MarkdownDocument, list: string, heading: string, lineEnd: string): TextEdit {
  const gap = lineEnd + lineEnd;
  const named = blocks.findLast((block) => isNamed(block, heading));
  if (named) return { start: named.span.end, end: named.span.end, text: gap + list };
  const end = source.trimEnd().length;
  const isOpen = end === source.length;
  const text = `${end === 0 ? '' : gap}## ${heading}${gap}${list}${isOpen ? lineEnd : ''}`;
  return { start: end, end, text };
}

function isNamed({ kind, prose }: Block, heading: string): boolean {
  return kind === 'heading' && prose.text.trim().toLowerCase() === heading.trim().toLowerCase();
}

/** Whether a list is read as one: in code that nobody closed it would not be. */
function isRead(text: string): boolean {
  const region = sourceListRegion(text);
  return (
    region !== null && parseMarkdown(text).blocks.some(({ span, list }) => list !== null && contains(region, span))
  );
}

function citedSources(
  document: MarkdownDocument,
  used: ReadonlySet<Reference>,
  stored: Readonly<Record<string, Source>>,
): readonly Source[] {
  const reader = new ReferenceReader(document, stored);
  const library = collectSources(document, stored);
  const byIdentity = new Map(distinctSources(stored).map((source) => [identityOfStored(source.id, source), source]));
  const found = new Map<string, Source>();
  for (const reference of document.blocks.flatMap(({ references }) => references)) {
    if (!reference.defined) continue;
    const { identity } = reader.read(reference);
    const recorded = byIdentity.get(identity);
    const isCitation = reference.kind !== 'link' || recorded !== undefined || used.has(reference);
    const source = isCitation ? (recorded ?? textSource(library, identity)) : undefined;
    if (source && !found.has(identity)) found.set(identity, source);
  }
  return [...found.values()];
}

/** A source that only the text has. */
function textSource(library: readonly LibrarySource[], identity: string): Source | undefined {
  return library.find(({ source }) => (identityOf(source) ?? `note:${source.title ?? ''}`) === identity)?.source;
}
