import * as vscode from 'vscode';
import type { Analysis } from '../core/analysis';
import type { AnalyzedClaim } from '../core/analyzedClaim';
import type { Priority } from '../core/claims/claim';
import { comparePriorities } from '../core/claims/priority';
import type { Finding } from '../core/findings/finding';
import { touches, type Span } from '../core/text/span';
import type { AnalysisStore, DraftState } from './analysisStore';
import { DiagnosticRuns } from './diagnosticRuns';
import { ShownDiagnostics } from './shownDiagnostics';
import { toDiagnostic } from './vscodeValues';
import { Disposables } from './dispose';

/** As many as VS Code shows of one owner in one file: the severest, where there are more. */
export const MAX_DIAGNOSTICS = 1000;

/** How long after the last keystroke a claim that the cursor touches stays unflagged. */
const TYPING_PAUSE_MS = 2000;

const RANK: Readonly<Record<Finding['severity'], number>> = { error: 0, warning: 1, information: 2, hint: 3 };

/** What the writer is typing at. */
interface Typing {
  readonly uri: string;
  readonly cursor: number;
  /** The sentence with a claim in which the cursor stood at the last analysis. */
  readonly sentence: Span | null;
  /** Ids of the claims that the cursor has touched since typing began in this sentence. */
  readonly held: ReadonlySet<string>;
  readonly timer: ReturnType<typeof setTimeout>;
}

/**
 * Publishes the findings of each draft. What the writer is typing right now is left alone until the cursor leaves its
 * sentence or typing has paused.
 */
export class DiagnosticsPublisher extends Disposables {
  private readonly collection = this.register(new DiagnosticRuns('claimcheck'));
  private readonly shown = new ShownDiagnostics(MAX_DIAGNOSTICS);
  private typing: Typing | null = null;

  constructor(private readonly store: AnalysisStore) {
    super();
    this.register(store.onDidAnalyze((state) => this.publish(state)));
    this.register(store.onDidClose((uri) => this.collection.delete(uri)));
    this.register(store.onDidType(({ document, offset }) => this.noteTyping(document, offset)));
    this.register(store.onDidActDeliberately(() => this.stopTyping()));
    this.register(vscode.window.onDidChangeTextEditorSelection((event) => this.noteCursor(event)));
  }

  override dispose(): void {
    if (this.typing) clearTimeout(this.typing.timer);
    super.dispose();
  }

  private publish({ document, analysis }: DraftState): void {
    const held = this.heldClaims(document, analysis);
    const { layout } = analysis;
    const shown = layout
      ? this.shown.of(document.uri, layout, this.indicesOf(held, analysis))
      : findingsWithout(held, analysis).map((finding) => toDiagnostic(document, finding));
    this.collection.set(document.uri, shown);
  }

  /** The claims that stay unflagged; looks up the sentence that the cursor is in and the claims that it touches. */
  private heldClaims(document: vscode.TextDocument, analysis: Analysis): ReadonlySet<string> {
    const { typing } = this;
    if (typing?.uri !== document.uri.toString()) return new Set();
    const near = analysis.claimsAt(typing.cursor);
    const touched = near.filter(({ span, id }) => typing.held.has(id) || touches(span, typing.cursor));
    const held = new Set(touched.map(({ id }) => id));
    this.typing = { ...typing, sentence: near[0]?.sentence ?? null, held };
    return held;
  }

  /** Indices of claims in the draft, all of which stand where the writer is typing. */
  private indicesOf(held: ReadonlySet<string>, { layout }: Analysis): ReadonlySet<number> {
    if (held.size === 0 || !layout || !this.typing) return new Set();
    const { from, to } = layout.around(this.typing.cursor);
    const claims = layout.placedIn({ from, to }).flatMap((placed) => placed.claims);
    const first = layout.firstClaimOf(from);
    return new Set(claims.flatMap(({ id }, index) => (held.has(id) ? first + index : [])));
  }

  private noteTyping(document: vscode.TextDocument, cursor: number): void {
    const uri = document.uri.toString();
    const before = this.typing;
    if (before) clearTimeout(before.timer);
    const timer = setTimeout(() => this.stopTyping(), TYPING_PAUSE_MS);
    this.typing = { uri, cursor, sentence: null, held: before?.uri === uri ? before.held : new Set(), timer };
  }

  private noteCursor({ textEditor, selections }: vscode.TextEditorSelectionChangeEvent): void {
    const { typing } = this;
    // While the text is ahead of its analysis the sentence is not known; the analysis then looks at the cursor itself.
    if (typing?.uri !== textEditor.document.uri.toString() || !selections[0]) return;
    const cursor = textEditor.document.offsetAt(selections[0].active);
    const isInside = !this.store.isFresh(textEditor.document) || (typing.sentence && touches(typing.sentence, cursor));
    if (isInside) this.typing = { ...typing, cursor };
    else this.stopTyping();
  }

  private stopTyping(): void {
    const { typing } = this;
    if (!typing) return;
    clearTimeout(typing.timer);
    this.typing = null;
    const state = this.store.state(vscode.Uri.parse(typing.uri));
    // Places in an older text would be wrong; the analysis of the text as it is now publishes by itself.
    if (state && this.store.isFresh(state.document)) this.publish(state);
  }
}

/** The findings that are shown, but for those about some claims. */
function findingsWithout(held: ReadonlySet<string>, { claims, findings }: Analysis): readonly Finding[] {
  const isShown = ({ claim }: Finding) => claim === null || !held.has(claims[claim]?.id ?? '');
  return mostImportant(findings.filter(isShown), claims);
}

/** The findings that are shown: within a severity in order of place, the severest first when there are too many. */
function mostImportant(findings: readonly Finding[], claims: readonly AnalyzedClaim[]): readonly Finding[] {
  if (findings.length <= MAX_DIAGNOSTICS) return findings;
  const priorityOf = ({ claim }: Finding): Priority => claims[claim ?? -1]?.priority ?? 'low';
  const ranked = findings.toSorted(
    (a, b) =>
      RANK[a.severity] - RANK[b.severity] || comparePriorities(priorityOf(a), priorityOf(b)) || a.start - b.start,
  );
  return ranked.slice(0, MAX_DIAGNOSTICS);
}
