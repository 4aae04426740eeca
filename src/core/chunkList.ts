import { Chunk, type Followed } from './chunk';
import { followEdits } from './claims/follow';
import { cutChunks, frontMatterEnd, opensFrontMatter } from './markdown/chunks';
import { applyEdits, type TextEdit } from './text/edit';
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
export const SHORTEST_CHUNK = 500;

/** The chunks of a draft, which an edit changes only around where it is. */
export class ChunkList {
  chunks: Chunk[];

  constructor(
    text: string,
    private readonly shortest: number,
  ) {
    this.chunks = cut(text, true, shortest).map(({ text: part }, index) => new Chunk(part, index === 0));
  }

  /** The chunks that have something of a part of the draft. */
  within({ start, end }: Span): readonly Chunk[] {
    let offset = 0;
    return this.chunks.filter(({ text }) => {
      const from = offset;
      offset += text.length;
      return from < end && start < offset;
    });
  }

  /** Applies one edit. Chunks whose text it leaves alone stay the same objects. */
  replace(edit: TextEdit): ChunkChange {
    const { first, offset } = this.before(edit.start);
    let last = this.chunks.length - 1;
    for (let index = first, end = offset; index < this.chunks.length; index++) {
      end += this.chunks[index]?.text.length ?? 0;
      if (end <= edit.end && index < this.chunks.length - 1) continue;
      last = index;
      break;
    }
    const local = { ...edit, start: edit.start - offset, end: edit.end - offset };
    for (let more = 1; ; more *= 2) {
      const text = applyEdits(this.textOf(first, last), [local]);
      const parts = this.partsOf(text, first, last);
      if (parts) return this.put(first, last, parts, local);
      last = this.mustTakeAll(text, first) ? this.chunks.length - 1 : Math.min(last + more, this.chunks.length - 1);
    }
  }

  /** The chunk before the one that an offset is in, whose end the edit may change, and where it starts. */
  private before(at: number): { readonly first: number; readonly offset: number } {
    const [start] = this.chunks;
    // A line anywhere may close front matter that was open.
    if (start && opensFrontMatter(start.text) && frontMatterEnd(start.text) === 0) return { first: 0, offset: 0 };
    let [index, offset] = [0, 0];
    while (index < this.chunks.length - 1 && offset + (this.chunks[index]?.text.length ?? 0) <= at) {
      offset += this.chunks[index]?.text.length ?? 0;
      index++;
    }
    const before = this.chunks[index - 1];
    return before ? { first: index - 1, offset: offset - before.text.length } : { first: 0, offset: 0 };
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
    this.chunks = [...this.chunks.slice(0, first), ...chunks, ...this.chunks.slice(last + 1)];
    return { removed, added };
  }
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
