import * as vscode from 'vscode';
import type { AnalyzedClaim } from '../core/analyzedClaim';
import type { AnalysisStore } from './analysisStore';
import { toRange } from './vscodeValues';
import { claimsLeft } from './claimsLeft';

/** Moves the cursor to the next or previous claim that is not sourced, round the end of the draft. */
export async function goToClaim(store: AnalysisStore, direction: 1 | -1): Promise<void> {
  const editor = draftEditor(store);
  if (!editor) return;
  const state = await store.stateOf(editor.document);
  const claims = state?.analysis.claims ?? [];
  const open = state ? claimsLeft(state.analysis) : [];
  const cursor = editor.document.offsetAt(editor.selection.active);
  const next = direction === 1 ? nextAfter(open, cursor) : previousBefore(open, cursor);
  if (!next) {
    const none = claims.length > 0 ? 'Every claim of this draft is sourced.' : 'No claims in this draft.';
    void vscode.window.setStatusBarMessage(none, 3000);
    return;
  }
  selectSpan(editor, next);
}

/** Puts the cursor at the start of a claim and shows it. */
export function selectSpan(editor: vscode.TextEditor, claim: AnalyzedClaim): void {
  const range = toRange(editor.document, claim.span);
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** The editor whose draft a command means: the active one, else a visible one (the panel has the focus then). */
export function draftEditor(store: AnalysisStore): vscode.TextEditor | undefined {
  const editors = [vscode.window.activeTextEditor, ...vscode.window.visibleTextEditors];
  return editors.find((editor) => editor !== undefined && store.isOpen(editor.document.uri));
}

function nextAfter(claims: readonly AnalyzedClaim[], cursor: number): AnalyzedClaim | undefined {
  return claims.find(({ span }) => span.start > cursor) ?? claims[0];
}

function previousBefore(claims: readonly AnalyzedClaim[], cursor: number): AnalyzedClaim | undefined {
  return claims.findLast(({ span }) => span.start < cursor) ?? claims.at(-1);
}
