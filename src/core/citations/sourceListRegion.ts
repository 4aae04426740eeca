import type { Block } from '../markdown/model';
import { contains, type Span } from '../text/span';

/** The comments that a generated list of sources stands between, each on a line of its own. */
export const LIST_START = '<!-- claimcheck-sources -->';
export const LIST_END = '<!-- claimcheck-sources-end -->';

/** Nothing but white space up to the end of the line. */
const NO_MORE = /^[ \t]*(?:[\r\n]|$)/;

/** Where a draft's generated list of sources is, the comments around it included; null where it has none. */
export function sourceListRegion(source: string): Span | null {
  let from = 0;
  for (;;) {
    const close = source.indexOf(LIST_END, from);
    if (close < 0) return null;
    const end = close + LIST_END.length;
    const start = from + source.slice(from, close).lastIndexOf(LIST_START);
    const isWhole = start >= from && startsLine(source, start) && NO_MORE.test(source.slice(end));
    if (isWhole && isList(source.slice(start + LIST_START.length, close))) return { start, end };
    from = end;
  }
}

const startsLine = (source: string, at: number): boolean => at === 0 || /[\r\n]/.test(source.charAt(at - 1));

/** Whether list items and blank lines stand between the comments; with anything else there, a person has written in it. */
function isList(between: string): boolean {
  const lines = between.split(/\r?\n/);
  const [first = '', last] = [lines[0], lines.at(-1)];
  const isRight = (line: string) => !line.includes('\r') && (line.startsWith('- ') || line.trim() === '');
  return lines.length > 1 && first.trim() === '' && last === '' && lines.every(isRight);
}

/**
 * A block as the analysis takes it where a part of the draft is such a list: with nothing to read in it, for a number in a
 * title there is no claim of the draft, and a link there cites nothing.
 */
export function silenced<T extends Block>(block: T, region: Span | null): T {
  if (!region || !contains(region, block.span)) return block;
  return { ...block, prose: { text: '', pieces: [] }, marks: [], references: [] };
}
