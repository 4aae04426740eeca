import * as vscode from 'vscode';

/** Where details go. People see one sentence; the log has the rest, and never the text of a draft. */
export class Log implements vscode.Disposable {
  private readonly channel = vscode.window.createOutputChannel('Claimcheck', { log: true });

  info(message: string): void {
    this.channel.info(message);
  }

  /** Writes the details of a failure; `error` may be anything that was thrown. */
  error(what: string, error: unknown): void {
    this.channel.error(what, error instanceof Error ? (error.stack ?? error.message) : String(error));
  }

  /** Tells the person in one sentence, with a button to the details where there are any. */
  async tell(sentence: string, error?: unknown): Promise<void> {
    if (error === undefined) {
      await vscode.window.showWarningMessage(sentence);
      return;
    }
    this.error(sentence, error);
    const choice = await vscode.window.showErrorMessage(sentence, 'Show Log');
    if (choice) this.show();
  }

  show(): void {
    this.channel.show();
  }

  dispose(): void {
    this.channel.dispose();
  }
}
