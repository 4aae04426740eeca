import type { Chunk, ChunkContext } from './chunk';
import { NO_NOTES } from './chunkNotes';
import type { ChunkResult } from './chunkResult';
import { inOrder } from './findings/check';
import type { LocalFinding } from './findings/rule';
import type { Reference } from './markdown/model';
import type { ChunkMarkup } from './markdown/parseChunks';
import type { SentencedBlock } from './sentences/sentence';

/** All that is known of a chunk at the time of an analysis: it stays what it is, and does not say where the chunk stands. */
export class ChunkState {
  readonly text: string;
  readonly markup: ChunkMarkup | null;
  readonly blocks: readonly SentencedBlock[];
  /** The references whose definition is missing. */
  readonly missing: readonly Reference[];
  readonly context: ChunkContext | null;
  readonly result: ChunkResult;
  /** All that is wrong in it, in order of place. */
  readonly findings: readonly LocalFinding[];
  /** How many lines end in it. */
  readonly lines: number;

  constructor(readonly chunk: Chunk) {
    const { text, markup, blocks, missing, context, notes } = chunk;
    [this.text, this.markup, this.blocks, this.missing, this.context] = [text, markup, blocks, missing, context];
    this.result = chunk.result ?? NO_RESULT;
    const { findings } = this.result;
    this.findings =
      notes === NO_NOTES ? findings : inOrder([...findings, ...notes.ofReferences, ...notes.ofDefinitions]);
    this.lines = chunk.lines;
  }
}

const NO_RESULT: ChunkResult = { claims: [], skipped: [], findings: [] };
