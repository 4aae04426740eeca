import * as vscode from 'vscode';
import * as z from 'zod';
import type { AnalyzedClaim } from '../core/analysis';
import { touches } from '../core/text/span';
import type { AnalysisStore, DraftState } from './analysisStore';
import { draftEditor } from './navigation';

/** Which claim a command is about, as quick fixes and hovers hand it over. */
const targetSchema = z.object({ uri: z.string(), claim: z.string() });
export type ClaimTarget = Readonly<z.infer<typeof targetSchema>>;

/** A claim in the fresh state of its draft. */
export interface FoundClaim {
  readonly state: DraftState;
  readonly claim: AnalyzedClaim;
}

/**
 * The claim that a command is about: the one handed over, else the one at the cursor, else the next one in the same
 * line. Tells the person when there is none.
 */
export async function findClaim(store: AnalysisStore, argument: unknown): Promise<FoundClaim | null> {
  const target = targetSchema.safeParse(argument);
  const found = target.success ? await byId(store, target.data) : await atCursor(store);
  if (!found) {
    const sentence = target.success
      ? 'That claim is not in the draft any more.'
      : 'There is no claim at the cursor; put it on a number first.';
    void vscode.window.showInformationMessage(sentence);
  }
  return found;
}

/** The open draft of an address, analysed as it is now. */
export async function findDraft(store: AnalysisStore, uri: string): Promise<DraftState | null> {
  const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri);
  return document ? store.stateOf(document) : null;
}

async function byId(store: AnalysisStore, { uri, claim: id }: ClaimTarget): Promise<FoundClaim | null> {
  const state = await findDraft(store, uri);
  const claim = state?.analysis.claims.find((candidate) => candidate.id === id);
  return state && claim ? { state, claim } : null;
}

async function atCursor(store: AnalysisStore): Promise<FoundClaim | null> {
  const editor = draftEditor(store);
  const state = editor && (await store.stateOf(editor.document));
  if (!state) return null;
  const cursor = editor.document.offsetAt(editor.selection.active);
  const line = editor.document.lineAt(editor.selection.active.line).range;
  const { claims } = state.analysis;
  const claim =
    claims.find(({ span }) => touches(span, cursor)) ??
    claims.find(({ span }) => span.start >= cursor && line.contains(editor.document.positionAt(span.start)));
  return claim ? { state, claim } : null;
}
