import type { LedgerCitation, LedgerClaim, LedgerWaiver } from '../ledger/schema';

/** What is known about a claim's sourcing, worst first as in the panel's filter. DESIGN's "status". */
export const STATUSES = ['disputed', 'stale', 'unsourced', 'attributed', 'cited', 'verified', 'waived'] as const;
export type Status = (typeof STATUSES)[number];

/** What the text itself shows of a claim's sourcing. */
export interface ShownSourcing {
  readonly cited: boolean;
  readonly attributed: boolean;
}

/** What the ledger holds about a claim, and whether its number or sentence changed since. */
export interface RecordedSourcing {
  readonly citations: readonly Pick<LedgerCitation, 'verdict'>[];
  readonly waiver: LedgerWaiver | null;
  readonly signOff?: LedgerClaim['signOff'];
  readonly changed: boolean;
}

/**
 * The status of a claim: the first that holds of stale (was verified, disputed, waived or signed off before), disputed, waived,
 * verified, cited, attributed, unsourced. A citation that only the ledger has does not make a claim cited: `cited` is
 * what a reader of the text can reach.
 */
export function statusOf({ cited, attributed }: ShownSourcing, recorded: RecordedSourcing | null): Status {
  const judged = recorded && judgement(recorded);
  if (recorded?.changed && (judged || recorded.signOff)) return 'stale';
  if (judged) return judged;
  if (cited) return 'cited';
  return attributed ? 'attributed' : 'unsourced';
}

/** What a checker made of the claim; a verdict of "partly" alone neither confirms nor disputes it. */
function judgement({ citations, waiver }: RecordedSourcing): Status | null {
  if (citations.some(({ verdict }) => verdict === 'contradicts')) return 'disputed';
  if (waiver) return 'waived';
  return citations.some(({ verdict }) => verdict === 'supports') ? 'verified' : null;
}
