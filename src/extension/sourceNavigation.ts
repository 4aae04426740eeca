import * as vscode from 'vscode';
import { placesOfSame } from '../core/citations/namedPlaces';
import type { AnalysisStore } from './analysisStore';
import { decoded, type BibliographyStore } from './bibliographyStore';
import { toRange } from './vscodeValues';
import type { LedgerStore } from './ledgerStore';
import { definitionOf, findName, type FoundName } from './namedSources';
import { workspaceFiles } from './workspaceFiles';

/** Leads from footnote marks to footnotes, and from keys to their entries in bibliography, front matter or ledger. */
export class SourceDefinitions implements vscode.DefinitionProvider {
  constructor(
    private readonly store: AnalysisStore,
    private readonly bibliographies: BibliographyStore,
    private readonly ledgers: LedgerStore,
  ) {}

  async provideDefinition(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Location | null> {
    const found = await findName(this.store, document, position);
    if (!found) return null;
    const definition = definitionOf(found);
    if (definition) return new vscode.Location(document.uri, toRange(document, definition.span));
    return found.place.kind === 'key' ? this.entry(found) : null;
  }

  private async entry({ state: { document, analysis }, place: { name } }: FoundName): Promise<vscode.Location | null> {
    const { files, declaration } = this.bibliographies.of(document.uri, analysis.document);
    const file = files.find(({ bibliography }) => bibliography?.entries.has(name));
    const line = file?.bibliography?.entries.get(name)?.line;
    if (file && line !== undefined) return new vscode.Location(file.uri, new vscode.Position(line - 1, 0));
    if (declaration.items.some(({ id }) => id === name)) return inText(document.uri, document.getText(), `id: ${name}`);
    const ledger = analysis.ledger && (await this.ledgers.existing(document.uri));
    const bytes = ledger && (await workspaceFiles.read(ledger.toString()));
    return bytes ? inText(ledger, decoded(bytes), `${JSON.stringify(name)}: {`) : null;
  }
}

/** Finds all places in the draft where the same footnote or key is named. */
export class SourceReferences implements vscode.ReferenceProvider {
  constructor(private readonly store: AnalysisStore) {}

  async provideReferences(
    document: vscode.TextDocument,
    position: vscode.Position,
    { includeDeclaration }: vscode.ReferenceContext,
  ): Promise<vscode.Location[]> {
    const found = await findName(this.store, document, position);
    if (!found) return [];
    return placesOfSame(found.state.analysis.document, found.place)
      .filter(({ role }) => includeDeclaration || role === 'use')
      .map(({ span }) => new vscode.Location(document.uri, toRange(document, span)));
  }
}

function inText(uri: vscode.Uri, text: string, words: string): vscode.Location | null {
  const at = text.indexOf(words);
  if (at < 0) return null;
  const before = text.slice(0, at).split(/\r\n|\r|\n/);
  return new vscode.Location(uri, new vscode.Position(before.length - 1, before.at(-1)?.length ?? 0));
}
