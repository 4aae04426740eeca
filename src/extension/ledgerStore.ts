import * as vscode from 'vscode';
import type { LedgerChange } from '../core/ledger/change';
import { hasMarkdownName, ledgerName } from '../core/ledger/names';
import type { LedgerReading } from '../core/ledger/read';
import type { SaveResult } from '../core/ledger/save';
import { LedgerStorage } from '../core/ledger/storage';
import { baseName } from './baseName';
import { Disposables } from './dispose';
import { canHaveLedger } from './drafts';
import type { Log } from './log';
import { workspaceFiles } from './workspaceFiles';

/** The ledger of one open draft. */
interface OpenLedger {
  readonly draft: vscode.Uri;
  readonly uri: vscode.Uri;
  readonly watcher: vscode.FileSystemWatcher;
  reading: LedgerReading | null;
}

/** Ledgers of the open drafts: loads them, watches their files, and writes what the person did. */
export class LedgerStore extends Disposables {
  private readonly storage = new LedgerStorage(workspaceFiles);
  private readonly open = new Map<string, Promise<OpenLedger>>();
  private readonly loaded = new Map<string, OpenLedger>();
  private readonly changed = this.register(new vscode.EventEmitter<vscode.Uri>());
  private noted = Promise.resolve();

  /** With the draft's address, when its ledger has become another on disk. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly log: Log) {
    super();
  }

  /** What the draft's ledger held when it was last read; null before that and where there is none. */
  reading(draft: vscode.Uri): LedgerReading | null {
    return this.loaded.get(draft.toString())?.reading ?? null;
  }

  /** Reads the ledger of a draft, once; later changes on disk are watched for. */
  async load(draft: vscode.Uri): Promise<void> {
    await this.opened(draft);
  }

  /** Where the ledger of a draft is, or would be; `before` is the address that a draft has until it is renamed. */
  async locate(draft: vscode.Uri, before = draft): Promise<vscode.Uri> {
    const folder = vscode.Uri.joinPath(draft, '..');
    const name = baseName(draft);
    const stays = vscode.Uri.joinPath(before, '..').toString() === folder.toString();
    const oldName = stays ? baseName(before) : name;
    const siblings = (await namesIn(folder)).filter((other) => hasMarkdownName(other) && other !== oldName);
    const shared = vscode.Uri.joinPath(folder, ledgerName(name, []));
    const found = siblings.length > 0 ? await this.storage.load(shared.toString()) : null;
    const owner = found?.kind === 'ok' ? found.ledger.draft : null;
    return vscode.Uri.joinPath(folder, ledgerName(name, siblings, owner === oldName ? name : owner));
  }

  /** Where the ledger of a draft is; null where it has none. */
  async existing(draft: vscode.Uri): Promise<vscode.Uri | null> {
    const uri = await this.locate(draft);
    return (await this.read(uri)) ? uri : null;
  }

  /** Why nothing can be written about a draft now, as a sentence with what to do; null when all is well. */
  lockedBecause(draft: vscode.Uri): string | null {
    if (!canHaveLedger(draft)) return 'Save the draft first: its citations are kept in a file beside it.';
    if (!vscode.workspace.isTrusted) return 'Trust this workspace first: until then nothing is written to it.';
    if (vscode.workspace.fs.isWritableFileSystem(draft.scheme) === false) return 'This file system is read-only.';
    const open = this.loaded.get(draft.toString());
    if (open?.reading?.kind === 'broken') {
      return `The ledger cannot be read (${open.reading.message}). Mend the file, then try again.`;
    }
    if (open?.reading?.kind === 'newer') {
      return 'The ledger was written by a newer version of Claimcheck. Update Claimcheck to change it.';
    }
    return open && hasUnsavedChanges(open.uri)
      ? 'The ledger is open with unsaved changes. Save or revert it, then try again.'
      : null;
  }

  /** The open draft whose ledger a file is. */
  draftOf(ledger: vscode.Uri): vscode.Uri | null {
    const found = [...this.loaded.values()].find(({ uri }) => uri.toString() === ledger.toString());
    return found?.draft ?? null;
  }

  /** Whether opening the ledger of a draft helps where nothing can be written: it is broken, or was not saved. */
  isMendable(draft: vscode.Uri): boolean {
    const open = this.loaded.get(draft.toString());
    return open?.reading?.kind === 'broken' || (open !== undefined && hasUnsavedChanges(open.uri));
  }

  /** Writes what the person did; null when it is on disk, else a sentence saying why not. */
  async change(draft: vscode.Uri, changes: readonly LedgerChange[], by: string): Promise<string | null> {
    const open = canHaveLedger(draft) ? await this.reopened(draft) : null;
    const locked = this.lockedBecause(draft);
    if (locked !== null || !open) return locked;
    const result = await this.save(open.uri, baseName(draft), changes, by);
    if (result.kind === 'refused') return result.message;
    open.reading = { kind: 'ok', ledger: result.ledger };
    return null;
  }

  /** Writes the new name of a draft into the ledger that came along when it was renamed; drafts opened meanwhile wait. */
  noteRename(before: vscode.Uri, draft: vscode.Uri): Promise<void> {
    this.noted = this.noted
      .then(() => this.writeName(before, draft))
      .catch((error: unknown) => this.log.error('The new name of a draft could not be written to its ledger', error));
    return this.noted;
  }

  /** Done when the names of all renamed drafts are written, so that it is known whose a ledger is. */
  renamesNoted(): Promise<void> {
    return this.noted;
  }

  private async writeName(before: vscode.Uri, draft: vscode.Uri): Promise<void> {
    const uri = await this.existing(draft);
    const reading = uri && (await this.read(uri));
    const name = baseName(draft);
    if (!uri || reading?.kind !== 'ok' || reading.ledger.draft !== baseName(before) || name === baseName(before))
      return;
    if (this.lockedBecause(draft) !== null || hasUnsavedChanges(uri)) return;
    await this.save(uri, name, [{ kind: 'renameDraft', draft: name }], '');
  }

  /** Stops watching the ledger of a draft that was closed. */
  forget(draft: vscode.Uri): void {
    const key = draft.toString();
    this.open.delete(key);
    this.loaded.get(key)?.watcher.dispose();
    this.loaded.delete(key);
  }

  override dispose(): void {
    for (const { draft } of [...this.loaded.values()]) this.forget(draft);
    super.dispose();
  }

  private save(uri: vscode.Uri, draft: string, changes: readonly LedgerChange[], by: string): Promise<SaveResult> {
    const context = { now: new Date().toISOString(), by, newId: () => crypto.randomUUID() };
    return this.storage.save(uri.toString(), draft, changes, context);
  }

  private async openNow(draft: vscode.Uri): Promise<OpenLedger> {
    await this.noted;
    return this.openLedger(draft);
  }

  private opened(draft: vscode.Uri): Promise<OpenLedger> {
    const key = draft.toString();
    const known = this.open.get(key);
    if (known) return known;
    const opening = this.openNow(draft).then((open) => {
      if (this.open.get(key) === opening) this.loaded.set(key, open);
      else open.watcher.dispose();
      return open;
    });
    this.open.set(key, opening);
    return opening;
  }

  /**
   * The ledger of a draft where it is by now: of two drafts of one name, "draft.md" and "draft.markdown", the one that
   * has citations first takes the shorter name.
   */
  private async reopened(draft: vscode.Uri): Promise<OpenLedger> {
    const open = await this.opened(draft);
    if ((await this.locate(draft)).toString() === open.uri.toString()) return open;
    if (this.loaded.get(draft.toString()) === open) this.forget(draft);
    return this.opened(draft);
  }

  private async openLedger(draft: vscode.Uri): Promise<OpenLedger> {
    const uri = await this.locate(draft);
    const pattern = new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), baseName(uri));
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    const open: OpenLedger = { draft, uri, watcher, reading: await this.read(uri) };
    const reload = () => void this.reload(open);
    watcher.onDidChange(reload);
    watcher.onDidCreate(reload);
    watcher.onDidDelete(reload);
    return open;
  }

  private async reload(open: OpenLedger): Promise<void> {
    const before = JSON.stringify(open.reading);
    open.reading = await this.read(open.uri);
    const isSame = JSON.stringify(open.reading) === before; // our own write, mostly
    if (isSame || this.loaded.get(open.draft.toString()) !== open) return;
    await this.reopened(open.draft);
    this.changed.fire(open.draft);
  }

  /** A ledger that cannot be got at is treated as one that cannot be read: nothing is written over it. */
  private async read(uri: vscode.Uri): Promise<LedgerReading | null> {
    try {
      return await this.storage.load(uri.toString());
    } catch (error) {
      this.log.error('A ledger could not be read', error);
      const message = 'the file cannot be opened';
      return { kind: 'broken', message, offset: 0, line: 1, column: 1, isConflict: false };
    }
  }
}

function hasUnsavedChanges(uri: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some(({ isDirty, uri: open }) => isDirty && open.toString() === uri.toString());
}

async function namesIn(folder: vscode.Uri): Promise<readonly string[]> {
  try {
    return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
  } catch {
    return []; // a folder that does not list its files, as on some web file systems
  }
}
