import type { Chunk, ChunkContext } from './chunk';
import type { ChunkResult } from './chunkResult';
import type { Reference } from './markdown/model';
import type { ChunkMarkup } from './markdown/parseChunks';
import type { SentencedBlock } from './sentences/sentence';

/** All that is known of a chunk at the time of an analysis: it stays what it is, and does not say where the chunk stands. */
export interface ChunkState {
  readonly chunk: Chunk;
  readonly markup: ChunkMarkup | null;
  readonly blocks: readonly SentencedBlock[];
  /** The references whose definition is missing. */
  readonly missing: readonly Reference[];
  readonly context: ChunkContext | null;
  readonly result: ChunkResult;
}

const NO_RESULT: ChunkResult = { claims: [], skipped: [], findings: [] };

/** The state that a chunk is in. */
export function stateOf(chunk: Chunk): ChunkState {
  const { markup, blocks, missing, context, result } = chunk;
  return { chunk, markup, blocks, missing, context, result: result ?? NO_RESULT };
}
