import type { Span } from '../text/span';
import type { Prose, ProsePiece } from './model';

/** The last piece whose `side` starts at or before the offset; the first piece when none does. */
function pieceAt({ pieces }: Prose, side: 'prose' | 'source', offset: number): ProsePiece | undefined {
  let low = 1;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.[side].start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return pieces[low - 1];
}

/**
 * Where in the source a stretch of prose stands: from its first code unit to its last, so that markup at its edges is
 * left out and markup in between is covered. "$5 million" of "**\$5** million" starts at the `$`, after the backslash.
 * An empty span gives an empty span.
 */
export function toSource(prose: Prose, span: Span): Span {
  const first = pieceAt(prose, 'prose', span.start);
  if (!first) return { start: 0, end: 0 };
  const start = first.verbatim
    ? Math.min(first.source.start + span.start - first.prose.start, first.source.end)
    : first.source.start;
  if (span.end <= span.start) return { start, end: start };
  const last = pieceAt(prose, 'prose', span.end - 1) ?? first;
  const end = last.verbatim
    ? Math.min(last.source.start + span.end - last.prose.start, last.source.end)
    : last.source.end;
  return { start, end: Math.max(start, end) };
}

/** The place in the prose of a source offset; one in markup goes to the first prose after it. */
export function toProse(prose: Prose, sourceOffset: number): number {
  const piece = pieceAt(prose, 'source', sourceOffset);
  if (!piece || sourceOffset < piece.source.start) return 0;
  if (sourceOffset >= piece.source.end) return piece.prose.end;
  return piece.verbatim ? piece.prose.start + sourceOffset - piece.source.start : piece.prose.start;
}

/** Whether the code unit at a place of the prose stands behind a backslash in the source: the `$` of "\$5". */
export function isEscaped(prose: Prose, offset: number, source: string): boolean {
  const piece = pieceAt(prose, 'prose', offset);
  if (!piece?.verbatim || piece.prose.start !== offset || source[piece.source.start - 1] !== '\\') return false;
  // In "\\[" the backslash before the bracket is prose itself.
  const before = offset > 0 ? pieceAt(prose, 'prose', offset - 1) : undefined;
  return before?.source.end !== piece.source.start;
}
