import type { ChunkState } from './chunkState';
import type { Priority } from './claims/claim';
import type { LocalFinding } from './findings/rule';
import type { Finding } from './findings/finding';
import type { Layout } from './layout';

/** Of each chunk the findings that are shown; the same array as long as nothing of it changes. */
export type ShownFindings = readonly (readonly LocalFinding[])[];

const SEVERITY_RANK: Readonly<Record<Finding['severity'], number>> = { error: 0, warning: 3, information: 6, hint: 9 };
const PRIORITY_RANK: Readonly<Record<Priority, number>> = { high: 0, medium: 1, low: 2 };
const RANKS = 12;
const NONE: readonly LocalFinding[] = [];

/** How many of a chunk's findings are of each rank, and those that were last shown of them. */
interface Ranking {
  readonly counts: Uint16Array;
  readonly ranks: readonly number[];
  /** Of lesser rank than this all are shown, and of this rank so many. */
  limit: number;
  quota: number;
  shown: readonly LocalFinding[];
}

/**
 * Chooses the findings that are shown where there is room for so many: the severest, of these the ones about the claims that
 * matter most, of these the first. Of chunks that did not change nothing is looked at but how many findings they have.
 */
export class FindingChoice {
  private readonly rankings = new WeakMap<readonly LocalFinding[], Ranking>();

  constructor(private readonly room: number) {}

  /** The findings that are shown of a draft. */
  of({ states }: Layout): ShownFindings {
    const total = states.reduce((sum, { findings }) => sum + findings.length, 0);
    if (total <= this.room) return states.map(({ findings }) => findings);
    const rankings = states.map((state) => (state.findings.length === 0 ? null : this.rankingOf(state)));
    const counts = Array.from({ length: RANKS }, (_, rank) =>
      rankings.reduce((sum, ranking) => sum + (ranking?.counts[rank] ?? 0), 0),
    );
    let [limit, left] = [0, this.room];
    while ((counts[limit] ?? 0) <= left) left -= counts[limit++] ?? 0;
    return states.map(({ findings }, index) => {
      const ranking = rankings[index];
      if (!ranking) return NONE;
      const quota = Math.min(left, ranking.counts[limit] ?? 0);
      left -= quota;
      return shownOf(findings, ranking, limit, quota);
    });
  }

  private rankingOf({ findings, result }: ChunkState): Ranking {
    const known = this.rankings.get(findings);
    if (known) return known;
    const counts = new Uint16Array(RANKS);
    const ranks = findings.map(({ severity, claim }) => {
      const priority = claim === null ? 'low' : (result.claims[claim]?.priority ?? 'low');
      return SEVERITY_RANK[severity] + PRIORITY_RANK[priority];
    });
    for (const rank of ranks) counts[rank] = (counts[rank] ?? 0) + 1;
    const ranking = { counts, ranks, limit: 0, quota: 0, shown: NONE };
    this.rankings.set(findings, ranking);
    return ranking;
  }
}

function shownOf(
  findings: readonly LocalFinding[],
  ranking: Ranking,
  limit: number,
  quota: number,
): readonly LocalFinding[] {
  const { ranks } = ranking;
  if (ranking.limit === limit && ranking.quota === quota) return ranking.shown;
  let left = quota;
  const shown = findings.filter((_, index) => {
    const rank = ranks[index] ?? RANKS;
    return rank < limit || (rank === limit && left-- > 0);
  });
  ranking.shown = shown.length === findings.length ? findings : shown;
  [ranking.limit, ranking.quota] = [limit, quota];
  return ranking.shown;
}
