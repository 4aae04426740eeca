import * as vscode from 'vscode';
import type { AnalyzedClaim } from '../core/analyzedClaim';
import { identitiesOf } from '../core/citations/identity';
import { collectSources, type LibrarySource } from '../core/citations/library';
import { nearestFirst } from '../core/citations/nearestFirst';
import { identityOfStored, ReferenceReader } from '../core/citations/referenced';
import { fixesOf } from '../core/findings/fixes';
import { correctKey } from '../core/findings/fixes/correctKey';
import { WAIVER_REASONS } from '../core/ledger/schema';
import type { Span } from '../core/text/span';
import type { AnalysisStore, DraftState } from './analysisStore';
import type { BibliographyStore } from './bibliographyStore';
import { isPromised } from './claimsLeft';
import { openClaims, type ClaimsTarget, type ClaimTarget } from './claimTarget';
import { fixEdit, toSpan } from './vscodeValues';
import { listEntries } from './draftBibliography';
import { isWritable } from './drafts';
import { storedSources } from './storedSources';
import { OPEN_STATUSES } from './words';

/** How many of the draft's sources are offered by name; the rest is behind one more action. */
const NAMED_SOURCES = 3;

/** How many are offered for all claims of a paragraph at once. */
const NAMED_FOR_ALL = 1;

/** Quick fixes: of the claims at the cursor, from the analysis, and of the other findings there. */
export class ClaimActions implements vscode.CodeActionProvider {
  static readonly kinds = [vscode.CodeActionKind.QuickFix];

  constructor(
    private readonly store: AnalysisStore,
    private readonly bibliographies: BibliographyStore,
  ) {}

  async provideCodeActions(
    document: vscode.TextDocument,
    range: vscode.Range,
    context: vscode.CodeActionContext,
  ): Promise<vscode.CodeAction[]> {
    const state = await this.store.stateOf(document);
    if (!state || !isWritable(document.uri)) return [];
    const span = toSpan(document, range);
    const claims = state.analysis.claimsIn(span);
    return [
      ...claims.flatMap((claim) => actionsOf(claim, state, context.diagnostics)),
      ...citeAll(state, span),
      ...textFixes(state, span, context.diagnostics, () => this.keysOf(state)),
    ];
  }

  /** The keys that a draft may cite. */
  private keysOf({ document, analysis }: DraftState): readonly string[] {
    const entries = listEntries(this.bibliographies.of(document.uri, analysis.document));
    return [...Object.keys(storedSources(analysis)), ...entries.map(({ key }) => key)];
  }
}

function actionsOf(
  claim: AnalyzedClaim,
  state: DraftState,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction[] {
  const target: ClaimTarget = { uri: state.document.uri.toString(), claim: claim.id };
  const action = (title: string, command: string, ...args: unknown[]) => {
    const made = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    made.command = { command, title, arguments: [target, ...args] };
    made.diagnostics = diagnostics.filter((diagnostic) => diagnostic.source === 'Claimcheck');
    return made;
  };
  const isStale = claim.status === 'stale';
  const confirm = isStale ? [action('Still right as changed', 'claimcheck.confirmClaim')] : [];
  for (const first of confirm) first.isPreferred = true;
  const waiver = claim.entry?.waiver;
  const takeBack = waiver ? [action(`Take back the mark “${waiver.reason}”`, 'claimcheck.unwaive')] : [];
  if (waiver && !isPromised(claim)) return [...confirm, ...takeBack];
  const add = action('Add citation…', 'claimcheck.addCitation');
  if (!waiver && !OPEN_STATUSES.has(claim.status)) return [add];
  add.isPreferred = !isStale;
  const sources = citableSources([claim], claim.span, state);
  const cite = sources
    .slice(0, NAMED_SOURCES)
    .map(({ title, key }) => action(`Cite “${shortened(title)}”`, 'claimcheck.citeExisting', key));
  if (sources.length > NAMED_SOURCES) {
    cite.push(action('Cite another source of this draft…', 'claimcheck.citeExisting'));
  }
  const waive = WAIVER_REASONS.map((reason) => action(`Mark as ${reason}`, 'claimcheck.waive', reason));
  return [...confirm, add, ...cite, ...(waiver ? takeBack : waive)];
}

/** The sources of a draft, and what its references lead to. */
interface Library {
  readonly sources: readonly LibrarySource[];
  readonly reader: ReferenceReader;
}

const LIBRARIES = new WeakMap<DraftState['analysis'], Library>();

/** Collected once for all questions about a version of a draft: VS Code asks whenever the cursor moves. */
function libraryOf(analysis: DraftState['analysis']): Library {
  const stored = storedSources(analysis);
  const library = LIBRARIES.get(analysis) ?? {
    sources: collectSources(analysis.document, stored),
    reader: new ReferenceReader(analysis.document, stored),
  };
  LIBRARIES.set(analysis, library);
  return library;
}

/** The draft's sources that the text does not cite for all of the claims yet, the likeliest at that place first. */
function citableSources(
  claims: readonly AnalyzedClaim[],
  place: Span,
  { analysis }: DraftState,
): readonly LibrarySource[] {
  const { sources, reader } = libraryOf(analysis);
  const cited = claims.map(({ references }) => new Set(references.map((one) => reader.read(one).identity)));
  const citable = sources.filter(({ source }) => {
    const names = [...identitiesOf(source), identityOfStored(source.id, source)];
    return cited.some((known) => !names.some((name) => known.has(name)));
  });
  return nearestFirst(citable, analysis.blocks, reader, place);
}

/**
 * Citing all that is open in the selection at once, else in the paragraph, list item or table at the cursor: a source that
 * is asked for, or the likeliest that the draft has.
 */
function citeAll(state: DraftState, span: Span): vscode.CodeAction[] {
  const isSelection = span.end > span.start;
  const { place, name } = isSelection ? { place: span, name: 'selection' } : placeAround(state.analysis, span.start);
  const claims = openClaims(state, place);
  if (claims.length < 2) return [];
  const target: ClaimsTarget = { uri: state.document.uri.toString(), claims: claims.map(({ id }) => id) };
  const action = (title: string, command: string, ...args: unknown[]) => {
    const made = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    made.command = { command, title, arguments: [target, ...args] };
    return made;
  };
  const all = `all ${claims.length} claims of this ${name}`;
  const likeliest = citableSources(claims, place, state).slice(0, NAMED_FOR_ALL);
  return [
    ...likeliest.map((source) =>
      action(`Cite “${shortened(source.title)}” for ${all}`, 'claimcheck.citeExisting', source.key),
    ),
    action(`Cite ${all}…`, 'claimcheck.addCitation'),
  ];
}

/** The block at an offset, or the table that it is a cell of. */
function placeAround(analysis: DraftState['analysis'], offset: number): { place: Span; name: string } {
  const cursor = { start: offset, end: offset };
  const [block] = analysis.blocksIn(cursor);
  if (!block) return { place: cursor, name: 'paragraph' };
  if (!block.cell) return { place: block.span, name: block.list ? 'list item' : 'paragraph' };
  const cells = analysis.blocks.filter(({ cell }) => cell?.table === block.cell?.table);
  return { place: { start: cells[0]?.span.start ?? offset, end: cells.at(-1)?.span.end ?? offset }, name: 'table' };
}

/** Fixes that change text alone. */
function textFixes(
  { document, analysis }: DraftState,
  span: Span,
  diagnostics: readonly vscode.Diagnostic[],
  keys: () => readonly string[],
): vscode.CodeAction[] {
  const corrected = new Set<number>();
  return analysis.findingsIn(span).flatMap((finding) => {
    // Keys in one bracket are several findings at one place, which are corrected together.
    const isKey = finding.code === 'undefined-citation' && !corrected.has(finding.start);
    if (isKey) corrected.add(finding.start);
    const corrections = isKey ? correctKey(analysis.document, finding, keys()) : [];
    return [...fixesOf(analysis, finding), ...corrections].map((fix) => {
      const made = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
      made.edit = fixEdit(document, fix);
      made.diagnostics = diagnostics.filter(({ code }) => typeof code === 'object' && code.value === finding.code);
      return made;
    });
  });
}

function shortened(title: string): string {
  return title.length > 50 ? `${title.slice(0, 49)}…` : title;
}
