import * as vscode from 'vscode';

/** What is done sooner shows no progress. */
const DELAY_MS = 250;

/** Shows that something is being done until it is, from a quarter of a second on; with `cancel` it can be cancelled. */
export async function showProgress(title: string, done: Promise<unknown>, cancel?: () => void): Promise<void> {
  let isDone = false;
  const settled = done.then(
    () => (isDone = true),
    () => (isDone = true),
  );
  await Promise.race([settled, new Promise((resolve) => setTimeout(resolve, DELAY_MS))]);
  if (isDone) return;
  const location = cancel ? vscode.ProgressLocation.Notification : vscode.ProgressLocation.Window;
  await vscode.window.withProgress({ location, title, cancellable: cancel !== undefined }, (_, token) => {
    token.onCancellationRequested(() => cancel?.());
    return settled;
  });
}
