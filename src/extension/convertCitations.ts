import * as vscode from 'vscode';
import { LEFT_REASONS, type LeftAlone } from '../core/citations/convert/cited';
import type { Conversion } from '../core/citations/convert/convert';
import { CITATION_STYLES, type CitationStyle, type Source } from '../core/citations/source';
import { sourceListEdits } from '../core/citations/sourceList';
import { sourceListRegion } from '../core/citations/sourceListRegion';
import { convertDraft } from '../core/convertDraft';
import type { AnalysisStore, DraftState } from './analysisStore';
import type { BibliographyStore } from './bibliographyStore';
import type { CitationActions } from './citationActions';
import { toRange } from './vscodeValues';
import { draftEditor } from './navigation';
import { readSettings } from './settings';
import { storedSources } from './storedSources';

const STYLES: Readonly<Record<CitationStyle, { readonly label: string; readonly detail: string }>> = {
  footnote: { label: 'Footnotes', detail: '$6 million.[^1]' },
  link: { label: 'Links', detail: '[$6 million](https://…)' },
  reference: { label: 'Reference links', detail: '[$6 million][1], with the addresses at the end' },
  key: { label: 'Citation keys', detail: '$6 million [@deepseek2024]' },
};

/** The commands that rewrite what a whole draft cites. */
export class DraftRewriter {
  constructor(
    private readonly store: AnalysisStore,
    private readonly actions: CitationActions,
    private readonly bibliographies: BibliographyStore,
  ) {}

  /** Writes all citations of the draft in a style that the person picks, after they have seen what that comes to. */
  async convert(wanted: unknown): Promise<void> {
    const editor = draftEditor(this.store);
    if (!editor) return;
    const style = CITATION_STYLES.find((known) => known === wanted) ?? (await pickStyle());
    const state = style && (await this.store.stateOf(editor.document));
    if (!style || !state) return;
    const format = readSettings(editor.document).footnoteFormat;
    const conversion = convertDraft(state.analysis, { style, format, stored: await this.citable(state) });
    const choice = await pickStep(state, conversion, style);
    if (choice === undefined) return;
    if (typeof choice === 'object') return showPlace(editor, choice);
    await this.apply(state, conversion, choice === 'preview');
  }

  /** Brings the draft's list of sources up to date, or puts one in. */
  async updateSourceList(): Promise<void> {
    const editor = draftEditor(this.store);
    const state = editor && (await this.store.stateOf(editor.document));
    if (!state) return;
    const { analysis, document } = state;
    const { sourceListHeading: heading, footnoteFormat: format } = readSettings(document);
    const edits = sourceListEdits(analysis.document, analysis.claims, await this.citable(state), { heading, format });
    if (edits.length === 0) {
      const isThere = sourceListRegion(analysis.document.source) !== null;
      const none = 'No list of sources was written: the draft cites nothing yet, or ends in code that is not closed.';
      void vscode.window.showInformationMessage(isThere ? 'The list of sources is up to date.' : none);
    } else await this.apply(state, { edits, added: [] }, false);
  }

  private async citable({ analysis, document }: DraftState): Promise<Readonly<Record<string, Source>>> {
    const { citableSources } = await import('../core/citations/bibliography/resolve');
    const { declaration, files } = this.bibliographies.of(document.uri, analysis.document);
    const read = files.map(({ bibliography }) => bibliography);
    return citableSources(analysis.document, storedSources(analysis), declaration, read);
  }

  private async apply(
    state: DraftState,
    { edits, added }: Pick<Conversion, 'edits' | 'added'>,
    isPreviewed: boolean,
  ): Promise<void> {
    const problem = await this.actions.rewrite(state, edits, added, isPreviewed);
    if (problem) void vscode.window.showWarningMessage(problem);
  }
}

async function pickStyle(): Promise<CitationStyle | undefined> {
  const items = CITATION_STYLES.map((style) => ({ ...STYLES[style], style }));
  const picked = await vscode.window.showQuickPick(items, { title: 'Write All Citations of This Draft as…' });
  return picked?.style;
}

/** What the person wants done: all of it, a look at it first, or a look at a citation that stays as it is. */
async function pickStep(
  { document }: DraftState,
  { converted, left }: Conversion,
  style: CitationStyle,
): Promise<'convert' | 'preview' | LeftAlone | undefined> {
  const count = converted.length === 1 ? '1 citation' : `${converted.length} citations`;
  const act =
    converted.length === 0
      ? []
      : [
          { label: `Write ${count} as ${STYLES[style].label.toLowerCase()}`, step: 'convert' as const },
          { label: 'Look at the changes first', step: 'preview' as const },
        ];
  const stay = left.map((one) => ({
    label: `Line ${document.positionAt(one.reference.source.start).line + 1}: ${wordsAt(document, one)}`,
    detail: LEFT_REASONS[one.reason],
    step: one,
  }));
  if (act.length === 0 && stay.length === 0) {
    void vscode.window.showInformationMessage(
      'There is nothing to convert: the draft has no citations in another style.',
    );
    return undefined;
  }
  const separator = {
    label: `${left.length} left as they are`,
    kind: vscode.QuickPickItemKind.Separator,
    step: undefined,
  };
  const items = [...act, ...(stay.length > 0 ? [separator] : []), ...stay];
  const picked = await vscode.window.showQuickPick(items, { title: 'Convert Citations' });
  return picked?.step;
}

function wordsAt(document: vscode.TextDocument, { reference }: LeftAlone): string {
  const words = document.getText(toRange(document, reference.source)).replace(/\s+/g, ' ');
  return words.length > 60 ? `${words.slice(0, 59)}…` : words;
}

function showPlace(editor: vscode.TextEditor, { reference }: LeftAlone): void {
  const range = toRange(editor.document, reference.source);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
