import { flatWords, type Anchor, type AnchoredEntry } from './anchor';
import { groupBy } from './grouping';
import type { Candidate, PlacementBoard } from './placementBoard';

/** Entries and claims that read alike, with all the context that anchors remember. */
interface Group {
  readonly entries: readonly AnchoredEntry[];
  readonly candidates: readonly Candidate[];
}

/** Attaches entries whose words stand in the draft with all of the context that they remember. */
export function placeExactly(board: PlacementBoard): void {
  const candidates = groupBy(board.free, ({ anchor }) => wholeOf(anchor));
  const groups = [...groupBy(board.waiting, ({ anchor }) => wholeOf(anchor))].map(([whole, entries]): Group => ({
    entries,
    candidates: candidates.get(whole) ?? [],
  }));
  const isComplete = (group: Group) => group.entries.length === group.candidates.length;
  for (const { entries, candidates: places } of groups.filter(isComplete)) {
    entries.forEach((entry, index) => attachTo(board, entry, places[index]));
  }
  // Only now is it known how far the text around the others moved.
  const chosen = groups.filter((group) => !isComplete(group)).flatMap((group) => inStep(board, group));
  for (const [entry, candidate] of chosen) attachTo(board, entry, candidate);
}

function attachTo(board: PlacementBoard, entry: AnchoredEntry, candidate: Candidate | undefined): void {
  if (candidate && board.isFree(candidate)) board.attach(entry, candidate);
}

/** Of places that all read alike, for each entry the one that moved as the text around did, when there is one such and no rival for it. */
function inStep(
  board: PlacementBoard,
  { entries, candidates }: Group,
): readonly (readonly [AnchoredEntry, Candidate])[] {
  const byStart = new Map(candidates.map((candidate) => [candidate.span.start, candidate]));
  const pairs = entries.flatMap((entry) =>
    board.startsInStep(entry).flatMap((start) => {
      const candidate = byStart.get(start);
      return candidate ? [[entry, candidate] as const] : [];
    }),
  );
  const isOnly = (pair: readonly [AnchoredEntry, Candidate], side: 0 | 1) => count.get(pair[side]) === 1;
  const count = new Map<AnchoredEntry | Candidate, number>();
  for (const side of pairs.flat()) count.set(side, (count.get(side) ?? 0) + 1);
  return pairs.filter((pair) => isOnly(pair, 0) && isOnly(pair, 1));
}

function wholeOf({ prefix, quote, suffix }: Anchor): string {
  return `${flatWords(prefix)}\n${quote}\n${flatWords(suffix)}`;
}
