import type { Claim } from './claims/claim';
import type { LedgerClaim } from './ledger/schema';
import type { Reference } from './markdown/model';
import type { Status } from './sourcing/status';
import type { Span } from './text/span';

/** A claim with all that is known of its sourcing. */
export interface AnalyzedClaim extends Claim {
  /** The ledger entry's id, else the one that was followed through edits, else one made for it. */
  readonly id: string;
  /** In the source: the sentence that it stands in. */
  readonly sentence: Span;
  /** A reader can reach a source from where it stands. */
  readonly cited: boolean;
  /** Its sentence names who says so. */
  readonly attributed: boolean;
  /** What of the text sources it, in reading order. */
  readonly references: readonly Reference[];
  /** Its record in the ledger. */
  readonly entry: LedgerClaim | null;
  readonly status: Status;
}
