import type { Analysis } from '../core/analysis';
import { analyze } from '../core/analyze';
import type { LedgerReading } from '../core/ledger/read';

/** What is reported of an analysis, as plain data that can go from one thread to another. */
export interface ReportedAnalysis extends Pick<Analysis, 'claims' | 'findings' | 'skipped'> {
  readonly document: { readonly source: string };
}

/** Analyses drafts, here or elsewhere. */
export interface Analyzer {
  /** How many drafts it should be given at a time. */
  readonly width: number;
  readonly analyze: (text: string, ledger: LedgerReading | null) => Promise<ReportedAnalysis>;
  /** Ends what it has started; call once when all is answered. */
  readonly close: () => Promise<void>;
}

/** What is reported of a draft. */
export function reportedAnalysis(text: string, ledger: LedgerReading | null): ReportedAnalysis {
  const { claims, findings, skipped } = analyze(text, { ledger });
  return { document: { source: text }, claims, findings, skipped };
}

/** One draft at a time, in this thread. */
export const inThisThread: Analyzer = {
  width: 1,
  analyze: (text, ledger) => Promise.resolve(reportedAnalysis(text, ledger)),
  close: () => Promise.resolve(),
};
