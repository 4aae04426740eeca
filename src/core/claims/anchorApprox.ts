import type { AnchoredEntry } from './anchor';
import { isSameSentence } from './anchorSameness';
import { likeness } from './contextLikeness';
import { groupBy } from './grouping';
import type { Candidate, PlacementBoard } from './placementBoard';

/** How like its context two sides together must be, from 0 to 2; prose that has nothing in common reaches about 0.6. */
const MIN_LIKENESS = 1;

/** How much more like it the place must be than any other; within this the place decides that moved as the text did. */
const MIN_LEAD = 0.2;

/** How many places of a frequent number are looked at: those nearest to where the entry should be. */
const MAX_PLACES = 16;

interface Match {
  readonly entry: AnchoredEntry;
  readonly candidate: Candidate;
  readonly likeness: number;
  readonly isInStep: boolean;
}

/** Attaches entries whose number stands in a context that is like theirs, the most alike first. */
export function placeApproximately(board: PlacementBoard): void {
  const matches = [...findMatches(board)].sort((a, b) => b.likeness - a.likeness);
  const byEntry = groupBy(matches, ({ entry }) => entry.id);
  const byCandidate = groupBy(matches, ({ candidate }) => String(candidate.index));
  const isOpen = ({ entry, candidate }: Match) => !board.attached.has(entry) && board.isFree(candidate);
  for (const match of matches) {
    if (!isOpen(match)) continue;
    const rivals = [
      ...(byEntry.get(match.entry.id) ?? []),
      ...(byCandidate.get(String(match.candidate.index)) ?? []),
    ].filter((other) => other !== match && isOpen(other) && other.likeness > match.likeness - MIN_LEAD);
    const isChosen = rivals.length === 0 || (match.isInStep && !rivals.some(({ isInStep }) => isInStep));
    if (isChosen) board.attach(match.entry, match.candidate);
  }
}

function findMatches(board: PlacementBoard): readonly Match[] {
  const { free, waiting } = board;
  const byQuote = groupBy(free, ({ anchor }) => anchor.quote);
  const byValue = groupBy(free, valueKey);
  return waiting.flatMap((entry) => {
    const expected = board.expectedStart(entry);
    const starts = board.startsInStep(entry);
    const alike = entry.value === null ? [] : nearest(byValue.get(valueKey(entry)) ?? [], expected);
    const places = new Set([...nearest(byQuote.get(entry.anchor.quote) ?? [], expected), ...alike]);
    return [...places].flatMap((candidate) => {
      const isOther = board.isOther(entry, candidate) && !isSameSentence(board.collapsed, entry.anchor, candidate);
      const like = isOther ? 0 : likeness(board.collapsed, entry.anchor, candidate);
      return like >= MIN_LIKENESS
        ? [{ entry, candidate, likeness: like, isInStep: starts.includes(candidate.span.start) }]
        : [];
    });
  });
}

/** Of places in reading order those around an offset. */
function nearest(places: readonly Candidate[], expected: number): readonly Candidate[] {
  if (places.length <= MAX_PLACES) return places;
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.span.start ?? 0) < expected) low = middle + 1;
    else high = middle;
  }
  return places.slice(Math.max(0, low - MAX_PLACES / 2), low + MAX_PLACES / 2);
}

function valueKey({ value, unit }: AnchoredEntry | Candidate): string {
  return `${unit}\n${String(value)}`;
}
