import type { Block, MarkdownDocument } from '../markdown/model';
import { contains, type Span } from '../text/span';

/** The comments that a generated list of sources stands between, each on a line of its own. */
export const LIST_START = '<!-- claimcheck-sources -->';
export const LIST_END = '<!-- claimcheck-sources-end -->';

/** The comments with list items and blank lines between them; with anything else there, a person has written in it. */
const REGION =
  /^<!-- claimcheck-sources -->[ \t]*\r?\n(?:(?:- [^\r\n]*|[ \t]*)\r?\n)*<!-- claimcheck-sources-end -->[ \t]*\r?$/m;

/** Where a draft's generated list of sources is, the comments around it included; null where it has none. */
export function sourceListRegion(source: string): Span | null {
  const found = REGION.exec(source);
  return found && { start: found.index, end: found.index + found[0].trimEnd().length };
}

/**
 * The draft with nothing to read in its generated list of sources: a number in a title there is no claim of the draft, and
 * a link there cites nothing. All other blocks stay the same objects.
 */
export function withoutSourceList(document: MarkdownDocument): MarkdownDocument {
  const region = sourceListRegion(document.source);
  if (!region) return document;
  const silent = { prose: { text: '', pieces: [] }, marks: [], references: [] };
  const quiet = (block: Block): Block => (contains(region, block.span) ? { ...block, ...silent } : block);
  return { ...document, blocks: document.blocks.map(quiet) };
}
