import * as vscode from 'vscode';
import { renameKey } from '../core/citations/bibliography/renameKey';
import { placesOfSame, type NamedPlace } from '../core/citations/namedPlaces';
import type { LedgerChange } from '../core/ledger/change';
import { normalizeLabel } from '../core/markdown/context';
import { parseMarkdown } from '../core/markdown/parse';
import { applyEdits } from '../core/text/edit';
import type { AnalysisStore, DraftState } from './analysisStore';
import type { BibliographyStore } from './bibliographyStore';
import { toRange } from './vscodeValues';
import { takenKeys } from './draftBibliography';
import type { LedgerStore } from './ledgerStore';
import { findName, type FoundName } from './namedSources';
import { storedSources } from './storedSources';

const NEW_NAME: Readonly<Record<'footnote' | 'key', { readonly pattern: RegExp; readonly rule: string }>> = {
  footnote: { pattern: /^[^\s[\]^]+$/, rule: 'The label of a footnote has no blanks and no brackets.' },
  key: {
    pattern: /^[\p{L}\p{N}_](?:[\p{L}\p{N}_:.+/-]*[\p{L}\p{N}_])?$/u,
    rule: 'A key is made of letters, digits and “_:.+/-”, and ends with a letter or digit.',
  },
};

/** Why something is not renamed, as a sentence for the writer. */
class Refusal extends Error {}

/** Renames footnotes, and citation keys together with their entry in the bibliography and in the ledger. */
export class SourceRename implements vscode.RenameProvider {
  constructor(
    private readonly store: AnalysisStore,
    private readonly bibliographies: BibliographyStore,
    private readonly ledgers: LedgerStore,
  ) {}

  async prepareRename(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Range> {
    const found = await findName(this.store, document, position);
    if (!found) throw new Error('There is no footnote and no citation key here.');
    return toRange(document, found.place.span);
  }

  /**
   * What cannot be done is said here, and nothing is changed: after an error VS Code would have its own Markdown support
   * rename the brackets of "[@key]" as the label of a link.
   */
  async provideRenameEdits(
    document: vscode.TextDocument,
    position: vscode.Position,
    name: string,
  ): Promise<vscode.WorkspaceEdit | null> {
    try {
      return await this.renameEdits(document, position, name);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      void vscode.window.showWarningMessage(error.message);
      return new vscode.WorkspaceEdit();
    }
  }

  private async renameEdits(
    document: vscode.TextDocument,
    position: vscode.Position,
    name: string,
  ): Promise<vscode.WorkspaceEdit | null> {
    const found = await findName(this.store, document, position);
    if (!found || found.place.kind === 'link') return null;
    const { pattern, rule } = NEW_NAME[found.place.kind];
    if (!pattern.test(name)) throw new Refusal(rule);
    const edit = new vscode.WorkspaceEdit();
    const places = placesOfSame(found.state.analysis.document, found.place);
    refuseUnread(found, places, name);
    for (const { span } of places) edit.replace(document.uri, toRange(document, span), name);
    if (found.place.kind === 'footnote') refuseTaken(found, name);
    else await this.renameRecords(found, name, edit);
    return edit;
  }

  private async renameRecords({ state, place }: FoundName, name: string, edit: vscode.WorkspaceEdit): Promise<void> {
    const { document, analysis } = state;
    const bibliography = this.bibliographies.of(document.uri, analysis.document);
    const isOther = name.toLowerCase() !== place.name.toLowerCase();
    const isTaken =
      Object.hasOwn(storedSources(analysis), name) || [...takenKeys(bibliography)].includes(name.toLowerCase());
    if (isOther && isTaken) throw new Refusal(`There is another source with the key “${name}”.`);
    for (const file of bibliography.files) {
      const edits = file.bibliography && renameKey(file.bibliography, place.name, name);
      if (!edits) continue;
      const open = await vscode.workspace.openTextDocument(file.uri);
      // The editor leaves a byte order mark out of its text.
      const shift = file.bibliography?.text.startsWith('\ufeff') ? 1 : 0;
      if (open.getText() !== file.bibliography?.text.slice(shift)) {
        throw new Refusal('The bibliography has unsaved changes; save it, then try again.');
      }
      for (const { start, end, text } of edits) {
        edit.replace(file.uri, toRange(open, { start: start - shift, end: end - shift }), text);
      }
    }
    await this.renameInLedger(state, place, name);
  }

  /**
   * The ledger is not on the undo stack: the old key stays there as a second name of the source, so that it is found again
   * when the rest is undone.
   */
  private async renameInLedger({ document, analysis }: DraftState, place: NamedPlace, name: string): Promise<void> {
    const source = storedSources(analysis)[place.name];
    if (!source || !Object.hasOwn(storedSources(analysis), place.name)) return;
    const changes: readonly LedgerChange[] = [
      { kind: 'addSource', source: { ...source, id: name } },
      { kind: 'mergeSources', kept: name, gone: place.name },
    ];
    const problem = await this.ledgers.change(document.uri, changes, '');
    if (problem) throw new Refusal(problem);
  }
}

function refuseTaken({ state, place }: FoundName, name: string): void {
  const label = normalizeLabel(name);
  const isTaken = state.analysis.document.definitions.some((one) => one.kind === 'footnote' && one.label === label);
  if (isTaken && label !== place.name) throw new Refusal(`There is another footnote [^${name}].`);
}

/** A key without brackets is taken for one only in the form of a name with a year, for "@OpenAI" is a handle. */
function refuseUnread({ state, place }: FoundName, places: readonly NamedPlace[], name: string): void {
  const edits = places.map(({ span }) => ({ ...span, text: name }));
  const after = parseMarkdown(applyEdits(state.analysis.document.source, edits));
  const now = placesOfSame(after, { ...place, name: place.kind === 'key' ? name : normalizeLabel(name) });
  if (now.length >= places.length) return;
  throw new Refusal(
    place.kind === 'key'
      ? `Where the draft cites without brackets, “@${name}” would be no citation any more. Use a name with a year, such as @smith2024, or put brackets there first.`
      : `“[^${name}]” would be no footnote any more; use another label.`,
  );
}
