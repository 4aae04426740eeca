import type { Chunk, ChunkContext, Neighbouring } from './chunk';
import { readTitle } from './claims/evidence';
import type { OuterHeading } from './claims/surroundings';
import type { IndexRange } from './runningSums';
import { lastTitle } from './sourcing/titles';

/** How much source may stand between two blocks that are beside each other. */
const WIDEST = 4000;

/** What chunks leave behind for the next: the same objects as long as nothing of it changes. */
interface Trail {
  headings: readonly OuterHeading[];
  title: Neighbouring | null;
  /** The last chunk that has blocks, by its index. */
  last: number;
}

/** What a chunk does to the trail, which depends on its own blocks alone. */
interface Passage {
  readonly blocks: Chunk['blocks'];
  /** The headings that it adds, and the depth above which it leaves those before. */
  readonly headings: readonly OuterHeading[];
  readonly keeps: number;
  /** As `lastTitle` gives it. */
  readonly title: Neighbouring | null | undefined;
  /** The trail's headings before and after it, so that the same come out when the same go in. */
  before: readonly OuterHeading[] | null;
  after: readonly OuterHeading[];
}

const DEEPEST_HEADING = 6;

/**
 * Keeps each chunk's context: the headings and the linked title that it stands under, the blocks on either side of it, the
 * versions named elsewhere. What was found in a chunk is forgotten only where its own context has changed.
 */
export class ChunkContexts {
  private passages = new WeakMap<Chunk, Passage>();

  /**
   * Goes over the chunks that are parsed, from the last before those that changed on until what the chunks leave behind is
   * what it was; gives the part that it went over. `versions` are those that the draft names, unchanged if `sameVersions`.
   */
  update(
    chunks: readonly Chunk[],
    { from, to }: IndexRange,
    versions: ReadonlySet<string>,
    sameVersions: boolean,
  ): IndexRange {
    if (from === to && sameVersions) return { from, to };
    const { start, trail } = sameVersions ? startAt(chunks, from) : { start: 0, trail: startOfDraft() };
    let index = start;
    for (; index < chunks.length; index++) {
      const chunk = chunks[index] as Chunk;
      if (!chunk.markup) continue;
      if (sameVersions && index >= to && trail.last >= to && isUnder(chunk, trail)) break;
      this.renew(chunks, index, trail, versions, sameVersions);
      // A heading without words is no block, and ends those above all the same.
      if (chunk.blocks.length > 0 || chunk.markup.outline.length < DEEPEST_HEADING) this.pass(chunk, index, trail);
    }
    return { from: start, to: Math.max(to, index) };
  }

  /** Looks whether a chunk's context is another than it was. */
  private renew(
    chunks: readonly Chunk[],
    index: number,
    trail: Trail,
    versions: ReadonlySet<string>,
    sameVersions: boolean,
  ): void {
    const chunk = chunks[index] as Chunk;
    const { context } = chunk;
    const isAlone = !chunk.looksBack && !chunk.looksAhead;
    if (isAlone && sameVersions && context?.headings === trail.headings && context.title === trail.title) return;
    const before = chunk.looksBack ? this.neighbour(chunks, trail.last, index) : null;
    const after = chunk.looksAhead ? nextTo(chunks, index) : null;
    const named = context && sameVersions ? context.versions : versionsIn(chunk, versions);
    if (!context || !isSame(context, trail, before, after, named)) {
      settle(chunk, { headings: trail.headings, title: trail.title, before, after, versions: named });
    } else if (context.headings !== trail.headings) chunk.context = { ...context, headings: trail.headings };
  }

  private neighbour(chunks: readonly Chunk[], last: number, index: number): Neighbouring | null {
    const chunk = chunks[last];
    const block = chunk?.blocks.at(-1);
    if (!chunk || !block) return null;
    const between = sourceBetween(chunks, last, index, chunk.text.slice(block.span.end));
    return between === null ? null : { chunk, block, between };
  }

  private pass(chunk: Chunk, index: number, trail: Trail): void {
    let passage = this.passages.get(chunk);
    if (passage?.blocks !== chunk.blocks) {
      passage = readPassage(chunk);
      this.passages.set(chunk, passage);
    }
    if (passage.before !== trail.headings) {
      const { headings, keeps } = passage;
      const kept = trail.headings.filter(({ depth }) => depth <= keeps);
      passage.before = trail.headings;
      passage.after =
        headings.length === 0 && kept.length === trail.headings.length ? trail.headings : [...kept, ...headings];
    }
    trail.headings = passage.after;
    if (passage.title !== undefined) trail.title = passage.title;
    if (chunk.blocks.length > 0) trail.last = index;
  }
}

const NO_HEADINGS: readonly OuterHeading[] = [];

function startOfDraft(): Trail {
  return { headings: NO_HEADINGS, title: null, last: -1 };
}

/** The last chunk with blocks before an index, which may look ahead to what stands there, and what leads up to it. */
function startAt(chunks: readonly Chunk[], index: number): { readonly start: number; readonly trail: Trail } {
  const start = lastBefore(chunks, index);
  const context = chunks[start]?.context;
  if (!context) return { start: 0, trail: startOfDraft() };
  const { headings, title } = context;
  return { start, trail: { headings, title, last: lastBefore(chunks, start) } };
}

/** The last chunk before an index that has blocks; -1 where none has. */
function lastBefore(chunks: readonly Chunk[], index: number): number {
  let last = index - 1;
  while (last >= 0 && chunks[last]?.blocks.length === 0) last--;
  return last;
}

/** Whether a chunk stands under what it was last found to stand under. */
function isUnder({ context }: Chunk, { headings, title }: Trail): boolean {
  return context !== null && isSameOutline(context.headings, headings) && isSameBlock(context.title, title);
}

function readPassage(chunk: Chunk): Passage {
  const { blocks, text } = chunk;
  const outline = chunk.markup?.outline ?? [];
  const own = outline.filter(({ index }) => index >= 0);
  const title = lastTitle(blocks, text);
  return {
    blocks,
    headings: own.map(({ depth, index }) => ({ depth, title: readTitle(blocks[index]?.prose.text ?? '') })),
    keeps: outline.filter(({ index }) => index < 0).length,
    title: title && { chunk, block: title, between: '' },
    before: null,
    after: NO_HEADINGS,
  };
}

function nextTo(chunks: readonly Chunk[], index: number): Neighbouring | null {
  let next = index + 1;
  while (next < chunks.length && chunks[next]?.markup && chunks[next]?.blocks.length === 0) next++;
  const chunk = chunks[next];
  const block = chunk?.blocks[0];
  if (!chunk || !block) return null;
  const between = sourceBetween(chunks, index, next, '');
  return between === null ? null : { chunk, block, between: between + chunk.text.slice(0, block.span.start) };
}

/** A text with those of the chunks between two; null where that is too much to be nothing but markup. */
function sourceBetween(chunks: readonly Chunk[], from: number, to: number, start: string): string | null {
  let between = start;
  for (let index = from + 1; index < to && between.length <= WIDEST; index++) between += chunks[index]?.text ?? '';
  return between.length <= WIDEST ? between : null;
}

function versionsIn(chunk: Chunk, versions: ReadonlySet<string>): string {
  if (versions.size === 0) return '';
  return [...chunk.decimals].filter((number) => versions.has(number)).join(' ');
}

function isSame(
  context: ChunkContext,
  { headings, title }: Trail,
  before: Neighbouring | null,
  after: Neighbouring | null,
  versions: string,
): boolean {
  return (
    isSameOutline(context.headings, headings) &&
    isSameBlock(context.title, title) &&
    isSameBlock(context.before, before) &&
    isSameBlock(context.after, after) &&
    context.versions === versions
  );
}

function isSameOutline(a: readonly OuterHeading[], b: readonly OuterHeading[]): boolean {
  if (a === b) return true;
  return (
    a.length === b.length &&
    a.every((heading, index) => {
      const other = b[index];
      return heading.depth === other?.depth && heading.title.text === other.title.text;
    })
  );
}

function isSameBlock(a: Neighbouring | null, b: Neighbouring | null): boolean {
  return a === b || (a?.block === b?.block && a?.between === b?.between);
}

/** Takes a new context; what depends on the part of it that changed is looked for again. */
function settle(chunk: Chunk, context: ChunkContext): void {
  const old = chunk.context;
  chunk.context = context;
  const isRead =
    old !== null &&
    isSameOutline(old.headings, context.headings) &&
    old.versions === context.versions &&
    (old.before?.block.prose.text === context.before?.block.prose.text || !chunk.blocks[0]?.cell);
  if (!isRead) chunk.undetected();
  else chunk.unsourced();
}
