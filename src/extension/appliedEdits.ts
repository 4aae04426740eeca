import * as vscode from 'vscode';
import { applyEdits, type TextEdit } from '../core/text/edit';
import { Disposables } from './dispose';
import type { Log } from './log';

/** A change of a draft that VS Code may make. */
interface Awaited {
  readonly uri: string;
  readonly after: string;
  /** How many line ends there are then; looked at first, for the text of a draft is long. */
  readonly lineCount: number;
  readonly act: () => Promise<void>;
}

/**
 * Acts when VS Code has applied an edit that was offered to it: of pastes and drops it never tells. They are known by the
 * text that they leave.
 */
export class AppliedEdits extends Disposables {
  private awaited: readonly Awaited[] = [];

  constructor(private readonly log: Log) {
    super();
    this.register(vscode.workspace.onDidChangeTextDocument((event) => this.change(event)));
    this.register(vscode.workspace.onDidCloseTextDocument((document) => this.forget(document)));
  }

  /** Acts once the edits, to the text as it is now, are applied; they may never be. */
  wait(document: vscode.TextDocument, edits: readonly TextEdit[], act: () => Promise<void>): void {
    const after = applyEdits(document.getText(), edits);
    const lineCount = after.split('\n').length;
    this.awaited = [...this.awaited, { uri: document.uri.toString(), after, lineCount, act }];
  }

  /** Waits no longer for any edit of a document. */
  forget(document: vscode.TextDocument): void {
    this.awaited = this.awaited.filter(({ uri }) => uri !== document.uri.toString());
  }

  private change({ document, reason }: vscode.TextDocumentChangeEvent): void {
    if (this.awaited.length === 0 || reason !== undefined) return;
    const uri = document.uri.toString();
    const applied = this.awaited.findLast(
      (awaited) =>
        awaited.uri === uri && awaited.lineCount === document.lineCount && awaited.after === document.getText(),
    );
    if (!applied) return;
    this.forget(document);
    applied.act().catch((error: unknown) => this.log.error('A pasted citation could not be recorded', error));
  }
}
