import type { Chunk, HeadingAbove } from './chunk';
import type { ChunkResult } from './chunkResult';
import { PlacedBlocks, type BlocksPlace } from './placedBlocks';
import { PlacedChunk } from './placedChunk';

/**
 * Puts chunks at their places. A chunk that stands where it stood before, with the same in it, keeps its object and what was
 * made of it.
 */
export function placeChunks(chunks: readonly Chunk[]): readonly PlacedChunk[] {
  let [offset, firstBlock, firstClaim] = [0, 0, 0];
  let above: HeadingsAbove = { headings: NO_HEADINGS, places: [] };
  const renewed: Chunk[] = [];
  const placed = chunks.map((chunk) => {
    const result = chunk.result ?? NO_RESULT;
    const before = chunk.placed;
    const headings = chunk.context?.headings ?? NO_HEADINGS;
    if (above.headings !== headings) above = { headings, places: headings.map(placeOf) };
    const text = placeText(chunk, offset, firstBlock, above.places);
    const isSame =
      before?.text === text &&
      before.result === result &&
      before.firstClaim === firstClaim &&
      isBesideSame(chunk, before);
    const now = isSame ? before : new PlacedChunk(text, firstClaim, result);
    if (!isSame) renewed.push(chunk);
    chunk.placed = now;
    offset += chunk.text.length;
    firstBlock += chunk.blocks.length;
    firstClaim += result.claims.length;
    return now;
  });
  // What stands behind a chunk has its place only now. It does not move without the chunk, but for a change of the context.
  for (const chunk of renewed) if (chunk.placed) chunk.placed.beside = besidesOf(chunk);
  return placed;
}

const NO_RESULT: ChunkResult = { claims: [], skipped: [], findings: [] };

const NO_HEADINGS: readonly HeadingAbove[] = [];

/** Headings, and where they are in the draft: mostly the same for many chunks one after the other. */
interface HeadingsAbove {
  readonly headings: readonly HeadingAbove[];
  readonly places: BlocksPlace['headings'];
}

/** Where a heading is; its chunk stands before and has its place already. */
function placeOf({ depth, chunk, block }: HeadingAbove): BlocksPlace['headings'][number] {
  return { depth, block: (chunk.placed?.text.place.firstBlock ?? 0) + block };
}

function placeText(chunk: Chunk, offset: number, firstBlock: number, headings: BlocksPlace['headings']): PlacedBlocks {
  const before = chunk.placed?.text;
  const isSame =
    before?.place.offset === offset &&
    before.place.firstBlock === firstBlock &&
    before.local === chunk.blocks &&
    before.place.headings.length === headings.length &&
    before.place.headings.every(({ depth, block }, index) => {
      return block === headings[index]?.block && depth === headings[index].depth;
    });
  return isSame
    ? before
    : new PlacedBlocks(chunk.blocks, chunk.markup, chunk.missing, { offset, firstBlock, headings });
}

const NOTHING_BESIDE: readonly PlacedBlocks[] = [];

function besidesOf({ context }: Chunk): readonly PlacedBlocks[] {
  if (!context?.title && !context?.before && !context?.after) return NOTHING_BESIDE;
  return [context.title, context.before, context.after].flatMap((one) => one?.chunk.placed?.text ?? []);
}

function isBesideSame(chunk: Chunk, { beside }: PlacedChunk): boolean {
  const now = besidesOf(chunk);
  return now.length === beside.length && now.every((one, index) => one === beside[index]);
}
