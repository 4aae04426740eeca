import type { Chunk, ChunkContext } from './chunk';
import { NO_NOTES } from './chunkNotes';
import type { ChunkResult } from './chunkResult';
import { inOrder, type LocalFinding } from './findings/check';
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
  /** All that is wrong in it, in order of place. */
  readonly findings: readonly LocalFinding[];
}

const NO_RESULT: ChunkResult = { claims: [], skipped: [], findings: [] };

/** The state that a chunk is in. */
export function stateOf(chunk: Chunk): ChunkState {
  const { markup, blocks, missing, context, notes } = chunk;
  const result = chunk.result ?? NO_RESULT;
  const findings =
    notes === NO_NOTES ? result.findings : inOrder([...result.findings, ...notes.ofReferences, ...notes.ofDefinitions]);
  return { chunk, markup, blocks, missing, context, result, findings };
}
