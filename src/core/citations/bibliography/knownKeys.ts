import type { Reference } from '../../markdown/model';
import type { Source } from '../source';

/** The keys that a draft may cite. */
export interface KnownKeys {
  has(key: string): boolean;
}

/**
 * Keys that Quarto and pandoc-crossref take for figures, tables and the like of the draft itself: "fig-loss", "tbl:cost".
 */
const CROSS_REFERENCE =
  /^(?:fig|tbl|lst|eq|sec|tip|nte|wrn|imp|cau|thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|alg|apx)[-:]/i;

/**
 * Tells whether a reference is a citation key that neither a bibliography nor the ledger has, so that it sources nothing.
 * Without `known` every key counts as defined.
 */
export function unknownKeys(
  known: KnownKeys | null,
  stored: Readonly<Record<string, Source>>,
): (reference: Reference) => boolean {
  return ({ kind, target }) =>
    known !== null &&
    kind === 'citation' &&
    !known.has(target) &&
    !Object.hasOwn(stored, target) &&
    !CROSS_REFERENCE.test(target);
}
