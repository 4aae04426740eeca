import type { FindingCode } from '../core/findings/finding';
import type { ReportedAnalysis } from './analyzer';

/** One draft after analysis. */
export interface CheckedDraft {
  /** As given, or under the folder that was given. */
  readonly path: string;
  readonly analysis: ReportedAnalysis;
}

/** Writes what was found, draft by draft, so that no more than one draft is held at a time. */
export interface Reporter {
  /** Before the first draft. */
  readonly begin: () => string;
  readonly draft: (draft: CheckedDraft) => string;
  /** After the last. */
  readonly end: () => string;
}

/** Whether a draft makes the exit code 1: by the codes of `--fail-on`, else by any warning or error. */
export function fails(
  { findings }: Pick<ReportedAnalysis, 'findings'>,
  failOn: ReadonlySet<FindingCode> | null,
): boolean {
  return findings.some(({ code, severity }) =>
    failOn ? failOn.has(code) : severity === 'error' || severity === 'warning',
  );
}
