import { placeAnchors, type Placement } from './claims/anchorPlacement';
import type { Claim } from './claims/claim';
import { toProse, type Collapsed } from './claims/collapse';
import { priorityOf } from './claims/priority';
import type { Ledger, LedgerClaim } from './ledger/schema';
import { toSource } from './markdown/prose';
import type { Memory } from './memory';
import type { SentencedBlock } from './sentences/sentence';
import { overlaps, type Span } from './text/span';

/** A claim with its record in the ledger, if it has one. */
export interface Attached {
  readonly claim: Claim;
  readonly entry: LedgerClaim | null;
  /** Whether its number or the words of its sentence are others than when the entry was written. */
  readonly changed: boolean;
  /** Id under which edits were followed to it since the last analysis; null for a claim that is new. */
  readonly followedAs: string | null;
}

/** The claims of a draft with their records, in reading order, and the records that found no claim. */
export interface Attachment {
  readonly attached: readonly Attached[];
  readonly orphans: readonly LedgerClaim[];
}

/**
 * Puts the ledger's records to the claims of the text. Where a record's words stand in the text but are no claim to the
 * rules, they are one all the same: a person has said so.
 */
export function attachLedger(
  collapsed: Collapsed,
  blocks: readonly SentencedBlock[],
  claims: readonly Claim[],
  ledger: Ledger | null,
  { followed, others }: Memory,
): Attachment {
  const entries = ledger?.claims ?? [];
  const known = claimsFollowed(claims, followed);
  const idOf = new Map([...known].map(([id, index]) => [index, id]));
  const wasOther = (entry: string, index: number) => others.get(entry)?.has(idOf.get(index) ?? '') ?? false;
  const placements = placeAnchors(collapsed, claims, entries, known, wasOther);
  const entryOf = new Map<number, LedgerClaim>();
  const recorded: Attached[] = [];
  for (const entry of entries) {
    const placement = placements.get(entry.id);
    if (placement && placement.claim !== null) entryOf.set(placement.claim, entry);
    else if (placement) recorded.push(...recordedClaim(entry, placement, collapsed, blocks));
  }
  const detected = claims.map((claim, index): Attached => {
    const entry = entryOf.get(index) ?? null;
    return { claim, entry, changed: isChanged(entry, placements), followedAs: idOf.get(index) ?? null };
  });
  const attached = [...detected, ...recorded].sort((a, b) => a.claim.span.start - b.claim.span.start);
  return { attached, orphans: entries.filter(({ id }) => !placements.has(id)) };
}

/** Index of the claim that each followed span lies on; both are looked through in order of place. */
function claimsFollowed(claims: readonly Claim[], followed: ReadonlyMap<string, Span>): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const taken = new Set<number>();
  const spans = [...followed].sort(([, a], [, b]) => a.start - b.start);
  let first = 0;
  for (const [id, span] of spans) {
    while (first < claims.length && (claims[first]?.span.end ?? 0) <= span.start) first++;
    const isHere = (claim: Claim | undefined, index: number) =>
      claim !== undefined && overlaps(claim.span, span) && !taken.has(index);
    const index = [first, first + 1].find((candidate) => isHere(claims[candidate], candidate));
    if (index === undefined) continue;
    taken.add(index);
    found.set(id, index);
  }
  return found;
}

function isChanged(entry: LedgerClaim | null, placements: ReadonlyMap<string, Placement>): boolean {
  const placement = entry && placements.get(entry.id);
  return placement ? placement.numberChanged || placement.sentenceChanged : false;
}

/** A claim made of a record whose words stand in the text where the rules see none. */
function recordedClaim(
  entry: LedgerClaim,
  { span, sentenceChanged }: Placement,
  collapsed: Collapsed,
  blocks: readonly SentencedBlock[],
): Attached[] {
  const place = toProse(collapsed, span);
  const block = place && blocks[place.block];
  if (!place || !block) return [];
  const { type, value, unit } = entry;
  const claim: Claim = {
    ...place,
    span: toSource(block.prose, place.prose),
    text: block.prose.text.slice(place.prose.start, place.prose.end),
    ...{ type, value, unit, qualitative: value === null, bound: null, subject: null, metric: null },
    priority: priorityOf(type, { win: value === null, vague: false }),
  };
  return [{ claim, entry, changed: sentenceChanged, followedAs: null }];
}
