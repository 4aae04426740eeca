import type { Analysis } from './analysis';
import type { Span } from './text/span';

/** What is known of a draft's claims from earlier analyses, while it is open. */
export interface Memory {
  /** Where the claims of the last analysis are in the text as it is now: source spans by id. */
  readonly followed: ReadonlyMap<string, Span>;
  /**
   * For each record of the ledger, by id, the claims that there were when it last had its own. Where that is deleted, the
   * record is not theirs, however alike they are.
   */
  readonly others: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Of a draft that has just been opened. */
export const NO_MEMORY: Memory = { followed: new Map(), others: new Map() };

/** The memory after an analysis. */
export function remember({ others }: Memory, { claims, ledger }: Pick<Analysis, 'claims' | 'ledger'>): Memory {
  const ids = new Set(claims.map(({ id }) => id));
  const othersOf = (record: string) => (ids.has(record) ? ids : (others.get(record) ?? new Set<string>()));
  return {
    followed: new Map(claims.map(({ id, span }) => [id, span])),
    others: new Map((ledger?.claims ?? []).map(({ id }) => [id, othersOf(id)])),
  };
}
