import type * as vscode from 'vscode';
import type { Bibliography } from '../core/citations/bibliography/bibliography';
import { describeCslItem } from '../core/citations/bibliography/cslItem';
import type { BibliographyDeclaration } from '../core/citations/bibliography/declaration';
import type { KnownKeys } from '../core/citations/bibliography/knownKeys';
import type { CitableEntry } from '../core/citations/bibliography/search';
import { identitiesOf } from '../core/citations/identity';
import type { Source } from '../core/citations/source';

/** A bibliography file of a draft. */
export interface BibliographyFile {
  /** Where it is; of one that is nowhere the first place where it was looked for. */
  readonly uri: vscode.Uri;
  /** Null where it is missing, cannot be read, or is being read still. */
  readonly bibliography: Bibliography | null;
}

/** The bibliographies of a draft: those that its front matter names, then those of the settings. */
export interface DraftBibliography {
  readonly declaration: BibliographyDeclaration;
  readonly files: readonly BibliographyFile[];
  /** The keys that the draft may cite; null where any may be right. */
  readonly keys: KnownKeys | null;
}

/** The source that a key names; null where none is known. */
export async function sourceWithKey({ declaration, files }: DraftBibliography, key: string): Promise<Source | null> {
  const item = declaration.items.find(({ id }) => id === key);
  const file = files.find(({ bibliography }) => bibliography?.entries.has(key));
  return item ?? (file?.bibliography ? readInFull(file.bibliography, key) : null);
}

/** The source that is known by one of some identities; null where there is none. */
export async function sourceKnownAs(
  { declaration, files }: DraftBibliography,
  names: ReadonlySet<string>,
): Promise<Source | null> {
  const item = declaration.items.find((source) => identitiesOf(source).some((identity) => names.has(identity)));
  if (item) return item;
  for (const { bibliography } of files) {
    for (const { key, identity } of bibliography?.entries.values() ?? []) {
      if (bibliography && identity !== null && names.has(identity)) return readInFull(bibliography, key);
    }
  }
  return null;
}

/** Reads an entry with Citation.js, which takes a while to start and is therefore started only now. */
async function readInFull(bibliography: Bibliography, key: string): Promise<Source | null> {
  const { entrySource } = await import('../core/citations/bibliography/entrySource');
  return entrySource(bibliography, key);
}

/** Keys that a new source must not have: programs take keys for equal that differ in capitals. */
export function* takenKeys({ declaration, files }: DraftBibliography): Generator<string> {
  for (const { id } of declaration.items) yield id.toLowerCase();
  for (const { bibliography } of files) {
    for (const key of bibliography?.entries.keys() ?? []) yield key.toLowerCase();
    for (const { key } of bibliography?.problems ?? []) if (key !== null) yield key.toLowerCase();
  }
}

/** All that can be cited by a key from bibliographies, in their order; of entries with one key the first. */
export function listEntries({ declaration, files }: DraftBibliography): readonly CitableEntry[] {
  const entries = new Map<string, CitableEntry>();
  for (const item of declaration.items) entries.set(item.id, describeCslItem(item));
  for (const { bibliography } of files) {
    for (const entry of bibliography?.entries.values() ?? [])
      if (!entries.has(entry.key)) entries.set(entry.key, entry);
  }
  return [...entries.values()];
}
