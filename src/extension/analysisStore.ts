import * as vscode from 'vscode';
import type { Analysis } from '../core/analysis';
import { analyze } from '../core/analyze';
import { followEdits } from '../core/claims/follow';
import { NO_MEMORY, remember, type Memory } from '../core/memory';
import { Disposables } from './dispose';
import { canHaveLedger, isDraft } from './drafts';
import type { LedgerStore } from './ledgerStore';
import type { Log } from './log';
import { Readings } from './readings';
import { readSettings } from './settings';

/** How long typing must pause before a draft is analysed again. */
const DEBOUNCE_MS = 200;

/** A draft with the analysis of one version of its text. */
export interface DraftState {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly analysis: Analysis;
}

/** An open draft: its last analysis, and where its claims are in the text as it is now. */
interface Session {
  state: DraftState | null;
  memory: Memory;
  timer: ReturnType<typeof setTimeout> | null;
}

/**
 * The one cache of analyses, by document: analyses drafts when they are opened, typed in, or when their ledger or the
 * settings change. Two editors of one document share what is here.
 */
export class AnalysisStore extends Disposables {
  private readonly sessions = new Map<string, Session>();
  private readonly analyzed = this.register(new vscode.EventEmitter<DraftState>());
  private readonly closed = this.register(new vscode.EventEmitter<vscode.Uri>());
  private readonly typed = this.register(
    new vscode.EventEmitter<{ readonly document: vscode.TextDocument; readonly offset: number }>(),
  );
  private readonly readings: Readings;
  private readonly acted = this.register(new vscode.EventEmitter<void>());

  /** After each analysis. */
  readonly onDidAnalyze = this.analyzed.event;
  /** When a document is closed or is no draft any more. */
  readonly onDidClose = this.closed.event;
  /** When the writer types in the active editor; `offset` is the end of what was typed. */
  readonly onDidType = this.typed.event;
  /** When the writer did something deliberate, so that findings should show at once. */
  readonly onDidActDeliberately = this.acted.event;

  constructor(
    private readonly ledgers: LedgerStore,
    private readonly log: Log,
  ) {
    super();
    this.readings = new Readings(log);
    this.register(vscode.workspace.onDidOpenTextDocument((document) => this.open(document)));
    this.register(vscode.workspace.onDidCloseTextDocument(({ uri }) => this.close(uri)));
    this.register(vscode.workspace.onDidChangeTextDocument((event) => this.change(event)));
    this.register(vscode.workspace.onDidChangeConfiguration((event) => this.reconfigure(event)));
    this.register(ledgers.onDidChange((uri) => this.ledgerChanged(uri)));
  }

  /** Analyses the drafts that are open already; call once all listeners are there. */
  start(): void {
    for (const document of vscode.workspace.textDocuments) this.open(document);
  }

  isOpen(uri: vscode.Uri): boolean {
    return this.sessions.has(uri.toString());
  }

  /** The last analysis, perhaps of an older version of the text. */
  state(uri: vscode.Uri): DraftState | null {
    return this.sessions.get(uri.toString())?.state ?? null;
  }

  /** Whether the last analysis is of the text as it is now. */
  isFresh(document: vscode.TextDocument): boolean {
    return this.state(document.uri)?.version === document.version;
  }

  /** The analysis of the text as it is now; null for what is no draft. */
  async stateOf(document: vscode.TextDocument): Promise<DraftState | null> {
    const session = this.sessions.get(document.uri.toString());
    if (!session) return null;
    return session.state?.version === document.version ? session.state : this.reanalyze(document);
  }

  /** Like `stateOf`, after something deliberate: findings show at once, also where the cursor is. */
  async refresh(document: vscode.TextDocument): Promise<DraftState | null> {
    this.acted.fire();
    return this.reanalyze(document);
  }

  override dispose(): void {
    for (const { timer } of this.sessions.values()) if (timer) clearTimeout(timer);
    this.sessions.clear();
    super.dispose();
  }

  private open(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    if (this.sessions.has(key) || !isDraft(document)) return;
    this.sessions.set(key, { state: null, memory: NO_MEMORY, timer: null });
    this.schedule(document, 0);
  }

  private close(uri: vscode.Uri): void {
    const session = this.sessions.get(uri.toString());
    if (!session) return;
    if (session.timer) clearTimeout(session.timer);
    this.sessions.delete(uri.toString());
    this.ledgers.forget(uri);
    this.closed.fire(uri);
  }

  private change({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent): void {
    const session = this.sessions.get(document.uri.toString());
    const last = contentChanges.at(0);
    if (!session || !last) return;
    const edits = contentChanges.map((edit) => ({
      start: edit.rangeOffset,
      end: edit.rangeOffset + edit.rangeLength,
      text: edit.text,
    }));
    session.memory = { ...session.memory, followed: followEdits(session.memory.followed, edits) };
    if (reason === undefined && document === vscode.window.activeTextEditor?.document) {
      this.typed.fire({ document, offset: last.rangeOffset + last.text.length });
    }
    this.schedule(document, DEBOUNCE_MS);
  }

  private reconfigure(event: vscode.ConfigurationChangeEvent): void {
    if (!event.affectsConfiguration('claimcheck')) return;
    for (const document of vscode.workspace.textDocuments) {
      if (!isDraft(document)) this.close(document.uri);
      else if (this.isOpen(document.uri)) this.schedule(document, 0);
      else this.open(document);
    }
  }

  private ledgerChanged(uri: vscode.Uri): void {
    const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
    if (document) this.analyze(document);
  }

  private schedule(document: vscode.TextDocument, delay: number): void {
    const session = this.sessions.get(document.uri.toString());
    if (!session) return;
    if (session.timer) clearTimeout(session.timer);
    session.timer = setTimeout(() => {
      session.timer = null;
      this.reanalyze(document).catch((error: unknown) => this.log.error('A draft could not be analysed', error));
    }, delay);
  }

  private async reanalyze(document: vscode.TextDocument): Promise<DraftState | null> {
    if (canHaveLedger(document.uri)) await this.ledgers.load(document.uri);
    return this.analyze(document);
  }

  private analyze(document: vscode.TextDocument): DraftState | null {
    const session = this.sessions.get(document.uri.toString());
    if (!session) return null;
    // Whatever was scheduled would find the same.
    if (session.timer) clearTimeout(session.timer);
    session.timer = null;
    const settings = readSettings(document);
    const analysis = analyze(document.getText(), {
      ledger: canHaveLedger(document.uri) ? this.ledgers.reading(document.uri) : null,
      memory: session.memory,
      reading: this.readings.of(settings),
      severities: settings.severity,
      minimumPriority: settings.minimumPriority,
      newId: () => crypto.randomUUID(),
    });
    session.memory = remember(session.memory, analysis);
    session.state = { document, version: document.version, analysis };
    this.analyzed.fire(session.state);
    return session.state;
  }
}
