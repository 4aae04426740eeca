import type { Node } from 'mdast';
import type { Span } from '../text/span';

/** What reading a draft or a chunk of one needs to know beside what was parsed. */
export interface SourceContext {
  /** All of its text. */
  readonly source: string;
  /** Addresses of link definitions, by normalised label. */
  readonly addresses: ReadonlyMap<string, string>;
  /** Definitions that say nothing yet: "footnote 1", "link paper". */
  readonly blanks: ReadonlySet<string>;
}

/** The same for a stretch of it. */
export interface ReadingContext extends SourceContext {
  /** Where in the source the text starts that was parsed: what nodes' positions count from. */
  readonly base: number;
}

/** Nodes nested deeper than anybody writes are left out, so that no text can exhaust the stack. */
export const DEEPEST = 100;

/** Where a node stands in the source; null for one that has no position. */
export function spanOf(node: Node, context: ReadingContext): Span | null {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) return null;
  return { start: start + context.base, end: end + context.base };
}

/** A label as CommonMark compares labels: white space collapsed, case folded. "Meta  Report" gives "meta report". */
export function normalizeLabel(label: string): string {
  return label
    .replace(/[\t\n\r ]+/g, ' ')
    .trim()
    .toLowerCase()
    .toUpperCase()
    .toLowerCase();
}
