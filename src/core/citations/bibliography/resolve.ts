import type { MarkdownDocument } from '../../markdown/model';
import { identityOf } from '../identity';
import type { Source } from '../source';
import type { Bibliography, BibliographyEntry } from './bibliography';
import type { BibliographyDeclaration } from './declaration';
import { entrySource } from './entrySource';

/**
 * The sources that a draft's citation keys name, with those of the ledger: what `ReferenceReader` looks up. The ledger
 * comes before the items of the draft, those before its bibliographies in their order.
 */
export function citableSources(
  { blocks }: MarkdownDocument,
  stored: Readonly<Record<string, Source>>,
  { items }: BibliographyDeclaration,
  bibliographies: readonly (Bibliography | null)[],
): Readonly<Record<string, Source>> {
  const keys = blocks.flatMap((block) =>
    block.references.flatMap(({ kind, target }) => (kind === 'citation' ? target : [])),
  );
  const found = [...new Set(keys)].flatMap((key): readonly (readonly [string, Source])[] => {
    if (Object.hasOwn(stored, key)) return [];
    const source = items.find(({ id }) => id === key) ?? firstSource(bibliographies, key);
    return source ? [[key, source]] : [];
  });
  return { ...Object.fromEntries(found), ...stored };
}

function firstSource(bibliographies: readonly (Bibliography | null)[], key: string): Source | null {
  const bibliography = bibliographies.find((file) => file?.entries.has(key));
  return bibliography ? entrySource(bibliography, key) : null;
}

/** The entry of a source that is in a bibliography already, known by its DOI, arXiv number or address. */
export function entryOf(
  source: Source,
  bibliographies: readonly (Bibliography | null)[],
): { readonly bibliography: Bibliography; readonly entry: BibliographyEntry } | null {
  const identity = identityOf(source);
  if (identity === null) return null;
  for (const bibliography of bibliographies) {
    for (const entry of bibliography?.entries.values() ?? []) {
      if (bibliography && entry.identity === identity) return { bibliography, entry };
    }
  }
  return null;
}
