import type { AnalyzedClaim } from './analyzedClaim';
import type { Skipped } from './claims/claim';
import type { Finding } from './findings/finding';
import type { Layout } from './layout';
import type { Ledger, LedgerClaim } from './ledger/schema';
import type { MarkdownDocument } from './markdown/model';
import type { SentencedBlock } from './sentences/sentence';
import type { Span } from './text/span';

/** Everything that is known of a draft at one version of its text and its ledger: the one thing that all parts read. */
export interface Analysis {
  readonly document: MarkdownDocument;
  readonly blocks: readonly SentencedBlock[];
  /** In reading order. */
  readonly claims: readonly AnalyzedClaim[];
  /** Quantities that are no claims, in reading order. */
  readonly skipped: readonly Skipped[];
  /** In order of place. */
  readonly findings: readonly Finding[];
  /** The claims whose sentence has an offset in it or at an end. */
  readonly claimsAt: (offset: number) => readonly AnalyzedClaim[];
  /** The claims that stand in a part of the draft, or have its start at an end of them, in reading order. */
  readonly claimsIn: (part: Span) => readonly AnalyzedClaim[];
  /** The same of findings, and of blocks. */
  readonly findingsIn: (part: Span) => readonly Finding[];
  readonly blocksIn: (part: Span) => readonly SentencedBlock[];
  /**
   * The draft's stretches as they were and where they stand, for those that must not look at a whole draft after each keystroke;
   * null where findings are not those of the stretches: where directives silence some, or some are about the draft as a whole.
   */
  readonly layout: Layout | null;
  readonly ledger: Ledger | null;
  /** Ledger entries whose claim is not in the text. */
  readonly orphans: readonly LedgerClaim[];
}
