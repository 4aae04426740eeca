import * as vscode from 'vscode';
import { bareIdentifiers } from '../core/citations/bareIdentifiers';
import { sourceUrl } from '../core/citations/format';
import { namedPlaces } from '../core/citations/namedPlaces';
import type { Source } from '../core/citations/source';
import type { AnalysisStore, DraftState } from './analysisStore';
import type { BibliographyStore } from './bibliographyStore';
import { sourceWithKey } from './draftBibliography';
import { storedSources } from './storedSources';
import { toRange } from './vscodeValues';

/** A citation key, whose address is looked for when somebody follows it. */
class KeyLink extends vscode.DocumentLink {
  constructor(
    range: vscode.Range,
    readonly state: DraftState,
    readonly key: string,
  ) {
    super(range);
  }
}

/**
 * Opens what citation keys stand for, and DOIs, arXiv ids, PMIDs and ISBNs without a link. Addresses, links and their
 * labels are links of VS Code itself.
 */
export class SourceLinks implements vscode.DocumentLinkProvider {
  constructor(
    private readonly store: AnalysisStore,
    private readonly bibliographies: BibliographyStore,
  ) {}

  async provideDocumentLinks(document: vscode.TextDocument): Promise<vscode.DocumentLink[]> {
    const state = await this.store.stateOf(document);
    if (!state) return [];
    const markdown = state.analysis.document;
    const numbers = bareIdentifiers(markdown).map(
      ({ span, url }) => new vscode.DocumentLink(toRange(document, span), vscode.Uri.parse(url)),
    );
    const keys = namedPlaces(markdown)
      .filter(({ kind, name }) => kind === 'key' && this.hasAddress(state, name))
      .map(({ span, name }) => new KeyLink(toRange(document, span), state, name));
    return [...numbers, ...keys];
  }

  /** The entry of a bibliography is read in full only now. */
  async resolveDocumentLink(link: vscode.DocumentLink): Promise<vscode.DocumentLink> {
    if (!(link instanceof KeyLink)) return link;
    const { document, analysis } = link.state;
    const stored = storedSources(analysis);
    const source = Object.hasOwn(stored, link.key)
      ? stored[link.key]
      : await sourceWithKey(this.bibliographies.of(document.uri, analysis.document), link.key);
    if (source && isWeb(source)) link.target = vscode.Uri.parse(sourceUrl(source));
    return link;
  }

  /** Whether there will be something to open. */
  private hasAddress({ document, analysis }: DraftState, key: string): boolean {
    const stored = storedSources(analysis);
    if (Object.hasOwn(stored, key)) return isWeb(stored[key] as Source);
    const { declaration, files } = this.bibliographies.of(document.uri, analysis.document);
    const item = declaration.items.find(({ id }) => id === key);
    if (item) return isWeb(item);
    const file = files.find(({ bibliography }) => bibliography?.entries.has(key));
    return (file?.bibliography?.entries.get(key)?.identity ?? null) !== null;
  }
}

function isWeb(source: Source): boolean {
  return /^https?:/i.test(sourceUrl(source));
}
