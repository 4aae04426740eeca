import * as vscode from 'vscode';
import type { Analysis } from '../core/analysis';
import { SKIP_REASONS } from '../core/claims/reasons';
import { touches, type Span } from '../core/text/span';
import type { AnalysisStore } from './analysisStore';
import { draftEditor } from './navigation';
import { OPEN_STATUSES, STATUS_WORDS } from './words';

/** Says of the number at the cursor why it is no claim, or that it is one. */
export async function explainAtCursor(store: AnalysisStore): Promise<void> {
  const editor = draftEditor(store);
  const state = editor && (await store.stateOf(editor.document));
  if (!state) return;
  const cursor = editor.document.offsetAt(editor.selection.active);
  void vscode.window.showInformationMessage(explain(state.analysis, cursor));
}

/** One or two sentences on what stands at a source offset. */
function explain({ claims, skipped, findings }: Analysis, cursor: number): string {
  const isHere = ({ span }: { readonly span: Span }) => touches(span, cursor);
  const claim = claims.find(isHere);
  if (claim) {
    const found = findings.some((finding) => finding.claim === claims.indexOf(claim));
    const silent =
      !found && OPEN_STATUSES.has(claim.status) ? ' The settings or a comment in the draft silence it.' : '';
    return `“${claim.text}” is a claim: ${claim.type}, ${STATUS_WORDS[claim.status]}.${silent}`;
  }
  const left = skipped.find(isHere);
  if (left) return `“${left.text}” is not a claim. ${SKIP_REASONS[left.reason]}`;
  return 'Claimcheck sees no number here. Put the cursor on one first.';
}
