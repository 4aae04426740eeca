import { CONTEXT_LENGTH, makeAnchor, type Anchor, type AnchoredEntry } from './anchor';
import type { Placements } from './anchorPlacement';
import type { Collapsed } from './collapse';

/** A record and whether somebody judged it: then its anchor says what was judged. */
export interface RefreshableEntry extends AnchoredEntry {
  readonly isJudged: boolean;
}

/**
 * The anchors that should be written anew when a ledger is written, by id: those whose words stand elsewhere or among
 * other words by now. The anchor of what was judged and has changed since stays: by it the change is known.
 */
export function refreshedAnchors(
  collapsed: Collapsed,
  entries: readonly RefreshableEntry[],
  placements: Placements,
): ReadonlyMap<string, Anchor> {
  const refreshed = new Map<string, Anchor>();
  for (const { id, anchor, isJudged } of entries) {
    const placement = placements.get(id);
    if (!placement || placement.numberChanged || (isJudged && placement.sentenceChanged)) continue;
    const now = makeAnchor(collapsed, placement.span);
    if (isFar(anchor, now)) refreshed.set(id, now);
  }
  return refreshed;
}

/** Whether an anchor is worth writing: a place that moved by a few words is found as well, and the file changes less. */
function isFar(was: Anchor, now: Anchor): boolean {
  const isSame = was.quote === now.quote && was.prefix === now.prefix && was.suffix === now.suffix;
  return !isSame || Math.abs(was.hint - now.hint) > CONTEXT_LENGTH * 32;
}
