import * as vscode from 'vscode';
import { bibliographyFormat } from '../core/citations/bibliography/bibliography';
import { addToBibliography } from '../core/citations/bibliography/insert';
import { loadInBackground } from '../core/citations/bibliography/load';
import type { Source } from '../core/citations/source';
import { sourceTitle } from '../core/citations/title';
import { applyEdits } from '../core/text/edit';
import { baseName } from './baseName';
import { decoded, type BibliographyStore } from './bibliographyStore';
import { listEntries, type DraftBibliography } from './draftBibliography';
import { isWritable } from './drafts';
import { readSettings } from './settings';
import { workspaceFiles } from './workspaceFiles';

/** Adds sources that are cited by key to the bibliography of their draft. */
export class BibliographyWriter {
  constructor(private readonly store: BibliographyStore) {}

  /**
   * Adds a source that a draft cites by its key to the first bibliography that can be written, where none of them has it;
   * asks before, if the settings want that. Says how it went.
   */
  async offer(draft: vscode.Uri, bibliography: DraftBibliography, source: Source): Promise<void> {
    const mode = readSettings(draft).addToBibliography;
    const file = bibliography.files.find(({ uri, bibliography: read }) => read && isWritable(uri));
    if (mode === 'never' || !file || !vscode.workspace.isTrusted) return;
    if (listEntries(bibliography).some(({ key }) => key === source.id)) return;
    const name = baseName(file.uri);
    if (mode === 'ask') {
      const question = `Add “${sourceTitle(source)}” to ${name}, so that [@${source.id}] is found?`;
      const answer = await vscode.window.showInformationMessage(question, 'Add', 'Always Add');
      if (answer === undefined) return;
      const settings = vscode.workspace.getConfiguration('claimcheck', draft);
      if (answer === 'Always Add') {
        await settings.update('addToBibliography', 'always', vscode.ConfigurationTarget.Global);
      }
    }
    const problem = await this.add(file.uri, source);
    if (problem) void vscode.window.showWarningMessage(problem);
    else vscode.window.setStatusBarMessage(`Added @${source.id} to ${name}.`, 5000);
  }

  /** Adds a source under its id; null when it is in the file on disk, else a sentence saying why not. */
  async add(uri: vscode.Uri, source: Source): Promise<string | null> {
    const name = baseName(uri);
    const isUnsaved = vscode.workspace.textDocuments.some(
      (open) => open.isDirty && open.uri.toString() === uri.toString(),
    );
    if (isUnsaved) return `${name} is open with unsaved changes. Save or revert it, then try again.`;
    const format = bibliographyFormat(uri.path);
    const bytes = await workspaceFiles.read(uri.toString());
    if (!bytes || !format) return `${name} is not there any more.`;
    const text = decoded(bytes);
    if (text.includes('\ufffd')) return `${name} is not written in UTF-8, so nothing was added to it.`;
    const current = await loadInBackground(text, format, nextTurn);
    const insertion = addToBibliography(current, source);
    if (!insertion.ok) return insertion.message;
    if (insertion.key !== source.id) {
      return `${name} has another entry under the key “${source.id}”, so nothing was added to it. Change one of the two keys.`;
    }
    const changed = applyEdits(text, [insertion.edit]);
    await workspaceFiles.write(uri.toString(), new TextEncoder().encode(changed));
    const written = await workspaceFiles.read(uri.toString());
    await this.store.reload(uri);
    return written && decoded(written) === changed
      ? null
      : `${name} could not be written; look whether it is complete.`;
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
