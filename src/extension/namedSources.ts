import type * as vscode from 'vscode';
import { identifySource } from '../core/citations/identify';
import { identitiesOf } from '../core/citations/identity';
import { namedPlaceAt, type NamedPlace } from '../core/citations/namedPlaces';
import type { Source } from '../core/citations/source';
import type { Definition } from '../core/markdown/model';
import type { AnalysisStore, DraftState } from './analysisStore';
import type { BibliographyStore } from './bibliographyStore';
import { sourceWithKey } from './draftBibliography';
import { storedSources } from './storedSources';

/** A footnote label or a citation key in the fresh state of its draft. */
export interface FoundName {
  readonly state: DraftState;
  readonly place: NamedPlace;
}

/**
 * The footnote label or key at a position; null where there is none. The labels of links are left to VS Code itself, which
 * knows its way around them.
 */
export async function findName(
  store: AnalysisStore,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<FoundName | null> {
  const line = document.lineAt(position.line).text;
  // Asked at every move of the pointer.
  if (!/[@^]/.test(line)) return null;
  const state = await store.stateOf(document);
  const place = state && namedPlaceAt(state.analysis.document, document.offsetAt(position));
  return state && place && place.kind !== 'link' ? { state, place } : null;
}

/** The definition of a footnote; undefined where it has none, and for keys. */
export function definitionOf({ state, place }: FoundName): Definition | undefined {
  const { definitions } = state.analysis.document;
  return definitions.find(({ kind, label }) => kind === place.kind && label === place.name);
}

/** The source that a key or a footnote stands for, as far as ledger and bibliographies have it. */
export async function sourceNamed(bibliographies: BibliographyStore, found: FoundName): Promise<Source | null> {
  const { state, place } = found;
  const { analysis, document } = state;
  const stored = storedSources(analysis);
  if (place.kind === 'key') {
    if (Object.hasOwn(stored, place.name)) return stored[place.name] ?? null;
    return sourceWithKey(bibliographies.of(document.uri, analysis.document), place.name);
  }
  const identity = identifySource(definitionOf(found)?.url ?? '')?.identity;
  return Object.values(stored).find((source) => identity && identitiesOf(source).includes(identity)) ?? null;
}
