import * as vscode from 'vscode';
import type { AnalyzedClaim } from '../core/analyzedClaim';
import { sourceKind, withSourceKind } from '../core/citations/customFields';
import type { SourceIdentity } from '../core/citations/identify';
import type { Unkeyed } from '../core/citations/key';
import { sourceFor, withDetails } from '../core/citations/library';
import { removeEdits } from '../core/citations/remove';
import { identityOfStored, ReferenceReader } from '../core/citations/referenced';
import { rewriteEdits } from '../core/citations/rewrite';
import type { CitationStyle, Source } from '../core/citations/source';
import { detectStyle } from '../core/citations/style';
import { sourceTitle } from '../core/citations/title';
import { withFound } from '../core/citations/withFound';
import { citeEdits } from '../core/citations/write';
import type { ClaimRecord, LedgerChange } from '../core/ledger/change';
import { citingChanges } from '../core/ledger/citing';
import type { Reference } from '../core/markdown/model';
import { applyEdits, type TextEdit } from '../core/text/edit';
import type { CitationFields } from '../protocol/messages';
import type { DraftState } from './analysisStore';
import type { BibliographyStore } from './bibliographyStore';
import type { BibliographyWriter } from './bibliographyWriter';
import { citationRecord, dayOfAccess, NO_ADDRESS, sourceOf, typedDetails, type CitationInput } from './citationInput';
import { toWorkspaceEdit } from './vscodeValues';
import type { DraftBibliography } from './draftBibliography';
import { canHaveLedger, isWritable } from './drafts';
import type { LedgerStore } from './ledgerStore';
import { MOVED_ON, type Judgement, type Recorder } from './recorder';
import { readSettings } from './settings';
import { storedSources } from './storedSources';

/** Done (null), or one sentence that says why not and what to do. */
type Outcome = Promise<string | null>;

/** A citation that is to be put into the text, then into the ledger. */
export interface PlannedCitation {
  readonly state: DraftState;
  readonly claims: readonly AnalyzedClaim[];
  readonly fields: CitationFields;
  readonly source: Source;
  readonly style: CitationStyle;
  /** None where the text cites the source for all of the claims. */
  readonly edits: readonly TextEdit[];
}

/** A citation as its form leaves it. */
export interface SavedCitation extends CitationInput {
  /** Its id in the ledger; null for one that only the text has. */
  readonly citation: string | null;
  /** What was looked up of its source, and which of that, by CSL-JSON's names, takes the place of what stands there. */
  readonly record?: Unkeyed | undefined;
  readonly replaced?: readonly string[] | undefined;
}

const READ_ONLY = 'This draft is read-only, so nothing was changed.';
const TEXT_ONLY = 'The citation is in the text, but not in the record.';

/**
 * What people do with the citations of a text. The text changes first, as one undo step; then the ledger, which is not on
 * the undo stack. Claims are given as the analysis of the text as it is now has them.
 */
export class CitationActions {
  constructor(
    private readonly ledgers: LedgerStore,
    private readonly recorder: Recorder,
    private readonly bibliographies: BibliographyStore,
    private readonly bibliographyWriter: BibliographyWriter,
  ) {}

  /** Puts one source to one or more claims, in the text and in the ledger. */
  async cite(state: DraftState, claims: readonly AnalyzedClaim[], input: CitationInput): Outcome {
    const planned = await this.planCitation(state, claims, input);
    if (!planned) return NO_ADDRESS;
    return (await this.edit(state, planned.edits)) ?? this.recordCitation(planned);
  }

  /** What citing comes to, before anything is changed; null when the address is none. */
  async planCitation(
    state: DraftState,
    claims: readonly AnalyzedClaim[],
    input: CitationInput,
  ): Promise<PlannedCitation | null> {
    const source = await sourceOf(state, input, this.bibliographyOf(state));
    if (!source) return null;
    const { document, blocks } = state.analysis;
    const { citationStyle, footnoteFormat } = readSettings(state.document);
    const style = citationStyle === 'auto' ? detectStyle(document) : citationStyle;
    const places = claims.map(({ block, prose }) => ({ block, prose }));
    const edits = citeEdits(document, blocks, places, source, style, footnoteFormat);
    return { state, claims, fields: input.fields, source, style, edits };
  }

  /** Records a citation whose edits are in the text by now. */
  async recordCitation({ state, claims, fields, source, style, edits }: PlannedCitation): Outcome {
    const { uri } = state.document;
    if (style === 'key') void this.bibliographyWriter.offer(uri, this.bibliographyOf(state), source);
    if (!canHaveLedger(uri)) return null;
    const changesOf = (record: ClaimRecord, { entry }: AnalyzedClaim) =>
      citingChanges(record, entry, citationRecord(crypto.randomUUID(), source.id, fields));
    // What was to come has come.
    const unwaive = ({ id, entry }: AnalyzedClaim): readonly LedgerChange[] =>
      entry?.waiver?.reason === 'source to come' ? [{ kind: 'unwaive', claim: id }] : [];
    const isKnown = (claim: AnalyzedClaim) => claim.entry !== null && changesOf(claim.entry, claim).length === 0;
    const kind = kindChanges(source, fields);
    if (edits.length === 0 && kind.length === 0 && claims.every(isKnown)) return alreadyCited(claims, source);
    const unwritten = await this.recorder.record(state, claims, judgementOf(fields), (records) => [
      { kind: 'addSource', source },
      ...kind,
      ...records.flatMap((record, index) => {
        const claim = claims[index];
        return claim ? [...changesOf(record, claim), ...unwaive(claim)] : [];
      }),
    ]);
    return unwritten !== null && edits.length > 0 ? `${TEXT_ONLY} ${unwritten}` : unwritten;
  }

  /**
   * Puts what was looked up about a source in the place of what was known when it was cited, in the text and in the ledger;
   * what a person has written about it meanwhile stays.
   */
  async describe(state: DraftState, asked: SourceIdentity, record: Unkeyed): Outcome {
    const { analysis } = state;
    const stored = storedSources(analysis);
    const before = sourceFor(analysis.document, stored, asked, { title: '', issued: undefined });
    if (before.title) return null;
    const source = { ...before, ...record, id: before.id };
    const problem = await this.edit(state, rewriteEdits(analysis.document, before, source));
    if (problem || !stored[before.id]) return problem;
    return this.recorder.record(state, [], null, () => [{ kind: 'replaceSource', source }]);
  }

  /**
   * Applies edits to the citations of a whole draft as one undo step, and takes the sources that keys name now into the
   * ledger; with `isPreviewed` the person sees the changes first and may refuse them.
   */
  async rewrite(
    state: DraftState,
    edits: readonly TextEdit[],
    added: readonly Source[],
    isPreviewed: boolean,
  ): Outcome {
    const { uri } = state.document;
    const locked = added.length > 0 ? this.ledgers.lockedBecause(uri) : null;
    if (locked !== null) return locked;
    const after = applyEdits(state.analysis.document.source, edits);
    const problem = await this.edit(state, edits, isPreviewed);
    // A preview that was closed is no problem, and no change.
    if (isPreviewed && state.document.getText() !== after) return null;
    if (problem || added.length === 0) return problem;
    return this.recorder.record(state, [], null, () => added.map((source) => ({ kind: 'addSource', source })));
  }

  /** Changes a citation of the ledger, or takes one that only the text has into the ledger (`citation` null). */
  async saveCitation(state: DraftState, claim: AnalyzedClaim, input: SavedCitation): Outcome {
    const { citation, record: found, replaced = [] } = input;
    const source = await sourceOf(state, input, this.bibliographyOf(state));
    if (!source) return NO_ADDRESS;
    const locked = this.ledgers.lockedBecause(state.document.uri);
    if (locked !== null) return locked;
    const fields = { ...input.fields, accessed: dayOfAccess(claim, citation, input.fields) };
    const typed = typedDetails(found ? [source, found] : [source], fields);
    const detailed = withDetails(source, { ...typed, url: fields.url });
    if (!detailed) return NO_ADDRESS;
    const completed = found ? withFound(detailed, found, replaced) : detailed;
    const described = fields.sourceKind === undefined ? completed : withSourceKind(completed, fields.sourceKind);
    const isStored = storedSources(state.analysis)[source.id] !== undefined;
    const problem = await this.edit(state, rewriteEdits(state.analysis.document, source, described));
    if (problem) return problem;
    return this.recorder.record(state, [claim], judgementOf(fields), (records) => [
      { kind: isStored ? 'replaceSource' : 'addSource', source: described },
      ...records.flatMap((record): LedgerChange[] => {
        const made = citationRecord(citation ?? crypto.randomUUID(), source.id, fields);
        return citation === null
          ? [
              { kind: 'ensureClaim', claim: record },
              { kind: 'addCitation', claim: record.id, citation: made },
            ]
          : [{ kind: 'editCitation', citation, fields: made }];
      }),
    ]);
  }

  /** Takes a citation out of the ledger, and out of the text where it stands there for this claim alone. */
  async removeCitation(state: DraftState, claim: AnalyzedClaim, citation: string): Outcome {
    const locked = this.ledgers.lockedBecause(state.document.uri);
    if (locked !== null) return locked;
    const key = claim.entry?.citations.find(({ id }) => id === citation)?.source;
    const source = key === undefined ? undefined : storedSources(state.analysis)[key];
    const { document, claims } = state.analysis;
    const edits = source ? removeEdits(document, ownReferences(state, claim, source), claims) : [];
    const problem = await this.edit(state, edits);
    if (problem) return problem;
    return this.recorder.record(state, [claim], null, () => [{ kind: 'removeCitation', citation }]);
  }

  private bibliographyOf({ document, analysis }: DraftState): DraftBibliography {
    return this.bibliographies.of(document.uri, analysis.document);
  }

  /** Applies text edits as one undo step; VS Code refuses them when the document has moved on. */
  private async edit({ document, version }: DraftState, edits: readonly TextEdit[], isPreviewed = false): Outcome {
    if (edits.length === 0) return null;
    if (!isWritable(document.uri)) return READ_ONLY;
    if (document.version !== version) return MOVED_ON;
    const isDone = await vscode.workspace.applyEdit(toWorkspaceEdit(document, edits, isPreviewed));
    return isDone ? null : MOVED_ON;
  }
}

/** A citation judges its claim by its verdict. */
function judgementOf({ verdict }: CitationFields): Judgement | null {
  return verdict === 'not checked' ? null : 'verdict';
}

/** The kind of a source, where that is to be another. */
function kindChanges(source: Source, { sourceKind: kind }: CitationFields): readonly LedgerChange[] {
  const isSame = kind === undefined || kind === sourceKind(source);
  return isSame ? [] : [{ kind: 'setSourceKind', source: source.id, sourceKind: kind }];
}

/** References by which the text cites a source for this claim and for no other whose record has the source too. */
function ownReferences({ analysis }: DraftState, claim: AnalyzedClaim, source: Source): readonly Reference[] {
  const reader = new ReferenceReader(analysis.document, storedSources(analysis));
  const identity = identityOfStored(source.id, source);
  const others = analysis.claims.filter(
    ({ id, entry }) => id !== claim.id && entry?.citations.some((citation) => citation.source === source.id),
  );
  const shared = new Set(others.flatMap(({ references }) => references));
  return claim.references.filter((reference) => !shared.has(reference) && reader.read(reference).identity === identity);
}

function alreadyCited(claims: readonly AnalyzedClaim[], source: Source): string {
  const [claim] = claims;
  const name = claim && claims.length === 1 ? `“${claim.text}”` : 'Each of these claims';
  return `${name} cites “${sourceTitle(source)}” already; nothing was changed.`;
}
