import type { AnalyzedClaim } from '../core/analyzedClaim';
import { withSourceKind, type SourceKind } from '../core/citations/customFields';
import { findSource } from '../core/citations/library';
import type { Source } from '../core/citations/source';
import type { LedgerChange } from '../core/ledger/change';
import { citingChanges } from '../core/ledger/citing';
import type { Verdict, WaiverReason } from '../core/ledger/schema';
import type { DraftState } from './analysisStore';
import { dayOfAccess } from './citationInput';
import { canHaveLedger } from './drafts';
import type { LedgerStore } from './ledgerStore';
import type { Recorder } from './recorder';
import { storedSources } from './storedSources';

/** A verdict on a citation as it stands; one that only the text has is taken into the ledger. */
export interface VerdictInput {
  readonly citation: string | null;
  /** Key of a source of the draft, as `collectSources` gives it. */
  readonly source: string;
  readonly verdict: Verdict;
}

/** Done (null), or one sentence that says why not and what to do. */
type Outcome = Promise<string | null>;

const NO_SOURCE = 'This source is not in the draft any more; look at the sources again and repeat the step.';

/** What people record of claims and sources without touching the text. */
export class RecordActions {
  constructor(
    private readonly recorder: Recorder,
    private readonly ledgers: LedgerStore,
  ) {}

  /** Says why a claim needs no citation, or takes that back (`reason` null). */
  async setWaiver(state: DraftState, claim: AnalyzedClaim, reason: WaiverReason | null, note: string): Outcome {
    if (!canHaveLedger(state.document.uri)) return this.ledgers.lockedBecause(state.document.uri);
    return this.recorder.record(state, [claim], reason === null ? null : 'waiver', (records) =>
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
    return this.recorder.record(state, [claim], 'confirmation', (records) =>
      records.map((record): LedgerChange => ({ kind: 'recheck', claim: record, confirm: true })),
    );
  }

  /** Puts the record of a claim that is gone from the text to another claim. */
  async reattach(state: DraftState, orphan: string, claim: AnalyzedClaim): Outcome {
    return this.recorder.record(state, [claim], null, (records) =>
      records.map((to): LedgerChange => ({ kind: 'reattach', orphan, to })),
    );
  }

  /** Drops the record of a claim that is gone from the text, for good. */
  async removeOrphan(state: DraftState, orphan: string): Outcome {
    return this.recorder.record(state, [], null, () => [{ kind: 'removeClaim', claim: orphan }]);
  }

  async setVerdict(state: DraftState, claim: AnalyzedClaim, { citation, source: key, verdict }: VerdictInput): Outcome {
    const judgement = verdict === 'not checked' ? null : 'verdict';
    if (citation !== null) {
      const known = claim.entry?.citations.find(({ id }) => id === citation);
      const accessed = dayOfAccess(claim, citation, { verdict, accessed: known?.accessed ?? '' });
      return this.recorder.record(state, [claim], judgement, () => [
        { kind: 'editCitation', citation, fields: { verdict, accessed } },
      ]);
    }
    const source = sourceOf(state, key);
    if (!source) return NO_SOURCE;
    const accessed = dayOfAccess(claim, null, { verdict, accessed: '' });
    const made = { id: crypto.randomUUID(), source: source.id, quote: '', locator: '', accessed, verdict, note: '' };
    return this.recorder.record(state, [claim], judgement, (records) => [
      { kind: 'addSource', source },
      ...records.flatMap((record) => citingChanges(record, claim.entry, made)),
    ]);
  }

  /** The checker stands for claims as they read. */
  async signOff(state: DraftState, claims: readonly AnalyzedClaim[]): Outcome {
    return this.recorder.record(state, claims, 'sign-off', (records) =>
      records.flatMap((claim): LedgerChange[] => [
        { kind: 'ensureClaim', claim },
        { kind: 'signOff', claim: claim.id, note: '' },
      ]),
    );
  }

  async withdrawSignOff(state: DraftState, claim: AnalyzedClaim): Outcome {
    return this.recorder.record(state, [claim], null, (records) =>
      records.map(({ id }): LedgerChange => ({ kind: 'withdrawSignOff', claim: id })),
    );
  }

  /** Says what kind of source it is; one that only the text has goes into the ledger for that. */
  async setSourceKind(state: DraftState, key: string, sourceKind: SourceKind | null): Outcome {
    const source = sourceOf(state, key);
    if (!source) return NO_SOURCE;
    const isStored = storedSources(state.analysis)[source.id] !== undefined;
    return this.recorder.record(state, [], null, () => [
      isStored
        ? { kind: 'setSourceKind', source: source.id, sourceKind }
        : { kind: 'addSource', source: withSourceKind(source, sourceKind) },
    ]);
  }

  /** Makes one source of two of the ledger. */
  async mergeSources(state: DraftState, kept: string, gone: string): Outcome {
    return this.recorder.record(state, [], null, () => [{ kind: 'mergeSources', kept, gone }]);
  }
}

function sourceOf({ analysis }: DraftState, key: string): Source | undefined {
  return findSource(analysis.document, storedSources(analysis), key);
}
