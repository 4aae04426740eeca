import type { Reference } from '../../markdown/model';
import type { Source } from '../source';
import type { Bibliography } from './bibliography';
import type { BibliographyDeclaration } from './declaration';

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
 * The keys of a draft's bibliographies, those of entries that cannot be read included. Null where there is none, or where
 * one is missing (`null` in the list) or the front matter cannot be read: then any key may be right.
 */
export function bibliographyKeys(
  { isReadable, items }: BibliographyDeclaration,
  bibliographies: readonly (Bibliography | null)[],
): KnownKeys | null {
  const isDeclared = bibliographies.length > 0 || items.length > 0;
  if (!isReadable || !isDeclared || bibliographies.includes(null)) return null;
  const own = new Set(items.map(({ id }) => id));
  const broken = new Set(
    bibliographies.flatMap((bibliography) => bibliography?.problems.flatMap(({ key }) => key ?? []) ?? []),
  );
  return {
    has: (key) => own.has(key) || broken.has(key) || bibliographies.some((file) => file?.entries.has(key)),
  };
}

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
