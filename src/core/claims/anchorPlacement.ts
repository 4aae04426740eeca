import type { Span } from '../text/span';
import { makeAnchor, type AnchoredEntry } from './anchor';
import { placeApproximately } from './anchorApprox';
import { placeByContext } from './anchorContext';
import { placeExactly } from './anchorExact';
import { placeInText } from './anchorInText';
import { isSameNumber, isSameSentence } from './anchorSameness';
import type { Claim } from './claim';
import { toCollapsed, type Collapsed } from './collapse';
import { PlacementBoard, type Candidate } from './placementBoard';

/** Where an entry was found. */
export interface Placement {
  /** Index of the claim; null where the words stand in the text but are no claim. */
  readonly claim: number | null;
  /** In the collapsed prose. */
  readonly span: Span;
  /** Whether the claim's number is another than the entry's. */
  readonly numberChanged: boolean;
  /** Whether other words of its sentence changed. */
  readonly sentenceChanged: boolean;
}

/** Where each entry is, by id; entries that were not found are left out: they are orphans. */
export type Placements = ReadonlyMap<string, Placement>;

/**
 * Finds the claims that entries of a ledger are about, each at most once. In this order: where edits were followed to
 * (`known`, claim indices by entry id); the exact words with their exact context, at claims and elsewhere; the same number
 * in a context that is like it; another number of the same unit in exactly the same context. Of places that are equally
 * likely the one is taken that moved as the text around it did, and where that does not help none: better an orphan,
 * which the writer sees, than a citation put to another number. A claim that `wasOther` than an entry's while that had
 * its own gets the entry only where its sentence says the same.
 */
export function placeAnchors(
  collapsed: Collapsed,
  claims: readonly Claim[],
  entries: readonly AnchoredEntry[],
  known: ReadonlyMap<string, number> = new Map(),
  wasOther?: (entry: string, claim: number) => boolean,
): Placements {
  const candidates = claims.map((claim, index) => candidateOf(collapsed, claim, index));
  const board = new PlacementBoard(collapsed, candidates, entries, wasOther);
  for (const [id, index] of known) board.attachKnown(id, index);
  placeExactly(board);
  placeInText(board);
  placeApproximately(board);
  placeByContext(board);
  return placements(board);
}

/** A claim as the search for anchors sees it. */
export function candidateOf(collapsed: Collapsed, claim: Claim, index: number): Candidate {
  const span = toCollapsed(collapsed, claim);
  const { block, value, unit } = claim;
  return { index, span, block, anchor: makeAnchor(collapsed, span), value, unit };
}

function placements(board: PlacementBoard): Placements {
  const placed = new Map<string, Placement>();
  for (const [entry, candidate] of board.attached) {
    placed.set(entry.id, {
      claim: candidate.index,
      span: candidate.span,
      ...changeOf(board.collapsed, entry, candidate),
    });
  }
  for (const [entry, span] of board.inText) {
    placed.set(entry.id, { claim: null, span, numberChanged: false, sentenceChanged: false });
  }
  return placed;
}

/** What of a claim is not as its entry remembers it. */
export function changeOf(
  collapsed: Collapsed,
  entry: AnchoredEntry,
  candidate: Candidate,
): Pick<Placement, 'numberChanged' | 'sentenceChanged'> {
  return {
    numberChanged: !isSameNumber(numberOf(entry), numberOf(candidate)),
    sentenceChanged: !isSameSentence(collapsed, entry.anchor, candidate),
  };
}

function numberOf({ anchor, value, unit }: Omit<AnchoredEntry, 'id'>) {
  return { quote: anchor.quote, value, unit };
}
