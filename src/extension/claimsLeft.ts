import type { Analysis, AnalyzedClaim } from '../core/analysis';

/**
 * The claims that leave something for the writer to do, in reading order: those with a finding, so that what a
 * directive silences or the settings switch off is not counted, and those whose source is still to come.
 */
export function claimsLeft({ claims, findings }: Pick<Analysis, 'claims' | 'findings'>): readonly AnalyzedClaim[] {
  const found = new Set(findings.map(({ claim }) => claim));
  return claims.filter((claim, index) => found.has(index) || isPromised(claim));
}

/** Whether a claim was waived because its source is to come, and it has not come yet. */
export function isPromised({ status, entry, cited }: Pick<AnalyzedClaim, 'status' | 'entry' | 'cited'>): boolean {
  return status === 'waived' && entry?.waiver?.reason === 'source to come' && !cited;
}
