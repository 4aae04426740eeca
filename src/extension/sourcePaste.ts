import * as vscode from 'vscode';
import { identifySource } from '../core/citations/identify';
import { dropPlace, isClearlySource, pastePlace, type PastePlace } from '../core/pastePlace';
import type { AnalysisStore, DraftState } from './analysisStore';
import type { AppliedEdits } from './appliedEdits';
import type { AskedSource } from './askForSource';
import type { Citing, OfferedCitation } from './citing';
import type { FoundClaims } from './claimTarget';
import { isPromised } from './claimsLeft';
import { isWritable } from './drafts';
import { toInsertion, toSpan } from './vscodeValues';
import { OPEN_STATUSES } from './words';

const { Empty, Text } = vscode.DocumentDropOrPasteEditKind;

/** The kind of these edits, by which `editor.pasteAs.preferences` and key bindings name them. */
const KIND = Empty.append('markdown', 'citation');

/** What comes before a citation that is not clearly meant: the text as it is, and VS Code's own links. */
const OTHERS = [Text, Empty.append('uri'), Empty.append('markdown', 'link')];

const MIME_TYPES = ['text/plain', 'text/uri-list'];

/** A citation that VS Code may put into the text. */
interface CitationEdit {
  /** What is to be cited; kept for when the edit is chosen. */
  readonly asked: AskedSource;
  readonly found: FoundClaims;
}

class CitationPaste extends vscode.DocumentPasteEdit implements CitationEdit {
  constructor(
    readonly asked: AskedSource,
    readonly found: FoundClaims,
  ) {
    super('', titleOf(found), KIND);
  }
}

/** Offers to cite a source whose address or number is pasted over a claim, or behind one. */
export class SourcePaste implements vscode.DocumentPasteEditProvider<CitationPaste> {
  static readonly metadata = { providedPasteEditKinds: [KIND], pasteMimeTypes: MIME_TYPES };

  constructor(private readonly parts: PasteParts) {}

  async provideDocumentPasteEdits(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    dataTransfer: vscode.DataTransfer,
    { only }: vscode.DocumentPasteEditContext,
    token: vscode.CancellationToken,
  ): Promise<CitationPaste[] | undefined> {
    const { citing, applied } = this.parts;
    const spans = ranges.map((range) => toSpan(document, range));
    const state = await stateFor(this.parts, document);
    const place = state && pastePlace(state.analysis, spans, isOpen);
    const asked = place && (await sourceIn(dataTransfer, ['text/plain', 'text/uri-list']));
    if (!asked || (only && !only.intersects(KIND))) return undefined;
    const edit = new CitationPaste(asked, { state, claims: place.claims });
    const offered = await citing.offer(edit.found, asked, false);
    if (!offered || offered.edits.length === 0 || token.isCancellationRequested) return undefined;
    hold(applied, edit, offered);
    if (!isMeant(place, asked)) edit.yieldTo = OTHERS;
    return [edit];
  }

  /**
   * Looks the source up once the citation is chosen. VS Code does not ask for it where the edit was chosen from a list:
   * then it is completed afterwards.
   */
  async resolveDocumentPasteEdit(edit: CitationPaste, token: vscode.CancellationToken): Promise<CitationPaste> {
    const offered = await this.parts.citing.offer(edit.found, edit.asked, true);
    if (!offered || token.isCancellationRequested) return edit;
    hold(this.parts.applied, edit, offered);
    // No change of the text is to be waited for where it turns out to cite the source already.
    if (offered.edits.length === 0) await offered.finish();
    return edit;
  }
}

/** Cites a source whose link is dropped on a claim; what is dropped elsewhere is left to VS Code, and so are files. */
export class SourceDrop implements vscode.DocumentDropEditProvider {
  static readonly metadata = { providedDropEditKinds: [KIND], dropMimeTypes: MIME_TYPES };

  constructor(private readonly parts: PasteParts) {}

  async provideDocumentDropEdits(
    document: vscode.TextDocument,
    position: vscode.Position,
    dataTransfer: vscode.DataTransfer,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentDropEdit | undefined> {
    const { citing, applied } = this.parts;
    const state = await stateFor(this.parts, document);
    const place = state && dropPlace(state.analysis, document.offsetAt(position), isOpen);
    const asked = place && (await sourceIn(dataTransfer, ['text/uri-list', 'text/plain']));
    if (!asked) return undefined;
    const found = { state, claims: place.claims };
    // VS Code does not ask again before it applies a drop, so what is clearly meant is looked up now.
    const offered = await citing.offer(found, asked, isMeant(place, asked));
    if (!offered || offered.edits.length === 0 || token.isCancellationRequested) return undefined;
    const edit = Object.assign(new vscode.DocumentDropEdit('', titleOf(found), KIND), { asked, found });
    hold(applied, edit, offered);
    if (!isMeant(place, asked)) edit.yieldTo = OTHERS;
    return edit;
  }
}

/** What pasting and dropping act on. */
export interface PasteParts {
  readonly store: AnalysisStore;
  readonly citing: Citing;
  readonly applied: AppliedEdits;
}

/** The fresh state of a draft that may be changed. What was offered for it before is no longer waited for. */
async function stateFor({ store, applied }: PasteParts, document: vscode.TextDocument): Promise<DraftState | null> {
  applied.forget(document);
  return isWritable(document.uri) ? store.stateOf(document) : null;
}

/** Fills an edit with a citation, and has it recorded when VS Code has applied it. */
function hold(
  applied: AppliedEdits,
  edit: CitationEdit & { additionalEdit?: vscode.WorkspaceEdit },
  { edits, finish }: OfferedCitation,
): void {
  const { state, claims } = edit.found;
  const block = state.analysis.blocks[claims.at(-1)?.block ?? -1];
  edit.additionalEdit = toInsertion(state.document, edits, block?.span.end ?? 0);
  if (edits.length > 0) applied.wait(state.document, edits, finish);
}

/** The one source that is pasted or dropped, in the first form in which there is something; null where it is none. */
async function sourceIn(dataTransfer: vscode.DataTransfer, types: readonly string[]): Promise<AskedSource | null> {
  for (const type of types) {
    const text = (await dataTransfer.get(type)?.asString())?.trim() ?? '';
    if (text === '') continue;
    const lines = text.split(/[\r\n]+/).filter((line) => !line.startsWith('#'));
    const [typed = ''] = lines;
    const identity = lines.length === 1 ? identifySource(typed) : null;
    return identity && { typed, identity, wantsDetails: false };
  }
  return null;
}

function isMeant({ isClear }: PastePlace, { typed, identity }: AskedSource): boolean {
  return isClear && isClearlySource(typed, identity);
}

function isOpen(claim: FoundClaims['claims'][number]): boolean {
  return OPEN_STATUSES.has(claim.status) || isPromised(claim);
}

function titleOf({ claims: [first, second, ...others] }: FoundClaims): string {
  return second ? `Cite as source of ${others.length + 2} claims` : `Cite as source of “${first?.text ?? ''}”`;
}
