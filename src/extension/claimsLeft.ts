import type { Analysis } from '../core/analysis';
import type { AnalyzedClaim } from '../core/analyzedClaim';
import type { ChunkState } from '../core/chunkState';
import type { Finding } from '../core/findings/finding';

/**
 * The claims that leave something for the writer to do, in reading order: those with a finding, so that what a
 * directive silences or the settings switch off is not counted, and those whose source is still to come.
 */
export function claimsLeft(analysis: Pick<Analysis, 'claims' | 'findings'>): readonly AnalyzedClaim[] {
  return leftAmong(analysis);
}

function leftAmong<Claim extends Pick<AnalyzedClaim, 'status' | 'entry' | 'cited'>>({
  claims,
  findings,
}: {
  readonly claims: readonly Claim[];
  readonly findings: readonly Pick<Finding, 'claim'>[];
}): readonly Claim[] {
  const found = new Set(findings.map(({ claim }) => claim));
  return claims.filter((claim, index) => found.has(index) || isPromised(claim));
}

/** What the status bar says of a draft, or of a stretch of one. */
export interface Tally {
  readonly claims: number;
  readonly left: number;
  readonly findings: number;
  /** The severe findings that are about no claim. */
  readonly others: number;
}

/** Counts what is in a draft, looking only at those of its stretches that changed since they were last counted. */
export function tallyOf(analysis: Analysis): Tally {
  const { layout } = analysis;
  if (!layout) return countIn(analysis);
  let tally: Tally = { claims: 0, left: 0, findings: 0, others: 0 };
  for (const state of layout.states) {
    const known = TALLIES.get(state) ?? countIn({ claims: state.result.claims, findings: state.findings });
    TALLIES.set(state, known);
    tally = {
      claims: tally.claims + known.claims,
      left: tally.left + known.left,
      findings: tally.findings + known.findings,
      others: tally.others + known.others,
    };
  }
  return tally;
}

const TALLIES = new WeakMap<ChunkState, Tally>();

function countIn(part: {
  readonly claims: readonly Pick<AnalyzedClaim, 'status' | 'entry' | 'cited'>[];
  readonly findings: readonly Pick<Finding, 'claim' | 'severity'>[];
}): Tally {
  const { claims, findings } = part;
  const others = findings.filter(({ claim, severity }) => claim === null && /^(?:error|warning)$/.test(severity));
  return { claims: claims.length, left: leftAmong(part).length, findings: findings.length, others: others.length };
}

/** Whether a claim was waived because its source is to come, and it has not come yet. */
export function isPromised({ status, entry, cited }: Pick<AnalyzedClaim, 'status' | 'entry' | 'cited'>): boolean {
  return status === 'waived' && entry?.waiver?.reason === 'source to come' && !cited;
}
