import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { AnalyzedClaim } from '../../../../src/core/analyzedClaim';
import type { FindingCode } from '../../../../src/core/findings/finding';
import type { DraftState } from '../../../../src/extension/analysisStore';
import type { ClaimcheckApi } from '../../../../src/extension/main';
import { nextEvent, until } from './events';

/** A draft in the active editor. Words that are handed over must stand in it once. */
export class OpenDraft {
  private constructor(
    private readonly api: ClaimcheckApi,
    readonly editor: vscode.TextEditor,
  ) {}

  static active(api: ClaimcheckApi): OpenDraft {
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor, 'there is an active editor');
    return new OpenDraft(api, editor);
  }

  get document(): vscode.TextDocument {
    return this.editor.document;
  }

  get uri(): vscode.Uri {
    return this.document.uri;
  }

  get text(): string {
    return this.document.getText();
  }

  /** The analysis of the text as it is now; fails for what is no draft. */
  async state(): Promise<DraftState> {
    const state = await this.api.store.stateOf(this.document);
    assert.ok(state, 'the document is a draft');
    return state;
  }

  /** The claim with these words. */
  async claim(words: string): Promise<AnalyzedClaim> {
    const { analysis } = await this.state();
    const found = analysis.claims.filter(({ text }) => text.replace(/\s+/g, ' ') === words);
    assert.equal(found.length, 1, `“${words}” is one claim of: ${analysis.claims.map(({ text }) => text).join(' | ')}`);
    return found[0] as AnalyzedClaim;
  }

  async target(words: string): Promise<{ readonly uri: string; readonly claim: string }> {
    return { uri: this.uri.toString(), claim: (await this.claim(words)).id };
  }

  /** Where words stand. */
  range(words: string): vscode.Range {
    const start = this.text.indexOf(words);
    assert.ok(start >= 0 && !this.text.includes(words, start + 1), `“${words}” stands once in: ${this.text}`);
    return new vscode.Range(this.document.positionAt(start), this.document.positionAt(start + words.length));
  }

  /** Claimcheck's diagnostics as they are published. */
  diagnostics(): readonly vscode.Diagnostic[] {
    return vscode.languages.getDiagnostics(this.uri).filter(({ source }) => source === 'Claimcheck');
  }

  /** The published findings as "code: words", in reading order. */
  findings(): readonly string[] {
    const inOrder = [...this.diagnostics()].sort((a, b) => a.range.start.compareTo(b.range.start));
    return inOrder.map((diagnostic) => `${codeOf(diagnostic)}: ${this.document.getText(diagnostic.range)}`);
  }

  /** Waits until exactly these findings are published. */
  async shows(findings: readonly string[]): Promise<void> {
    const isShown = () => JSON.stringify(this.findings()) === JSON.stringify(findings);
    await until(isShown, vscode.languages.onDidChangeDiagnostics);
  }

  /** Puts the cursor before words, behind them with `end`, as a click does. */
  async moveTo(words: string, side: 'start' | 'end' = 'start'): Promise<void> {
    const place = this.range(words)[side];
    await this.selectRange(new vscode.Range(place, place));
  }

  /** Selects words. */
  async select(words: string): Promise<void> {
    await this.selectRange(this.range(words));
  }

  /** Selects what stands between two offsets; puts the cursor there where they are one. */
  async selectOffsets(start: number, end = start): Promise<void> {
    await this.selectRange(this.between(start, end));
  }

  /** Types at the cursor, or over the selection. */
  async type(text: string): Promise<void> {
    await this.afterChange(() => vscode.commands.executeCommand('type', { text }));
  }

  /** Runs a command of the editor that changes the text, for example 'undo'. */
  async run(command: string): Promise<void> {
    await this.afterChange(() => vscode.commands.executeCommand(command));
  }

  /** Puts a text in the place of what stands between two offsets, as one undo step. */
  async replace(start: number, end: number, text: string): Promise<void> {
    await this.afterChange(() => this.editor.edit((edit) => edit.replace(this.between(start, end), text)));
  }

  async save(): Promise<void> {
    assert.ok(await this.document.save(), 'the draft is saved');
  }

  /** Closes its editor and waits until the document is closed. */
  async close(): Promise<void> {
    const closed = nextEvent(vscode.workspace.onDidCloseTextDocument, (document) => document === this.document);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await closed;
  }

  private between(start: number, end: number): vscode.Range {
    return new vscode.Range(this.document.positionAt(start), this.document.positionAt(end));
  }

  private async selectRange({ start, end }: vscode.Range): Promise<void> {
    const selection = new vscode.Selection(start, end);
    if (this.editor.selection.isEqual(selection)) return;
    const moved = nextEvent(vscode.window.onDidChangeTextEditorSelection);
    this.editor.selection = selection;
    await moved;
  }

  private async afterChange(act: () => Thenable<unknown>): Promise<void> {
    const { version } = this.document;
    await act();
    await until(() => this.document.version > version, vscode.workspace.onDidChangeTextDocument);
  }
}

/** The code of a diagnostic of ours. */
export function codeOf({ code }: vscode.Diagnostic): FindingCode | '' {
  return typeof code === 'object' ? (code.value as FindingCode) : '';
}
