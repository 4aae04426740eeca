import type { LocalFinding } from './findings/rule';

/** What is wrong with the references and the definitions of a chunk, by rule; offsets are the chunk's. */
export interface ChunkNotes {
  readonly ofReferences: readonly LocalFinding[];
  readonly ofDefinitions: readonly LocalFinding[];
}

/** Of a chunk in which nothing is. */
export const NO_NOTES: ChunkNotes = { ofReferences: [], ofDefinitions: [] };
