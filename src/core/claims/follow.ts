import type { TextEdit } from '../text/edit';
import { overlaps, type Span } from '../text/span';
import type { Claim } from './claim';

/** How long a text may be that takes the place of a whole number and still is taken for a new number. */
const MAX_REPLACEMENT = 40;

/**
 * Where spans of the source are after edits, all of whose offsets refer to the text before them, as an editor reports
 * them. What is typed inside a span, or glued to it without white space ("6" to "60"), belongs to it; so does what takes
 * the place of exactly all of it. A span whose text is deleted is left out: should an undo bring it back, its anchor
 * finds it.
 */
export function followEdits(spans: ReadonlyMap<string, Span>, edits: readonly TextEdit[]): ReadonlyMap<string, Span> {
  // From the last to the first, so that offsets before an edit still refer to the text before all of them.
  const ordered = [...edits].sort((a, b) => b.start - a.start || b.end - a.end);
  const followed = new Map<string, Span>();
  for (const [id, span] of spans) {
    let place: Span | null = span;
    for (const edit of ordered) place = place && followEdit(place, edit);
    if (place) followed.set(id, place);
  }
  return followed;
}

function followEdit({ start, end }: Span, edit: TextEdit): Span | null {
  const growth = edit.text.length - (edit.end - edit.start);
  if (edit.end < start) return { start: start + growth, end: end + growth };
  if (edit.start > end) return { start, end };
  if (edit.start <= start && edit.end >= end) return end > start ? replaced({ start, end }, edit) : null;
  if (edit.end <= start) return { start: start + growth - gluedTo(edit.text, 'start'), end: end + growth };
  if (edit.start >= end) return { start, end: end + gluedTo(edit.text, 'end') };
  // Inside, or over one edge: what stands in the place of the number's part now is part of it.
  return {
    start: edit.start < start ? edit.start + edit.text.length - gluedTo(edit.text, 'start') : start,
    end: edit.end > end ? edit.start + gluedTo(edit.text, 'end') : end + growth,
  };
}

/** A whole number that was replaced: by another one, if the edit is no wider than it and short. */
function replaced({ start, end }: Span, edit: TextEdit): Span | null {
  const text = edit.text.trim();
  const isNumber = edit.start === start && edit.end === end && text !== '' && text.length <= MAX_REPLACEMENT;
  return isNumber ? { start, end: start + edit.text.length } : null;
}

/** How much of an inserted text sticks to what stands after it (its end, for a span's start) or before it. */
function gluedTo(text: string, edge: 'start' | 'end'): number {
  let length = 0;
  while (length < text.length && /\S/.test(text.charAt(edge === 'start' ? text.length - 1 - length : length))) length++;
  return length;
}

/** Index of the claim that each followed span lies on; both are looked through in order of place. */
export function claimsFollowed(
  claims: readonly Pick<Claim, 'span'>[],
  followed: ReadonlyMap<string, Span>,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const taken = new Set<number>();
  const spans = [...followed].sort(([, a], [, b]) => a.start - b.start);
  let first = 0;
  for (const [id, span] of spans) {
    while (first < claims.length && (claims[first]?.span.end ?? 0) <= span.start) first++;
    const isHere = (claim: Pick<Claim, 'span'> | undefined, index: number) =>
      claim !== undefined && overlaps(claim.span, span) && !taken.has(index);
    const index = [first, first + 1].find((candidate) => isHere(claims[candidate], candidate));
    if (index === undefined) continue;
    taken.add(index);
    found.set(id, index);
  }
  return found;
}
