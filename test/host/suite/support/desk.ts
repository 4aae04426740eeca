import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as vscode from 'vscode';
import { readLedger } from '../../../../src/core/ledger/read';
import type { Ledger } from '../../../../src/core/ledger/schema';
import type { ClaimcheckApi } from '../../../../src/extension/main';
import { test } from '../runner';
import { OpenDraft } from './draft';
import { nextEvent, until } from './events';
import { listenToMessages } from './messages';
import { isOldest } from './oldest';

/** Who checks in the tests. */
const CHECKER = 'Test Desk';
const ROOT = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';

/** A test with a folder of its own in the workspace; editors, settings and files are put back after it. */
export function deskTest(name: string, body: (desk: Desk) => Promise<void>): void {
  test(name, async () => {
    const extension = vscode.extensions.getExtension<ClaimcheckApi>('claimcheck.claimcheck');
    if (!extension) throw new Error('The extension is not there.');
    const desk = new Desk(await extension.activate());
    try {
      // The profile of a server has it from the start: a change of settings takes longer than most tests.
      if (vscode.workspace.getConfiguration('claimcheck').get('checkerName') !== CHECKER)
        await desk.set('checkerName', CHECKER, vscode.ConfigurationTarget.Global);
      await body(desk);
    } finally {
      await desk.clear();
    }
  });
}

/** A test of something that hangs on no version of VS Code, which the oldest is spared. */
export function newestTest(name: string, body: (desk: Desk) => Promise<void>): void {
  if (!isOldest()) deskTest(name, body);
}

/** The network of a test that brings none of its own. */
function offline(): Promise<never> {
  return Promise.reject(Object.assign(new TypeError('fetch failed'), { cause: { code: 'ENOTFOUND' } }));
}

/** A folder with drafts and their ledgers, and what was said to the writer while the test ran. */
export class Desk {
  readonly folder = mkdtempSync(join(ROOT, 'desk-'));
  private readonly messages = listenToMessages();
  private readonly changed: {
    readonly key: string;
    readonly target: vscode.ConfigurationTarget;
    readonly before: unknown;
  }[] = [];

  constructor(readonly api: ClaimcheckApi) {
    api.lookUps.useFetch(offline);
  }

  /** Sentences that were shown to the writer since the test began, oldest first. */
  get told(): readonly string[] {
    return this.messages.told;
  }

  uri(path: string): vscode.Uri {
    return vscode.Uri.file(join(this.folder, path));
  }

  has(path: string): boolean {
    return existsSync(this.uri(path).fsPath);
  }

  read(path: string): string {
    return readFileSync(this.uri(path).fsPath, 'utf8');
  }

  /** Writes a file behind the editor's back, as Git does. */
  write(path: string, text: string): void {
    const { fsPath } = this.uri(path);
    mkdirSync(dirname(fsPath), { recursive: true });
    writeFileSync(fsPath, text);
  }

  /** Resolves when VS Code has noticed that a file was made, changed or deleted on disk. */
  async notices(path: string): Promise<void> {
    const watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(vscode.Uri.file(this.folder), path),
    );
    await Promise.race(
      [watcher.onDidCreate, watcher.onDidChange, watcher.onDidDelete].map((event) => nextEvent(event)),
    );
    watcher.dispose();
  }

  /** All files, as paths in byte order. */
  files(): readonly string[] {
    return readdirSync(this.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(this.folder.length + 1))
      .sort();
  }

  /** The ledger in a file, which must be one. */
  ledger(path = 'draft.claims.json'): Ledger {
    const reading = readLedger(this.read(path));
    if (reading.kind !== 'ok') throw new Error(`${path} is no ledger: ${JSON.stringify(reading)}`);
    return reading.ledger;
  }

  /** Opens a draft in an editor, as a writer does; with a text the file is written first. */
  async open(path: string, text?: string): Promise<OpenDraft> {
    if (text !== undefined) this.write(path, text);
    await this.openText(path);
    return OpenDraft.active(this.api);
  }

  /** Opens any file in an editor; unlike `showTextDocument` this lets go of the document when the editor is closed. */
  async openText(path: string): Promise<vscode.TextEditor> {
    const uri = this.uri(path);
    const active = () => vscode.window.activeTextEditor;
    await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
    await until(() => active()?.document.uri.toString() === uri.toString(), vscode.window.onDidChangeActiveTextEditor);
    return active() as vscode.TextEditor;
  }

  /** Opens a new draft that is in no file. */
  async openUntitled(content: string): Promise<OpenDraft> {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    await vscode.window.showTextDocument(document, { preview: false });
    return OpenDraft.active(this.api);
  }

  /** Sets a setting until the end of the test. */
  async set(key: string, value: unknown, target = vscode.ConfigurationTarget.Workspace): Promise<void> {
    const configuration = vscode.workspace.getConfiguration('claimcheck');
    const { globalValue, workspaceValue } = configuration.inspect(key) ?? {};
    this.changed.push({
      key,
      target,
      before: target === vscode.ConfigurationTarget.Global ? globalValue : workspaceValue,
    });
    const before = JSON.stringify(configuration.get(key));
    const arrives =
      before === JSON.stringify(value)
        ? Promise.resolve()
        : nextEvent(vscode.workspace.onDidChangeConfiguration, (event) =>
            event.affectsConfiguration(`claimcheck.${key}`),
          );
    await configuration.update(key, value, target);
    await arrives;
  }

  async clear(): Promise<void> {
    const { tabGroups } = vscode.window;
    while (tabGroups.activeTabGroup.activeTab) {
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
    for (const { key, target, before } of this.changed.splice(0).reverse()) {
      await vscode.workspace.getConfiguration('claimcheck').update(key, before, target);
    }
    this.messages.dispose();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
