import type { Analysis, AnalyzedClaim } from '../core/analysis';

/**
 * The claims that leave something for the writer to do, in reading order: those with a finding, so that what a
 * directive silences or the settings switch off is not counted.
 */
export function claimsLeft({ claims, findings }: Pick<Analysis, 'claims' | 'findings'>): readonly AnalyzedClaim[] {
  const found = new Set(findings.map(({ claim }) => claim));
  return claims.filter((_, index) => found.has(index));
}
