import * as vscode from 'vscode';
import type { AnalyzedClaim } from '../core/analysis';
import { sourceKind, withSourceKind } from '../core/citations/customFields';
import { readDate } from '../core/citations/date';
import { identifySource } from '../core/citations/identify';
import { findSource, sourceFor, withDetails } from '../core/citations/library';
import { removeEdits } from '../core/citations/remove';
import { identityOfStored, ReferenceReader } from '../core/citations/referenced';
import { rewriteEdits } from '../core/citations/rewrite';
import type { Source } from '../core/citations/source';
import { detectStyle } from '../core/citations/style';
import { citeEdits } from '../core/citations/write';
import { makeAnchor } from '../core/claims/anchor';
import { collapse, toCollapsed } from '../core/claims/collapse';
import type { CitationRecord, ClaimRecord, LedgerChange } from '../core/ledger/change';
import type { WaiverReason } from '../core/ledger/schema';
import type { Reference } from '../core/markdown/model';
import type { TextEdit } from '../core/text/edit';
import type { CitationFields } from '../protocol/messages';
import type { AnalysisStore, DraftState } from './analysisStore';
import type { Checker } from './checker';
import { toWorkspaceEdit } from './convert';
import { canHaveLedger, isWritable } from './drafts';
import type { LedgerStore } from './ledgerStore';
import { readSettings } from './settings';
import { storedSources } from './storedSources';

/** What the form of a citation gives: a source of the draft by its key, else the fields of a new one. */
export interface CitationInput {
  readonly source: string | null;
  readonly fields: CitationFields;
}

/** Done (null), or one sentence that says why not and what to do. */
type Outcome = Promise<string | null>;

const MOVED_ON = 'The draft changed meanwhile; please try again.';
const READ_ONLY = 'This draft is read-only, so nothing was changed.';
const NO_ADDRESS = 'That is no web address, DOI or arXiv id. Paste the address of the source.';

/**
 * What people do with citations and waivers. The text changes first, as one undo step; then the ledger, which is not on
 * the undo stack. Claims are given as the analysis of the text as it is now has them.
 */
export class CitationActions {
  constructor(
    private readonly store: AnalysisStore,
    private readonly ledgers: LedgerStore,
    private readonly checker: Checker,
  ) {}

  /** Puts one source to one or more claims, in the text and in the ledger. */
  async cite(state: DraftState, claims: readonly AnalyzedClaim[], input: CitationInput): Outcome {
    const { document } = state;
    const source = sourceOf(state, input);
    if (!source) return NO_ADDRESS;
    const style = readSettings(document).citationStyle;
    const edits = citeEdits(
      state.analysis.document,
      state.analysis.blocks,
      claims.map(({ block, prose }) => ({ block, prose })),
      source,
      style === 'auto' ? detectStyle(state.analysis.document) : style,
    );
    const problem = await this.edit(state, edits);
    if (problem || !canHaveLedger(document.uri)) return problem;
    return this.record(state, claims, input.fields.verdict, (records) => [
      ...addedWithKind(state, source, input),
      ...records.flatMap((claim): LedgerChange[] => [
        { kind: 'ensureClaim', claim },
        {
          kind: 'addCitation',
          claim: claim.id,
          citation: citationRecord(crypto.randomUUID(), source.id, input.fields),
        },
      ]),
    ]);
  }

  /** Changes a citation of the ledger, or takes one that only the text has into the ledger (`citation` null). */
  async saveCitation(
    state: DraftState,
    claim: AnalyzedClaim,
    input: CitationInput & { readonly citation: string | null },
  ): Outcome {
    const { fields, citation } = input;
    const source = sourceOf(state, input);
    if (!source) return NO_ADDRESS;
    const detailed = withDetails(source, { ...fields, issued: readDate(fields.date) });
    if (!detailed) return NO_ADDRESS;
    const described = fields.sourceKind === undefined ? detailed : withSourceKind(detailed, fields.sourceKind);
    const isStored = storedSources(state.analysis)[source.id] !== undefined;
    const problem = await this.edit(state, rewriteEdits(state.analysis.document, source, described));
    if (problem) return problem;
    return this.record(state, [claim], fields.verdict, (records) => [
      { kind: isStored ? 'replaceSource' : 'addSource', source: described },
      ...records.flatMap((record): LedgerChange[] => {
        const made = citationRecord(citation ?? crypto.randomUUID(), source.id, fields);
        return citation === null
          ? [
              { kind: 'ensureClaim', claim: record },
              { kind: 'addCitation', claim: record.id, citation: made },
            ]
          : [...this.recheckIfStale(claim, record), { kind: 'editCitation', citation, fields: made }];
      }),
    ]);
  }

  /** Takes a citation out of the ledger, and out of the text where it stands there for this claim alone. */
  async removeCitation(state: DraftState, claim: AnalyzedClaim, citation: string): Outcome {
    const key = claim.entry?.citations.find(({ id }) => id === citation)?.source;
    const source = key === undefined ? undefined : storedSources(state.analysis)[key];
    const { document, claims } = state.analysis;
    const edits = source ? removeEdits(document, ownReferences(state, claim, source), claims) : [];
    const problem = await this.edit(state, edits);
    if (problem) return problem;
    return this.record(state, [claim], null, () => [{ kind: 'removeCitation', citation }]);
  }

  /** Says why a claim needs no citation, or takes that back (`reason` null). */
  async setWaiver(state: DraftState, claim: AnalyzedClaim, reason: WaiverReason | null, note: string): Outcome {
    if (!canHaveLedger(state.document.uri)) return this.ledgers.lockedBecause(state.document.uri);
    return this.record(state, [claim], null, (records) =>
      records.flatMap((record): LedgerChange[] =>
        reason === null
          ? [{ kind: 'unwaive', claim: record.id }]
          : [
              { kind: 'ensureClaim', claim: record },
              { kind: 'waive', claim: record.id, reason, note },
            ],
      ),
    );
  }

  /** Says that a claim that changed since it was checked is still right as it reads now. */
  async confirm(state: DraftState, claim: AnalyzedClaim): Outcome {
    return this.record(state, [claim], 'supports', (records) =>
      records.map((record): LedgerChange => ({ kind: 'recheck', claim: record, confirm: true })),
    );
  }

  /** Puts the record of a claim that is gone from the text to another claim. */
  async reattach(state: DraftState, orphan: string, claim: AnalyzedClaim): Outcome {
    return this.record(state, [claim], null, (records) =>
      records.map((to): LedgerChange => ({ kind: 'reattach', orphan, to })),
    );
  }

  /** Drops the record of a claim that is gone from the text, for good. */
  async removeOrphan(state: DraftState, orphan: string): Outcome {
    return this.record(state, [], null, () => [{ kind: 'removeClaim', claim: orphan }]);
  }

  /** A new verdict on a stale claim is about the claim as it reads now. */
  recheckIfStale(claim: AnalyzedClaim, record: ClaimRecord): readonly LedgerChange[] {
    return claim.status === 'stale' ? [{ kind: 'recheck', claim: record, confirm: false }] : [];
  }

  /** Applies text edits as one undo step; VS Code refuses them when the document has moved on. */
  private async edit({ document, version }: DraftState, edits: readonly TextEdit[]): Outcome {
    if (edits.length === 0) return null;
    if (!isWritable(document.uri)) return READ_ONLY;
    if (document.version !== version) return MOVED_ON;
    const isDone = await vscode.workspace.applyEdit(toWorkspaceEdit(document, edits));
    return isDone ? null : MOVED_ON;
  }

  /**
   * Writes to the ledger; claims are recorded as the text reads after the edit. Whoever judges (any `verdict` but "not
   * checked") is asked for a name where none is known.
   */
  async record(
    { document }: DraftState,
    claims: readonly AnalyzedClaim[],
    verdict: CitationFields['verdict'] | null,
    changes: (records: readonly ClaimRecord[]) => readonly LedgerChange[],
  ): Outcome {
    const { uri } = document;
    const isJudged = verdict !== null && verdict !== 'not checked';
    const by = await (isJudged ? this.checker.name(uri) : this.checker.knownName(uri));
    const state = await this.store.refresh(document);
    const records = state ? claimRecords(state, claims) : null;
    if (!records) return MOVED_ON;
    const problem = await this.ledgers.change(uri, changes(records), by);
    await this.store.refresh(document);
    return problem;
  }
}

/** The records of claims in a newer state of their draft; null when one of them is gone. */
function claimRecords({ analysis }: DraftState, claims: readonly AnalyzedClaim[]): readonly ClaimRecord[] | null {
  const collapsed = collapse(analysis.blocks);
  const records = claims.flatMap(({ id }) => {
    const claim = analysis.claims.find((candidate) => candidate.id === id);
    if (!claim) return [];
    const { type, value, unit } = claim;
    return [{ id, type, value, unit, anchor: makeAnchor(collapsed, toCollapsed(collapsed, claim)) }];
  });
  return records.length === claims.length ? records : null;
}

/** The source that is meant: one that the draft has, else a new one; null when the address is none. */
function sourceOf({ analysis }: DraftState, { source: key, fields }: CitationInput): Source | null {
  const stored = storedSources(analysis);
  const known = key === null ? undefined : findSource(analysis.document, stored, key);
  if (known) return known;
  const identity = identifySource(key ?? fields.url);
  if (!identity) return null;
  return sourceFor(analysis.document, stored, identity, { title: fields.title, issued: readDate(fields.date) });
}

/** Puts a source into the ledger, with its kind where that is to be another; a new form that is silent says nothing. */
function addedWithKind({ analysis }: DraftState, source: Source, { source: picked, fields }: CitationInput) {
  const added: LedgerChange = { kind: 'addSource', source };
  const stored = storedSources(analysis)[source.id];
  const before = stored ? sourceKind(stored) : null;
  const kind = fields.sourceKind ?? (picked === null || fields.sourceKind === undefined ? before : null);
  const changed: LedgerChange = { kind: 'setSourceKind', source: source.id, sourceKind: kind };
  return kind === before ? [added] : [added, changed];
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

function citationRecord(id: string, source: string, fields: CitationFields): CitationRecord {
  const { quote, locator, accessed, verdict, note } = fields;
  return { id, source, quote, locator, accessed, verdict, note };
}
