import * as vscode from 'vscode';
import { describeCslItem } from '../core/citations/bibliography/cslItem';
import { indexEntries, searchEntries, type CitableEntry, type EntryIndex } from '../core/citations/bibliography/search';
import type { AnalysisStore, DraftState } from './analysisStore';
import type { BibliographyStore } from './bibliographyStore';
import { listEntries, type DraftBibliography } from './draftBibliography';
import { storedSources } from './storedSources';

/** "[@vas", "[see @a; -@b": a key that is being typed in brackets. */
const KEY = /\[(?:[^[\]]*[\s;(-])?@\{?([\p{L}\p{N}_:.+/-]*)$/u;
/** "[^no" */
const LABEL = /\[\^([^[\]\s]*)$/;

/** How far before the cursor a bracket is looked for, in UTF-16 code units. */
const REACH = 300;
/** How many keys are offered; typing on narrows them down. */
const MOST = 100;

/** Offers keys behind "[@" and footnotes behind "[^", from what is known already, so that nobody waits. */
export class SourceCompletion implements vscode.CompletionItemProvider {
  static readonly triggers = ['@', '^'];
  private readonly indices = new WeakMap<DraftBibliography, EntryIndex>();

  constructor(
    private readonly store: AnalysisStore,
    private readonly bibliographies: BibliographyStore,
  ) {}

  provideCompletionItems(document: vscode.TextDocument, position: vscode.Position): vscode.CompletionList | undefined {
    const state = this.store.state(document.uri);
    const before = document
      .lineAt(position.line)
      .text.slice(Math.max(0, position.character - REACH), position.character);
    const key = KEY.exec(before)?.[1];
    if (state && key !== undefined) return this.keys(state, key, typedRange(position, key));
    const label = LABEL.exec(before)?.[1];
    return state && label !== undefined ? labels(state, typedRange(position, label)) : undefined;
  }

  private keys({ analysis, document }: DraftState, typed: string, range: vscode.Range): vscode.CompletionList {
    const bibliography = this.bibliographies.of(document.uri, analysis.document);
    const stored = Object.values(storedSources(analysis)).map(describeCslItem);
    const own = searchEntries(indexEntries(stored), typed, MOST);
    const isOwn = new Set(own.map(({ key }) => key));
    const others = searchEntries(this.indexOf(bibliography), typed, MOST).filter(({ key }) => !isOwn.has(key));
    const items = [...own, ...others].map((entry, index) => keyItem(entry, typed, range, index));
    return new vscode.CompletionList(items, true);
  }

  private indexOf(bibliography: DraftBibliography): EntryIndex {
    const known = this.indices.get(bibliography);
    if (known) return known;
    const index = indexEntries(listEntries(bibliography));
    this.indices.set(bibliography, index);
    return index;
  }
}

function keyItem({ key, title, author, year }: CitableEntry, typed: string, range: vscode.Range, index: number) {
  const description = [author, year].filter((part) => part !== '').join(', ');
  const item = new vscode.CompletionItem({ label: key, description }, vscode.CompletionItemKind.Reference);
  item.detail = title;
  item.range = range;
  // They fit by author and title too, and are in order.
  item.filterText = typed;
  item.sortText = String(index).padStart(4, '0');
  item.insertText = key;
  return item;
}

function labels({ analysis }: DraftState, range: vscode.Range): vscode.CompletionList {
  const notes = analysis.document.definitions.filter(({ kind }) => kind === 'footnote');
  const items = notes.map(({ rawLabel, text }, index) => {
    const item = new vscode.CompletionItem({ label: rawLabel, description: text }, vscode.CompletionItemKind.Reference);
    item.range = range;
    item.sortText = String(index).padStart(4, '0');
    return item;
  });
  return new vscode.CompletionList(items);
}

function typedRange(position: vscode.Position, typed: string): vscode.Range {
  return new vscode.Range(position.translate(0, -typed.length), position);
}
