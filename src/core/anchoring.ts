import { attachLedger, type Attached } from './attach';
import type { Chunk, Followed, Item } from './chunk';
import { candidateOf, changeOf } from './claims/anchorPlacement';
import type { Claim } from './claims/claim';
import { collapse } from './claims/collapse';
import { claimsFollowed } from './claims/follow';
import { WaitingEntries } from './claims/waitingEntries';
import type { Layout } from './layout';
import type { Ledger, LedgerClaim } from './ledger/schema';

/** What the ledger's records are put to, and how claims without one get their ids. */
export interface AnchoringContext {
  readonly ledger: Ledger | null;
  readonly newId: (() => string) | undefined;
}

/**
 * Keeps the ledger's records at the claims of a draft. Claims are followed through edits chunk by chunk; the whole draft is
 * searched only when a record may have lost or found its place: when the ledger changed, when a record's claim is gone, or
 * when something near what changed is like a record that waits for a place.
 */
export class Anchoring {
  orphans: readonly LedgerClaim[] = [];
  private ledger: Ledger | null = null;
  private byId: ReadonlyMap<string, LedgerClaim> = new Map();
  private waiting = new WaitingEntries([]);
  /** The number of the analysis that is being made. */
  private now = 0;
  /** In which analysis each record last had a claim of its own: claims that there were then are others. */
  private readonly attachedAt = new Map<string, number>();
  private attached: ReadonlySet<string> = new Set();
  /** Of chunks that are gone since the last analysis. */
  private released: Item[] = [];

  /** Notes that a chunk's text is gone from the draft. */
  release(chunk: Chunk): void {
    if (chunk.items) this.released.push(...chunk.items);
  }

  /**
   * Gives the claims of chunks that have been looked through anew, which are among those that changed, their records and
   * ids. `layout` says where the draft's chunks are; whether others than the changed have other claims or records now.
   */
  update(changedChunks: readonly Chunk[], layout: () => Layout, { ledger, newId }: AnchoringContext): boolean {
    this.now++;
    const isNew = ledger !== this.ledger;
    if (isNew) this.take(ledger);
    const changed = changedChunks.filter(({ detected, items }) => detected !== null && items === null);
    const mayBeLost = new Set(this.released.flatMap(({ entry }) => entry?.id ?? []));
    let isAll = isNew || this.released.some(({ isRecorded }) => isRecorded);
    for (const chunk of changed) {
      for (const { id } of chunk.followed) if (this.attached.has(id)) mayBeLost.add(id);
      this.follow(chunk, newId);
    }
    for (const { items } of changed) for (const { entry } of items ?? []) if (entry) mayBeLost.delete(entry.id);
    const mayBeFound = () =>
      this.waiting.areLikeClaims(this.released.map(({ claim }) => claim)) ||
      changed.some(({ blocks, items }) =>
        this.waiting.mayBeIn(
          blocks,
          (items ?? []).map(({ claim }) => claim),
        ),
      );
    isAll ||= mayBeLost.size > 0 || mayBeFound();
    if (isAll) this.search(layout());
    this.released = [];
    return isAll;
  }

  private take(ledger: Ledger | null): void {
    this.ledger = ledger;
    this.byId = new Map((ledger?.claims ?? []).map((entry) => [entry.id, entry]));
  }

  /** Gives a chunk's claims the ids that were followed to them, and so the records of these. */
  private follow(chunk: Chunk, newId: AnchoringContext['newId']): void {
    const claims = chunk.detected?.claims ?? [];
    const traces = new Map<string, Followed>(chunk.followed.map((trace) => [trace.id, trace]));
    const found = claimsFollowed(claims, new Map(chunk.followed.map(({ id, span }) => [id, span])));
    const traceOf = new Map([...found].map(([id, index]) => [index, traces.get(id)]));
    const collapsed = claims.length > 0 && this.byId.size > 0 ? collapse(chunk.blocks) : null;
    chunk.items = claims.map((claim, index): Item => {
      const trace = traceOf.get(index);
      const entry = (trace && this.byId.get(trace.id)) ?? null;
      const change = entry && collapsed && changeOf(collapsed, entry, candidateOf(collapsed, claim, index));
      const changed = change ? change.numberChanged || change.sentenceChanged : false;
      const id = trace?.id ?? newId?.() ?? null;
      return { claim, entry, changed, id, born: trace?.born ?? this.now, isRecorded: false };
    });
    chunk.followed = [];
  }

  /** Looks for the records in the whole draft; those that have a claim keep it. */
  private search(layout: Layout): void {
    const chunks = layout.states.map(({ chunk }) => chunk);
    const places = chunks.flatMap((chunk, index) =>
      (chunk.items ?? []).filter(isDetected).map((item) => ({ chunk, item, at: placeOf(layout, index) })),
    );
    for (const id of this.attached) this.attachedAt.set(id, this.now - 1);
    const blocks = layout.all.flatMap(({ text }) => text.blocks);
    const claims = places.map(({ item, at }) => moved(item.claim, at, 1));
    const known = new Map<string, number>();
    places.forEach(({ item: { id } }, index) => {
      if (id !== null && this.byId.has(id)) known.set(id, index);
    });
    const wasOther = (entry: string, index: number) =>
      (places[index]?.item.born ?? this.now) <= (this.attachedAt.get(entry) ?? -1);
    const { attached, orphans } =
      this.byId.size > 0
        ? attachLedger(collapse(blocks), blocks, claims, this.ledger, known, wasOther)
        : { attached: claims.map(withoutEntry), orphans: [] };
    this.give(layout, places, claims, attached);
    this.attached = new Set(attached.flatMap(({ entry }) => entry?.id ?? []));
    this.orphans = orphans;
    this.waiting = new WaitingEntries(orphans);
  }

  /** Hands the records out to the chunks; a chunk for which nothing changes keeps what it has. */
  private give(layout: Layout, places: readonly Place[], claims: readonly Claim[], all: readonly Attached[]): void {
    const indexOf = new Map(claims.map((claim, index) => [claim, index]));
    const made = new Map<Chunk, Item[]>(layout.states.map(({ chunk }) => [chunk, []]));
    for (const { claim, entry, changed } of all) {
      const place = places[indexOf.get(claim) ?? -1];
      const index = place ? -1 : layout.indexOfBlock(claim.block);
      const chunk = place?.chunk ?? layout.states[index]?.chunk;
      if (!chunk) continue;
      const { item } = place ?? {
        item: { claim: moved(claim, placeOf(layout, index), -1), id: null, born: this.now, isRecorded: true },
      };
      made.get(chunk)?.push({ ...item, entry, changed, id: entry?.id ?? item.id });
    }
    for (const [chunk, items] of made) {
      if (chunk.items && isSame(chunk.items, items)) continue;
      chunk.items = items;
      chunk.result = null;
    }
  }
}

interface ChunkPlace {
  readonly offset: number;
  readonly firstBlock: number;
}

function placeOf(layout: Layout, index: number): ChunkPlace {
  return { offset: layout.offsetOf(index), firstBlock: layout.firstBlockOf(index) };
}

interface Place {
  readonly chunk: Chunk;
  readonly item: Item;
  readonly at: ChunkPlace;
}

const isDetected = ({ isRecorded }: Item): boolean => !isRecorded;
const withoutEntry = (claim: Claim): Attached => ({ claim, entry: null, changed: false });

/** A claim of a chunk as one of the draft, or (-1) the other way round. */
function moved(claim: Claim, { offset, firstBlock }: ChunkPlace, direction: 1 | -1): Claim {
  const { start, end } = claim.span;
  const by = direction * offset;
  return { ...claim, block: claim.block + direction * firstBlock, span: { start: start + by, end: end + by } };
}

function isSame(a: readonly Item[], b: readonly Item[]): boolean {
  const isEqual = (one: Item, other: Item | undefined) =>
    one.entry === other?.entry && one.changed === other.changed && one.id === other.id && one.claim === other.claim;
  return a.length === b.length && a.every((item, index) => isEqual(item, b[index]));
}
