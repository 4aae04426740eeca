import type { AnalyzedClaim } from './analyzedClaim';
import type { Skipped } from './claims/claim';
import type { LocalFinding } from './findings/rule';

/** What was found in a chunk, with offsets from its start and indices from its first block and claim. */
export interface ChunkResult {
  readonly claims: readonly AnalyzedClaim[];
  readonly skipped: readonly Skipped[];
  /** What is wrong with the claims, in order of place. */
  readonly findings: readonly LocalFinding[];
}
