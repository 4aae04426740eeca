import * as vscode from 'vscode';
import * as z from 'zod';
import type { AnalyzedClaim } from '../core/analyzedClaim';
import { overlaps, touches, type Span } from '../core/text/span';
import type { AnalysisStore, DraftState } from './analysisStore';
import { toSpan } from './vscodeValues';
import { draftEditor } from './navigation';
import { OPEN_STATUSES } from './words';

/** Which claim a command is about, as quick fixes and hovers hand it over. */
const targetSchema = z.object({ uri: z.string(), claim: z.string() });
export type ClaimTarget = Readonly<z.infer<typeof targetSchema>>;

/** Which claims a command is about that takes several at once. */
const manySchema = z.object({ uri: z.string(), claims: z.array(z.string()).min(1) });
export type ClaimsTarget = Readonly<z.infer<typeof manySchema>>;

/** Claims in the fresh state of their draft, at least one. */
export interface FoundClaims {
  readonly state: DraftState;
  readonly claims: readonly AnalyzedClaim[];
}

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

/**
 * The claims that a command is about: those handed over, else those in the selection that leave something to do, else
 * the one that `findClaim` finds. Tells the person when there is none.
 */
export async function findClaims(store: AnalysisStore, argument: unknown): Promise<FoundClaims | null> {
  const many = manySchema.safeParse(argument);
  if (many.success) {
    const state = await findDraft(store, many.data.uri);
    const claims = state?.analysis.claims.filter(({ id }) => many.data.claims.includes(id)) ?? [];
    if (state && claims.length === many.data.claims.length) return { state, claims };
    void vscode.window.showInformationMessage('Not all of these claims are in the draft any more; please try again.');
    return null;
  }
  const selected = targetSchema.safeParse(argument).success ? null : await inSelection(store);
  if (selected) return selected;
  const found = await findClaim(store, argument);
  return found && { state: found.state, claims: [found.claim] };
}

/** The claims of a stretch of a draft that leave something to do. */
export function openClaims({ analysis }: DraftState, span: Span): readonly AnalyzedClaim[] {
  return analysis.claimsIn(span).filter((claim) => OPEN_STATUSES.has(claim.status) && overlaps(claim.span, span));
}

async function inSelection(store: AnalysisStore): Promise<FoundClaims | null> {
  const editor = draftEditor(store);
  if (!editor || editor.selection.isEmpty) return null;
  const state = await store.stateOf(editor.document);
  const claims = state ? openClaims(state, toSpan(editor.document, editor.selection)) : [];
  return state && claims.length > 0 ? { state, claims } : null;
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
