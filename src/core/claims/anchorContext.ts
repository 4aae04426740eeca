import { flatWords, type AnchoredEntry } from './anchor';
import { groupBy } from './grouping';
import type { Candidate, PlacementBoard } from './placementBoard';

/** How many letters of context make sure that it is no other place: columns of a table can look alike. */
const MIN_LETTERS = 8;

/**
 * Attaches entries whose number was changed, and nothing around it: another number of the same unit stands in exactly
 * the same context, which no other claim and no other entry has.
 */
export function placeByContext(board: PlacementBoard): void {
  const entries = groupBy(board.waiting, contextOf);
  const candidates = groupBy(board.candidates, contextOf);
  for (const [context, [entry, ...others]] of entries) {
    const [candidate, ...rivals] = candidates.get(context) ?? [];
    const letters = context.replace(/\P{L}+/gu, '').length;
    if (!entry || others.length > 0 || !candidate || rivals.length > 0 || letters < MIN_LETTERS) continue;
    if (board.isFree(candidate)) board.attach(entry, candidate);
  }
}

function contextOf({ anchor, unit }: AnchoredEntry | Candidate): string {
  return `${flatWords(anchor.prefix)}\n${unit}\n${flatWords(anchor.suffix)}`;
}
