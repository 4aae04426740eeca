import * as vscode from 'vscode';
import { bibliographyFormat, type Bibliography } from '../core/citations/bibliography/bibliography';
import { readDeclaration, type BibliographyDeclaration } from '../core/citations/bibliography/declaration';
import { loadInBackground } from '../core/citations/bibliography/load';
import { bibliographyKeys } from '../core/citations/bibliography/knownKeys';
import type { MarkdownDocument } from '../core/markdown/model';
import { baseName } from './baseName';
import { Disposables } from './dispose';
import type { DraftBibliography } from './draftBibliography';
import type { Log } from './log';
import { readSettings } from './settings';
import { showProgress } from './showProgress';
import { workspaceFiles } from './workspaceFiles';

/** How long a bibliography is read before others have a turn. */
const SLICE_MS = 5;

/** A bibliography that some open draft names. */
interface OpenFile {
  /** Where it may be, in the order in which it is looked for. */
  readonly places: readonly vscode.Uri[];
  readonly watchers: readonly vscode.Disposable[];
  uri: vscode.Uri;
  bibliography: Bibliography | null;
  /** The last time that it was begun to be read; what was begun before is out of date. */
  reading: Promise<Bibliography | null> | null;
}

/** What was put together for a draft, for as long as nothing of it changes. */
interface Gathered {
  readonly made: string;
  readonly paths: readonly string[];
  readonly bibliography: DraftBibliography;
}

const NOTHING: BibliographyDeclaration = { files: [], items: [], isReadable: true };

/** Bibliographies of the open drafts: reads them in the background and again when they change. */
export class BibliographyStore extends Disposables {
  private readonly files = new Map<string, OpenFile>();
  private readonly gathered = new Map<string, Gathered>();
  private readonly changed = this.register(new vscode.EventEmitter<void>());
  private changes = 0;

  /** When a bibliography has been read, or read again. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly log: Log) {
    super();
  }

  /** What is known now of a draft's bibliographies; what is not read yet is read in the background. */
  of(draft: vscode.Uri, declaring: Declaring): DraftBibliography {
    const { frontMatter } = declaring;
    const settings = readSettings(draft).bibliography;
    const made = JSON.stringify([frontMatter?.text ?? '', settings, this.changes]);
    const before = this.gathered.get(draft.toString());
    if (before?.made === made) return before.bibliography;
    const declaration = frontMatter
      ? readDeclaration({ frontMatter, source: declaring.source } as MarkdownDocument)
      : NOTHING;
    const paths = [...new Set([...declaration.files, ...settings])];
    const files = paths.map((path) => this.file(placesOf(path, draft)));
    const keys = bibliographyKeys(
      declaration,
      files.map(({ bibliography }) => bibliography),
    );
    const bibliography = {
      declaration,
      keys,
      files: files.map(({ uri, bibliography: read }) => ({ uri, bibliography: read })),
    };
    this.gathered.set(draft.toString(), { made, paths: files.map(keyOf), bibliography });
    this.dropUnused();
    return bibliography;
  }

  /** Lets go of what only this draft names. */
  forget(draft: vscode.Uri): void {
    if (this.gathered.delete(draft.toString())) this.dropUnused();
  }

  /** Reads a file again that was just written, and waits for it. */
  async reload(uri: vscode.Uri): Promise<void> {
    const files = [...this.files.values()].filter((file) => file.uri.toString() === uri.toString());
    await Promise.all(files.map((file) => this.load(file)));
  }

  override dispose(): void {
    this.gathered.clear();
    this.dropUnused();
    super.dispose();
  }

  private file(places: readonly [vscode.Uri, ...vscode.Uri[]]): OpenFile {
    const known = this.files.get(keyOf({ places }));
    if (known) return known;
    const reload = () => void this.load(file);
    const watchers = places.map((place) => {
      const pattern = new vscode.RelativePattern(vscode.Uri.joinPath(place, '..'), baseName(place));
      const watcher = vscode.workspace.createFileSystemWatcher(pattern);
      for (const event of [watcher.onDidChange, watcher.onDidCreate, watcher.onDidDelete]) event(reload);
      return watcher;
    });
    const file: OpenFile = { places, watchers, uri: places[0], bibliography: null, reading: null };
    this.files.set(keyOf(file), file);
    reload();
    return file;
  }

  private async load(file: OpenFile): Promise<void> {
    const before = file.bibliography?.text;
    const reading = this.read(file).catch((error: unknown) => {
      this.log.error('A bibliography could not be read', error);
      return null;
    });
    file.reading = reading;
    void showProgress(`Claimcheck: reading ${baseName(file.uri)}`, reading);
    const bibliography = await reading;
    if (
      this.files.get(keyOf(file)) !== file ||
      file.reading !== reading ||
      (bibliography && bibliography.text === before)
    )
      return;
    file.bibliography = bibliography;
    this.changes++;
    this.changed.fire();
  }

  private async read(file: OpenFile): Promise<Bibliography | null> {
    for (const place of file.places) {
      const bytes = await workspaceFiles.read(place.toString());
      const format = bibliographyFormat(place.path);
      if (!bytes || !format) continue;
      file.uri = place;
      let end = performance.now() + SLICE_MS;
      return loadInBackground(decoded(bytes), format, async () => {
        if (performance.now() < end) return;
        await new Promise((resolve) => setTimeout(resolve, 0));
        end = performance.now() + SLICE_MS;
      });
    }
    this.log.info('A bibliography that a draft or the settings name is not there.');
    return null;
  }

  private dropUnused(): void {
    const used = new Set([...this.gathered.values()].flatMap(({ paths }) => paths));
    for (const [key, { watchers }] of this.files) {
      if (used.has(key)) continue;
      for (const watcher of watchers) watcher.dispose();
      this.files.delete(key);
    }
  }
}

/** The part of a draft that says what its bibliographies are. */
type Declaring = Pick<MarkdownDocument, 'frontMatter' | 'source'>;

/** The text of a bibliography with its byte order mark, so that offsets are those of the file. */
export function decoded(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

function keyOf({ places }: Pick<OpenFile, 'places'>): string {
  return places.join('\n');
}

/** Where a bibliography may be: beside the draft, else in the workspace folder. */
function placesOf(path: string, draft: vscode.Uri): readonly [vscode.Uri, ...vscode.Uri[]] {
  const isAbsolute = /^(?:[\\/]|[A-Za-z]:[\\/])/.test(path);
  if (isAbsolute) return [draft.with({ path: path.replace(/\\/g, '/').replace(/^(?=[A-Za-z]:)/, '/') })];
  const folder = vscode.workspace.getWorkspaceFolder(draft)?.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;
  const beside = draft.scheme === 'untitled' ? null : vscode.Uri.joinPath(draft, '..', path);
  const inFolder = folder ? vscode.Uri.joinPath(folder, path) : null;
  const [first = draft, ...others] = [beside, inFolder].filter((place) => place !== null);
  return [first, ...others.filter((place) => place.toString() !== first.toString())];
}
