import { Chunk, type Followed } from './chunk';
import { followEdits } from './claims/follow';
import { cutChunks, frontMatterEnd, opensFrontMatter } from './markdown/chunks';
import { applyEdits, type TextEdit } from './text/edit';
import { NO_SUMS, sumsAfter, type IndexRange } from './runningSums';
import { countWhile } from './text/sorted';
import type { Span } from './text/span';

/** What an edit did to the list: chunks that are gone, and those in their place that are new. */
export interface ChunkChange {
  readonly removed: readonly Chunk[];
  readonly added: readonly Chunk[];
}

/**
 * Shorter stretches (in UTF-16 code units) are put together, so that there are not too many. What is found does not depend on
 * where a draft is cut.
 */
export const SHORTEST_CHUNK = 250;

/** The chunks of a draft, which an edit changes only around where it is. */
export class ChunkList {
  chunks: readonly Chunk[];
  /** Where each chunk starts, and where the last ends; another object after each edit. */
  starts: Int32Array;
  /** How many chunks at the start and at the end are as they were when `settle` was called. */
  private head = 0;
  private tail = 0;
  /** How many chunks may have a generated list of sources begin in them. */
  private listing: number;

  constructor(
    text: string,
    private readonly shortest: number,
  ) {
    this.chunks = cut(text, true, shortest).map(({ text: part }, index) => new Chunk(part, index === 0));
    this.starts = this.startsAfter(NO_SUMS, { from: 0, to: this.chunks.length });
    this.listing = listingAmong(this.chunks);
  }

  /** The part of the list out of which every chunk is as it was when `settle` was called, and none has come or gone. */
  get changed(): IndexRange {
    return { from: this.head, to: Math.max(this.head, this.chunks.length - this.tail) };
  }

  /** Takes the chunks as they are now for what later changes are told from. */
  settle(): void {
    this.head = this.tail = this.chunks.length;
  }

  /** Notes that something has changed in some chunks other than their text. */
  touch({ from, to }: IndexRange): void {
    if (from >= to) return;
    this.head = Math.min(this.head, from);
    this.tail = Math.min(this.tail, this.chunks.length - to);
  }

  /** The same for all. */
  touchAll(): void {
    this.touch({ from: 0, to: this.chunks.length });
  }

  /** The same for one chunk. */
  touchChunk(chunk: Chunk): void {
    const index = this.chunks.indexOf(chunk);
    if (index >= 0) this.touch({ from: index, to: index + 1 });
  }

  /** Whether a generated list of sources may begin in the draft. */
  get mayList(): boolean {
    return this.listing > 0;
  }

  /** The chunks that have something of a part of the draft. */
  within({ start, end }: Span): readonly Chunk[] {
    return this.chunks.filter((_, index) => (this.starts[index] ?? 0) < end && start < (this.starts[index + 1] ?? 0));
  }

  /** Applies one edit. Chunks whose text it leaves alone stay the same objects. */
  replace(edit: TextEdit): ChunkChange {
    const first = this.before(edit.start);
    const offset = this.starts[first] ?? 0;
    let last = Math.max(first, this.indexAt(edit.end));
    const local = { ...edit, start: edit.start - offset, end: edit.end - offset };
    for (let more = 1; ; more *= 2) {
      const text = applyEdits(this.textOf(first, last), [local]);
      const parts = this.partsOf(text, first, last);
      if (parts) return this.put(first, last, parts, local);
      last = this.mustTakeAll(text, first) ? this.chunks.length - 1 : Math.min(last + more, this.chunks.length - 1);
    }
  }

  /** The chunk before the one that an offset is in, whose end the edit may change. */
  private before(at: number): number {
    const [start] = this.chunks;
    // A line anywhere may close front matter that was open.
    if (start && opensFrontMatter(start.text) && frontMatterEnd(start.text) === 0) return 0;
    return Math.max(0, this.indexAt(at) - 1);
  }

  /** The last chunk that starts at or before an offset. */
  private indexAt(offset: number): number {
    const count = countWhile(this.starts, (start) => start <= offset);
    return Math.min(count, this.chunks.length) - 1;
  }

  private textOf(first: number, last: number): string {
    return this.chunks
      .slice(first, last + 1)
      .map(({ text }) => text)
      .join('');
  }

  /** A text's chunks; null where the last goes on with what follows in the list. */
  private partsOf(text: string, first: number, last: number): readonly Part[] | null {
    const next = this.chunks[last + 1];
    if (!next) return cut(text, first === 0, this.shortest);
    if (this.mustTakeAll(text, first)) return null;
    const line = /^[^\r\n]*/.exec(next.text)?.[0] ?? '';
    const { starts, lastSafe } = cutChunks(text + line, first === 0, this.shortest);
    const within = starts.filter((start) => start < text.length);
    return lastSafe === text.length ? partsAt(text, within) : null;
  }

  /** Whether front matter may end anywhere in the rest. */
  private mustTakeAll(text: string, first: number): boolean {
    return first === 0 && opensFrontMatter(text) && frontMatterEnd(text) === 0;
  }

  private put(first: number, last: number, parts: readonly Part[], edit: TextEdit): ChunkChange {
    const old = this.chunks.slice(first, last + 1);
    const byStart = new Map<number, Chunk>();
    let offset = 0;
    for (const chunk of old) {
      byStart.set(offset, chunk);
      offset += chunk.text.length;
    }
    const growth = edit.text.length - (edit.end - edit.start);
    const chunks = parts.map(({ start, text }, index) => {
      const before = start + text.length <= edit.start ? start : start >= edit.end + growth ? start - growth : -1;
      const kept = byStart.get(before);
      const isStart = first + index === 0;
      return kept?.text === text && kept.isStart === isStart ? kept : new Chunk(text, isStart);
    });
    const kept = new Set(chunks);
    const removed = old.filter((chunk) => !kept.has(chunk));
    const before = new Set(old);
    const added = chunks.filter((chunk) => !before.has(chunk));
    handOver(tracesIn(old, removed, edit), chunks, new Set(added));
    const [only, ...others] = removed;
    if (only && others.length === 0) for (const chunk of added) chunk.earlier = only.takenOver;
    this.listing += listingAmong(added) - listingAmong(removed);
    this.head = Math.min(this.head, first);
    this.tail = Math.min(this.tail, this.chunks.length - 1 - last);
    this.chunks = this.chunks.slice(0, first).concat(chunks, this.chunks.slice(last + 1));
    this.starts = this.startsAfter(this.starts, { from: first, to: first + chunks.length });
    return { removed, added };
  }

  private startsAfter(before: Int32Array, changed: IndexRange): Int32Array {
    return sumsAfter(before, changed, this.chunks.length, (index) => this.chunks[index]?.text.length ?? 0);
  }
}

function listingAmong(chunks: readonly Chunk[]): number {
  return chunks.filter(({ mayList }) => mayList).length;
}

interface Part {
  readonly start: number;
  readonly text: string;
}

function cut(text: string, isStart: boolean, shortest: number): readonly Part[] {
  return partsAt(text, cutChunks(text, isStart, shortest).starts);
}

function partsAt(text: string, starts: readonly number[]): readonly Part[] {
  return starts.map((start, index) => ({ start, text: text.slice(start, starts[index + 1]) }));
}

/** Where the claims of chunks that are gone are after an edit; offsets count from the first of `old`. */
function tracesIn(old: readonly Chunk[], removed: readonly Chunk[], edit: TextEdit): readonly Followed[] {
  const gone = new Set(removed);
  const traces = new Map<string, Followed>();
  let offset = 0;
  for (const chunk of old) {
    const by = offset;
    if (gone.has(chunk)) for (const trace of chunk.traces()) traces.set(trace.id, moved(trace, by));
    offset += chunk.text.length;
  }
  const spans = new Map([...traces].map(([id, { span }]) => [id, span]));
  return [...followEdits(spans, [edit])].map(([id, span]) => ({ id, span, born: traces.get(id)?.born ?? 0 }));
}

/** Gives each new chunk the traces that start in it. */
function handOver(traces: readonly Followed[], chunks: readonly Chunk[], added: ReadonlySet<Chunk>): void {
  let offset = 0;
  for (const chunk of chunks) {
    const [start, end] = [offset, offset + chunk.text.length];
    if (added.has(chunk)) {
      chunk.followed = traces
        .filter(({ span }) => start <= span.start && span.start < end)
        .map((trace) => moved(trace, -start));
    }
    offset = end;
  }
}

function moved(trace: Followed, by: number): Followed {
  return { ...trace, span: { start: trace.span.start + by, end: trace.span.end + by } };
}
