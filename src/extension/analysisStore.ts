import * as vscode from 'vscode';
import type { Analysis } from '../core/analysis';
import { createDocument, type AnalysisOptions, type DraftDocument } from '../core/document';
import type { KnownKeys } from '../core/citations/bibliography/knownKeys';
import type { Span } from '../core/text/span';
import type { BibliographyStore } from './bibliographyStore';
import { toSpan } from './vscodeValues';
import { Disposables } from './dispose';
import { canHaveLedger, isDraft } from './drafts';
import type { LedgerStore } from './ledgerStore';
import type { Log } from './log';
import { Readings } from './readings';
import { readSettings } from './settings';

/** How long typing must pause before a draft is analysed again. */
const DEBOUNCE_MS = 200;
/** The same where a stretch of text is to be parsed again that takes long and cannot be cut: a list of a thousand items. */
const HUGE_DEBOUNCE_MS = 1000;
const HUGE = 65_536;

/** How long an analysis goes on before others have a turn. */
const SLICE_MS = 5;
/** From this length on (in UTF-16 code units) what is visible is looked through before the rest. */
const LONG = 100_000;

/** A draft with the analysis of one version of its text. */
export interface DraftState {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly analysis: Analysis;
  /** Whether only a part of the draft has been looked through, and the rest is still to come. */
  readonly isPartial: boolean;
}

/** An open draft. */
interface Session {
  state: DraftState | null;
  /** Its text as it is now; null before it is first analysed, and where it is too long for that. */
  draft: DraftDocument | null;
  eol: vscode.EndOfLine;
  /** The keys of its bibliographies, as they were known at the last analysis. */
  keys: KnownKeys | null;
  isTooLong: boolean;
  timer: ReturnType<typeof setTimeout> | null;
  /** The analysis that is being made; it will be of the text as it is when it ends. */
  running: Promise<DraftState | null> | null;
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
    private readonly bibliographies: BibliographyStore,
    private readonly log: Log,
  ) {
    super();
    this.readings = new Readings(log);
    this.register(vscode.workspace.onDidOpenTextDocument((document) => this.open(document)));
    this.register(vscode.workspace.onDidCloseTextDocument(({ uri }) => this.close(uri)));
    this.register(vscode.workspace.onDidChangeTextDocument((event) => this.change(event)));
    this.register(vscode.workspace.onDidChangeConfiguration((event) => this.reconfigure(event)));
    this.register(ledgers.onDidChange((uri) => this.ledgerChanged(uri)));
    this.register(bibliographies.onDidChange(() => this.bibliographyChanged()));
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
    const state = this.state(document.uri);
    return state?.version === document.version && !state.isPartial;
  }

  /** Whether a draft is not analysed because it is longer than the settings allow. */
  isTooLong(uri: vscode.Uri): boolean {
    return this.sessions.get(uri.toString())?.isTooLong ?? false;
  }

  /** The analysis of the text as it is now; null for what is no draft. */
  async stateOf(document: vscode.TextDocument): Promise<DraftState | null> {
    const session = this.sessions.get(document.uri.toString());
    if (!session) return null;
    return this.isFresh(document) ? session.state : this.reanalyze(document);
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
    const { eol } = document;
    const made = { state: null, draft: null, eol, keys: null, isTooLong: false, timer: null, running: null };
    this.sessions.set(key, made);
    this.schedule(document, 0);
  }

  private close(uri: vscode.Uri): void {
    const session = this.sessions.get(uri.toString());
    if (!session) return;
    if (session.timer) clearTimeout(session.timer);
    this.sessions.delete(uri.toString());
    this.ledgers.forget(uri);
    this.bibliographies.forget(uri);
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
    session.draft?.update(edits);
    if (reason === undefined && document === vscode.window.activeTextEditor?.document) {
      this.typed.fire({ document, offset: last.rangeOffset + last.text.length });
    }
    const isHuge = (session.draft?.longestPending() ?? 0) > HUGE;
    this.schedule(document, isHuge ? HUGE_DEBOUNCE_MS : DEBOUNCE_MS);
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
    if (document) this.schedule(document, 0);
  }

  /** Analyses again the drafts whose keys may be others now; those of which nothing changes cost nothing. */
  private bibliographyChanged(): void {
    for (const document of vscode.workspace.textDocuments) {
      const session = this.sessions.get(document.uri.toString());
      if (session?.state && session.keys !== this.keysOf(session.state)) this.schedule(document, 0);
    }
  }

  private keysOf({ document, analysis }: Pick<DraftState, 'document' | 'analysis'>): KnownKeys | null {
    return this.bibliographies.of(document.uri, analysis.document).keys;
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

  private reanalyze(document: vscode.TextDocument): Promise<DraftState | null> {
    const session = this.sessions.get(document.uri.toString());
    if (!session) return Promise.resolve(null);
    // Whatever was scheduled would find the same.
    if (session.timer) clearTimeout(session.timer);
    session.timer = null;
    session.running ??= this.run(document, session).finally(() => (session.running = null));
    return session.running;
  }

  private async run(document: vscode.TextDocument, session: Session): Promise<DraftState | null> {
    if (canHaveLedger(document.uri)) await this.ledgers.load(document.uri);
    const isOpen = () => this.sessions.get(document.uri.toString()) === session;
    if (!isOpen()) return null;
    const draft = this.draftOf(document, session);
    if (!draft) return this.skip(document, session);
    if (session.state === null && document.offsetAt(document.lineAt(document.lineCount - 1).range.end) > LONG) {
      this.publish(session, document, draft.preview(visiblePart(document)), true);
    }
    let end = performance.now() + SLICE_MS;
    while (!draft.advance(() => performance.now() > end)) {
      await nextTurn();
      if (!isOpen() || session.draft !== draft) return isOpen() ? this.run(document, session) : null;
      end = performance.now() + SLICE_MS;
    }
    // The ledger and the settings may have changed meanwhile.
    draft.configure(this.optionsFor(document, session));
    session.keys = this.keysOf({ document, analysis: draft.analysis() });
    draft.configure(this.optionsFor(document, session));
    return this.publish(session, document, draft.analysis(), false);
  }

  private publish(session: Session, document: vscode.TextDocument, analysis: Analysis, isPartial: boolean): DraftState {
    const state = { document, version: document.version, analysis, isPartial };
    session.state = state;
    this.analyzed.fire(state);
    return state;
  }

  /** The text of a document to be analysed; null where it is too long for that. */
  private draftOf(document: vscode.TextDocument, session: Session): DraftDocument | null {
    const length = document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
    session.isTooLong = length > readSettings(document).maxFileSize * 1_000_000;
    if (session.isTooLong) session.draft = null;
    else if (!session.draft || session.eol !== document.eol) {
      session.draft = createDocument(document.getText(), this.optionsFor(document, session));
      session.eol = document.eol;
    } else session.draft.configure(this.optionsFor(document, session));
    return session.draft;
  }

  private skip(document: vscode.TextDocument, session: Session): null {
    session.state = null;
    this.closed.fire(document.uri);
    return null;
  }

  private optionsFor(document: vscode.TextDocument, { keys }: Session): AnalysisOptions {
    const settings = readSettings(document);
    return {
      ledger: canHaveLedger(document.uri) ? this.ledgers.reading(document.uri) : null,
      keys,
      reading: this.readings.of(settings),
      severities: settings.severity,
      minimumPriority: settings.minimumPriority,
      newId: () => crypto.randomUUID(),
    };
  }
}

/** What of a document an editor shows, else its start. */
function visiblePart(document: vscode.TextDocument): Span {
  const editor = vscode.window.visibleTextEditors.find((one) => one.document === document);
  const range = editor?.visibleRanges[0] ?? new vscode.Range(0, 0, 60, 0);
  return toSpan(document, document.validateRange(range));
}

/** Lets everything else that waits have its turn. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
