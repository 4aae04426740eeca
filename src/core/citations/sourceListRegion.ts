import type { Block } from '../markdown/model';
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
 * A block as the analysis takes it where a part of the draft is such a list: with nothing to read in it, for a number in a
 * title there is no claim of the draft, and a link there cites nothing.
 */
export function silenced<T extends Block>(block: T, region: Span | null): T {
  if (!region || !contains(region, block.span)) return block;
  return { ...block, prose: { text: '', pieces: [] }, marks: [], references: [] };
}
