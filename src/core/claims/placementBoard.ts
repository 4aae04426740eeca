import { contains, type Span } from '../text/span';
import type { Anchor, AnchoredEntry } from './anchor';
import type { Collapsed } from './collapse';

/** A claim of the draft as the search for anchors sees it. */
export interface Candidate {
  /** Index of the claim. */
  readonly index: number;
  /** In the collapsed prose. */
  readonly span: Span;
  readonly block: number;
  readonly anchor: Anchor;
  readonly value: number | readonly [number, number] | null;
  readonly unit: string;
}

/** The sentence or table row that a claim stands in, in the collapsed prose. */
export function sentenceAround({ blocks }: Collapsed, { block, span }: Candidate): Span {
  return blocks[block]?.sentences.find((sentence) => contains(sentence, span)) ?? span;
}

/** Which entries have been put where while the passes of a search go over them. */
export class PlacementBoard {
  readonly attached = new Map<AnchoredEntry, Candidate>();
  /** Entries whose words stand in the text where no claim is. */
  readonly inText = new Map<AnchoredEntry, Span>();
  private readonly taken = new Set<Candidate>();
  private readonly ordered: readonly AnchoredEntry[];
  private readonly byId: ReadonlyMap<string, AnchoredEntry>;
  private fixes: readonly { readonly hint: number; readonly start: number }[] | null = null;

  constructor(
    readonly collapsed: Collapsed,
    /** In reading order. */
    readonly candidates: readonly Candidate[],
    entries: readonly AnchoredEntry[],
    /** Whether a claim, by its index, was known as another than that of an entry, by its id, while it had its own. */
    private readonly wasOther: (entry: string, claim: number) => boolean = () => false,
  ) {
    this.ordered = [...entries].sort((a, b) => a.anchor.hint - b.anchor.hint || (a.id < b.id ? -1 : 1));
    this.byId = new Map(entries.map((entry) => [entry.id, entry]));
  }

  /** Entries without a place, in order of their hints. */
  get waiting(): readonly AnchoredEntry[] {
    return this.ordered.filter((entry) => !this.attached.has(entry) && !this.inText.has(entry));
  }

  /** Claims without an entry, in reading order. */
  get free(): readonly Candidate[] {
    return this.candidates.filter((candidate) => !this.taken.has(candidate));
  }

  /** The two claims that end after an offset of the collapsed prose first. */
  candidatesFrom(offset: number): readonly Candidate[] {
    let [low, high] = [0, this.candidates.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.candidates[middle]?.span.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return this.candidates.slice(low, low + 2);
  }

  isFree(candidate: Candidate): boolean {
    return !this.taken.has(candidate);
  }

  isOther(entry: AnchoredEntry, candidate: Candidate): boolean {
    return this.wasOther(entry.id, candidate.index);
  }

  attach(entry: AnchoredEntry, candidate: Candidate): void {
    this.attached.set(entry, candidate);
    this.taken.add(candidate);
    this.fixes = null;
  }

  /** Attaches an entry to the claim that edits were followed to, unless either is not there or has its other half. */
  attachKnown(id: string, index: number): void {
    const entry = this.byId.get(id);
    const candidate = this.candidates[index];
    if (entry && candidate && !this.attached.has(entry) && this.isFree(candidate)) this.attach(entry, candidate);
  }

  /** Where an entry should be if the text around it moved as its nearest neighbour did that has a place. */
  expectedStart({ anchor: { hint } }: AnchoredEntry): number {
    const [before, after] = this.neighbours(hint);
    const nearest = !before || (after && after.hint - hint < hint - before.hint) ? after : before;
    return nearest ? hint + nearest.start - nearest.hint : hint;
  }

  /** Where an entry must be if nothing changed between it and its neighbour before, or after; two places where these disagree. */
  startsInStep({ anchor: { hint } }: AnchoredEntry): readonly number[] {
    const neighbours = this.neighbours(hint).filter((neighbour) => neighbour !== undefined);
    return neighbours.length === 0 ? [hint] : [...new Set(neighbours.map((is) => hint + is.start - is.hint))];
  }

  /** The nearest entries on either side that have a place, with where they were and are. */
  private neighbours(hint: number) {
    this.fixes ??= [...this.attached]
      .map(([entry, candidate]) => ({ hint: entry.anchor.hint, start: candidate.span.start }))
      .sort((a, b) => a.hint - b.hint);
    let low = 0;
    let high = this.fixes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.fixes[middle]?.hint ?? 0) <= hint) low = middle + 1;
      else high = middle;
    }
    return [this.fixes[low - 1], this.fixes[low]] as const;
  }
}
