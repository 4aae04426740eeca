import * as vscode from 'vscode';
import type { AnalyzedClaim } from '../core/analyzedClaim';
import { touches } from '../core/text/span';
import type { FromPanel, PanelDraft, ToPanel } from '../protocol/messages';
import type { AnalysisStore, DraftState } from './analysisStore';
import { addressInClipboard } from './askForSource';
import { findDraft, type FoundClaim } from './claimTarget';
import { Disposables } from './dispose';
import { whyNotChecked } from './drafts';
import type { LedgerStore } from './ledgerStore';
import type { Log } from './log';
import { draftEditor, selectSpan } from './navigation';
import type { PanelLookUps } from './panelLookUps';
import type { Request } from './panelRequests';
import { panelDraft } from './panelState';
import { PanelView } from './panelView';
import { today } from './today';

/** Keeps the side panel in step with the active draft, and does what people ask for in it. */
export class Panel extends Disposables {
  private readonly view: PanelView;
  private selected: string | null = null;
  /** The draft that is shown; it stays when the focus goes to the panel or to another kind of editor. */
  private shown: vscode.Uri | null = null;
  /** Why nothing is shown of the active editor's Markdown, as a sentence. */
  private unchecked: string | null = null;

  constructor(
    extensionUri: vscode.Uri,
    private readonly store: AnalysisStore,
    private readonly ledgers: LedgerStore,
    private readonly request: (request: Request) => Promise<string | null>,
    private readonly lookUps: PanelLookUps,
    private readonly log: Log,
  ) {
    super();
    const host = { snapshot: () => this.snapshot(), handle: (message: FromPanel) => this.handle(message) };
    this.view = this.register(new PanelView(extensionUri, host, log));
    this.register(store.onDidAnalyze((state) => this.analyzed(state)));
    this.register(store.onDidClose((uri) => this.closed(uri)));
    this.register(vscode.workspace.onDidGrantWorkspaceTrust(() => this.view.post(this.snapshot())));
    this.register(vscode.window.onDidChangeActiveTextEditor(() => this.follow()));
    this.register(vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.select(textEditor)));
  }

  /** Opens the panel. */
  async show(): Promise<void> {
    this.follow();
    await this.view.show(null);
  }

  /** Opens the panel with the form for a citation of a claim. */
  async showClaim({ state, claim }: FoundClaim): Promise<void> {
    this.shown = state.document.uri;
    this.selected = claim.id;
    const uri = state.document.uri.toString();
    await this.view.show({ kind: 'edit', uri, claim: claim.id, citation: claim.entry?.citations[0]?.id ?? null });
  }

  /** All that the panel shows. */
  snapshot(): ToPanel {
    if (this.shown === null || this.unchecked !== null) this.look();
    const state = this.shown && this.store.state(this.shown);
    const draft = state ? this.draftOf(state) : null;
    const empty = this.unchecked ?? 'Open a Markdown draft to see its claims.';
    return { kind: 'state', draft, empty, today: today(), lookUps: this.lookUps.all };
  }

  /** Which draft is meant: that of the active editor, or of the ledger in it, else one that is in sight, else the last. */
  private look(): void {
    const active = vscode.window.activeTextEditor?.document;
    this.unchecked = active ? whyNotChecked(active) : null;
    const ofLedger = active ? this.ledgers.draftOf(active.uri) : null;
    this.shown = this.unchecked === null ? (ofLedger ?? draftEditor(this.store)?.document.uri ?? this.shown) : null;
  }

  private draftOf({ document, version, analysis }: DraftState): PanelDraft {
    const { uri } = document;
    return panelDraft(analysis, {
      uri: uri.toString(),
      version,
      name: uri.path.slice(uri.path.lastIndexOf('/') + 1),
      selected: this.selected,
      locked: this.ledgers.lockedBecause(uri),
      lockedCommand: this.ledgers.isMendable(uri) ? 'openLedger' : null,
    });
  }

  private follow(): void {
    const before = [this.shown?.toString(), this.unchecked];
    this.look();
    if (this.shown?.toString() === before[0] && this.unchecked === before[1]) return;
    const editor = draftEditor(this.store);
    const isEdited = editor?.document.uri.toString() === this.shown?.toString();
    this.selected = editor && isEdited ? (this.claimAt(editor)?.id ?? null) : null;
    this.view.post(this.snapshot());
  }

  private analyzed(state: DraftState): void {
    if (this.shown === null) this.look();
    if (state.document.uri.toString() !== this.shown?.toString()) {
      this.follow();
      return;
    }
    const editor = draftEditor(this.store);
    if (editor?.document === state.document) this.selected = this.claimAt(editor)?.id ?? this.selected;
    if (this.view.isVisible) this.view.post(this.snapshot());
  }

  private closed(uri: vscode.Uri): void {
    if (uri.toString() !== this.shown?.toString()) return;
    this.shown = null;
    this.selected = null;
    this.view.post(this.snapshot());
  }

  private select(editor: vscode.TextEditor): void {
    const { uri } = editor.document;
    if (uri.toString() !== this.shown?.toString() || !this.store.isFresh(editor.document)) return;
    const claim = this.claimAt(editor)?.id ?? null;
    if (claim === this.selected || claim === null) return;
    this.selected = claim;
    this.view.post({ kind: 'select', uri: uri.toString(), claim });
  }

  private claimAt(editor: vscode.TextEditor): AnalyzedClaim | undefined {
    const cursor = editor.document.offsetAt(editor.selection.active);
    return this.store
      .state(editor.document.uri)
      ?.analysis.claimsAt(cursor)
      .find(({ span }) => touches(span, cursor));
  }

  private async handle(message: FromPanel): Promise<void> {
    switch (message.kind) {
      case 'ready':
        return;
      case 'reveal':
        return this.reveal(message);
      case 'clipboard': {
        const url = await addressInClipboard();
        if (url !== '') this.view.post({ kind: 'clipboard', url });
        return;
      }
      case 'lookUp':
        await this.lookUps.find(message);
        this.view.post(this.snapshot());
        return;
      case 'endLookUp':
        this.lookUps.end(message.lookUp);
        return;
      case 'open':
        await vscode.env.openExternal(vscode.Uri.parse(message.url, true));
        return;
      case 'command':
        await vscode.commands.executeCommand(`claimcheck.${message.command}`);
        return;
      case 'addCitation':
      case 'saveCitation':
      case 'removeCitation':
      case 'waive':
      case 'confirm':
      case 'reattach':
      case 'setVerdict':
      case 'signOff':
      case 'withdrawSignOff':
      case 'setSourceKind':
      case 'mergeSources':
        return this.answer(message);
    }
  }

  private async reveal({ uri, claim: id, focus }: FromPanel & { kind: 'reveal' }): Promise<void> {
    const state = await findDraft(this.store, uri);
    const claim = state?.analysis.claims.find((candidate) => candidate.id === id);
    if (!state || !claim) return;
    this.selected = id;
    const shown = vscode.window.visibleTextEditors.find(({ document }) => document === state.document);
    const column = shown?.viewColumn ?? vscode.ViewColumn.Active;
    const editor = await vscode.window.showTextDocument(state.document, { viewColumn: column, preserveFocus: !focus });
    selectSpan(editor, claim);
  }

  /** Does what was asked and says how it went; the form in the panel closes only when it went well. */
  private async answer(request: Request): Promise<void> {
    let message: string | null = 'That could not be done; the log has the details.';
    try {
      message = await this.request(request);
    } catch (error) {
      this.log.error('A request of the panel failed', error);
    }
    const saved = message === null;
    this.view.post({ kind: 'done', request: request.request, ok: saved, message: message ?? 'Saved.' });
  }
}
