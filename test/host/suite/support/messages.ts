import * as vscode from 'vscode';

/** What was said to the writer, and the end of listening. */
export interface Messages extends vscode.Disposable {
  readonly told: readonly string[];
}

const KINDS = ['showInformationMessage', 'showWarningMessage', 'showErrorMessage'] as const;

/** Takes down the messages that the extension shows, in the place of showing them; all are dismissed at once. */
export function listenToMessages(): Messages {
  const told: string[] = [];
  const window = vscode.window as unknown as Record<(typeof KINDS)[number], unknown>;
  const originals = KINDS.map((kind) => [kind, window[kind]] as const);
  for (const kind of KINDS) {
    window[kind] = (message: string) => {
      told.push(message);
      return Promise.resolve(undefined);
    };
  }
  return {
    told,
    dispose: () => {
      for (const [kind, original] of originals) window[kind] = original;
    },
  };
}
