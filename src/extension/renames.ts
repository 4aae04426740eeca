import * as vscode from 'vscode';
import { hasMarkdownName } from '../core/ledger/names';
import { baseName } from './baseName';
import type { LedgerStore } from './ledgerStore';
import type { Log } from './log';

/** A file that gets another address. */
interface Rename {
  readonly oldUri: vscode.Uri;
  readonly newUri: vscode.Uri;
}

/**
 * Takes the ledger along, in the same step, when a draft is renamed or moved by itself; a folder takes its files along
 * anyway.
 */
export function followRenames(ledgers: LedgerStore, log: Log): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.onWillRenameFiles((event) => {
      const drafts = event.files.filter(isDraftRename);
      // A ledger that is being written must not be moved.
      if (drafts.length > 0) event.waitUntil(ledgers.renamesNoted().then(() => renameLedgers(ledgers, log, drafts)));
    }),
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files.filter(isDraftRename)) void ledgers.noteRename(oldUri, newUri);
    }),
  );
}

function isDraftRename({ oldUri, newUri }: Rename): boolean {
  return hasMarkdownName(baseName(oldUri)) && hasMarkdownName(baseName(newUri));
}

async function renameLedgers(ledgers: LedgerStore, log: Log, drafts: readonly Rename[]): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  for (const { oldUri, newUri } of drafts) {
    const from = await ledgers.existing(oldUri);
    if (!from) continue;
    const to = await ledgers.locate(newUri, oldUri);
    if (to.toString() === from.toString()) continue;
    if (await exists(to)) {
      void log.tell(
        `${baseName(to)} is there already, so the citations of ${baseName(oldUri)} stay in ${baseName(from)}.`,
      );
    } else edit.renameFile(from, to);
  }
  return edit;
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
