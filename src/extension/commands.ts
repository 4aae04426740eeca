import * as vscode from 'vscode';
import type { AnalysisStore } from './analysisStore';
import type { Citing } from './citing';
import { findClaim } from './claimTarget';
import type { DraftRewriter } from './convertCitations';
import type { LedgerStore } from './ledgerStore';
import type { Log } from './log';
import { draftEditor, goToClaim } from './navigation';
import type { Panel } from './panel';
import { explainAtCursor } from './whyNot';

/** What the commands act on. */
export interface CommandParts {
  readonly store: AnalysisStore;
  readonly ledgers: LedgerStore;
  readonly citing: Citing;
  readonly rewriter: DraftRewriter;
  readonly panel: Panel;
  readonly log: Log;
  readonly extensionUri: vscode.Uri;
}

type Command = (parts: CommandParts, ...args: unknown[]) => Promise<void> | void;

/**
 * Every command, by its id after "claimcheck.". Those that package.json does not list are for quick fixes, hovers and
 * links alone.
 */
export const COMMANDS: Readonly<Record<string, Command>> = {
  addCitation: ({ citing }, target) => citing.addCitation(target),
  citeExisting: ({ citing }, target, key) => citing.citeExisting(target, key),
  waive: ({ citing }, target, reason) => citing.waive(target, reason),
  unwaive: ({ citing }, target) => citing.unwaive(target),
  confirmClaim: ({ citing }, target) => citing.confirm(target),
  convertCitations: ({ rewriter }, style) => rewriter.convert(style),
  updateSourceList: ({ rewriter }) => rewriter.updateSourceList(),
  nextClaim: ({ store }) => goToClaim(store, 1),
  previousClaim: ({ store }) => goToClaim(store, -1),
  showPanel: ({ panel }) => panel.show(),
  showClaim: async ({ store, panel }, target) => {
    const found = await findClaim(store, target);
    if (found) await panel.showClaim(found);
  },
  whyNot: ({ store }) => explainAtCursor(store),
  openLedger: async ({ store, ledgers }) => openLedger(store, ledgers),
  openSample: ({ extensionUri }) => openSample(extensionUri),
  showLog: ({ log }) => log.show(),
  explainFinding: ({ extensionUri }, code) => explainFinding(extensionUri, code),
};

/** Registers all commands; a failure becomes one sentence, with the details in the log. */
export function registerCommands(parts: CommandParts): vscode.Disposable {
  const registered = Object.entries(COMMANDS).map(([name, run]) =>
    vscode.commands.registerCommand(`claimcheck.${name}`, async (...args: unknown[]) => {
      try {
        await run(parts, ...args);
      } catch (error) {
        await parts.log.tell('Claimcheck could not do that; please try again.', error);
      }
    }),
  );
  return vscode.Disposable.from(...registered);
}

async function openLedger(store: AnalysisStore, ledgers: LedgerStore): Promise<void> {
  const editor = draftEditor(store);
  const uri = editor && (await ledgers.existing(editor.document.uri));
  if (uri) await vscode.window.showTextDocument(uri);
  else void vscode.window.showInformationMessage('This draft has no ledger yet: it is made with the first citation.');
}

/** Opens a copy of the sample draft, which nobody has to save. */
async function openSample(extensionUri: vscode.Uri): Promise<void> {
  const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, 'media', 'sample.md'));
  const content = new TextDecoder().decode(bytes);
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content }));
}

/** Shows the section of the README that explains a finding; it comes with the extension, so no network is needed. */
async function explainFinding(extensionUri: vscode.Uri, code: unknown): Promise<void> {
  // vsce writes the file in lower case into the package; a checkout has it in upper case.
  for (const name of ['readme.md', 'README.md']) {
    const readme = vscode.Uri.joinPath(extensionUri, name);
    try {
      await vscode.workspace.fs.stat(readme);
    } catch {
      continue;
    }
    await vscode.commands.executeCommand('markdown.showPreview', readme.with({ fragment: String(code) }));
    return;
  }
}
