import * as vscode from 'vscode';
import { baseName } from './baseName';
import { readSettings } from './settings';

/** Schemes of documents that people write; git's and the diff editor's copies, output and chat have others. */
const WRITTEN_SCHEMES = new Set(['file', 'untitled', 'vscode-remote']);

/** Whether Claimcheck looks at a document: Markdown, written here, and not left out by the settings. */
export function isDraft(document: vscode.TextDocument): boolean {
  return isWritten(document) && leftOutBy(document) === null;
}

/** Why a document that could be a draft is none, as a sentence; null for a draft and for what is no Markdown written here. */
export function whyNotChecked(document: vscode.TextDocument): string | null {
  const setting = isWritten(document) ? leftOutBy(document) : null;
  return setting && `${baseName(document.uri)} is not checked: the setting ${setting} leaves it out.`;
}

function isWritten({ languageId, uri }: vscode.TextDocument): boolean {
  if (languageId !== 'markdown') return false;
  return WRITTEN_SCHEMES.has(uri.scheme) || vscode.workspace.getWorkspaceFolder(uri) !== undefined;
}

/** The setting that leaves a document out. */
function leftOutBy(document: vscode.TextDocument): string | null {
  const { enable, files } = readSettings(document);
  if (!enable) return 'claimcheck.enable';
  return matchesGlobs(document, files) ? null : 'claimcheck.files';
}

/** Whether a document of this kind can have a ledger beside it. */
export function canHaveLedger(uri: vscode.Uri): boolean {
  return uri.scheme !== 'untitled';
}

/** Whether edits can be offered. A single file that settings make read-only in the editor cannot be told from others. */
export function isWritable(uri: vscode.Uri): boolean {
  return uri.scheme === 'untitled' || vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== false;
}

function matchesGlobs(document: vscode.TextDocument, globs: readonly string[]): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  const matches = (glob: string) => {
    const pattern = folder ? new vscode.RelativePattern(folder, glob) : glob;
    return vscode.languages.match({ language: 'markdown', pattern }, document) > 0;
  };
  if (document.isUntitled) return true;
  const wanted = globs.filter((glob) => !glob.startsWith('!'));
  const unwanted = globs.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1));
  return (wanted.length === 0 || wanted.some(matches)) && !unwanted.some(matches);
}
