import { compileTerms, type Terms, type TermTable } from '../quantities/terms';
import { CLAIM_TYPES, type ClaimType } from './claim';
import { compileIgnored, NOTHING_IGNORED, type Ignored } from './ignored';

/** What a workspace chooses about how drafts are read, as in its settings. */
export interface ReadingChoices extends Terms {
  /** Types that are no claims here. */
  readonly typesOff: readonly ClaimType[];
  /** Words, and patterns between slashes, that are never flagged. */
  readonly ignored: readonly string[];
}

/** The same, compiled once for all drafts. */
export interface Reading {
  /** Units, chips and benchmarks beside the built-in ones; null where there are none. */
  readonly terms: TermTable | null;
  readonly ignored: Ignored;
  readonly typesOff: ReadonlySet<ClaimType>;
}

/** How drafts are read where nothing was chosen. */
export const DEFAULT_READING: Reading = { terms: null, ignored: NOTHING_IGNORED, typesOff: new Set() };

/** Compiles what a workspace has chosen; `ignored.problems` of the result says which patterns are none. Never throws. */
export function compileReading({ typesOff, ignored, ...terms }: ReadingChoices): Reading {
  return {
    terms: compileTerms(terms),
    ignored: compileIgnored(ignored),
    typesOff: new Set(CLAIM_TYPES.filter((type) => typesOff.includes(type))),
  };
}
