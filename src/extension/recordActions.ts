import type { AnalyzedClaim } from '../core/analysis';
import { withSourceKind, type SourceKind } from '../core/citations/customFields';
import { findSource } from '../core/citations/library';
import type { Source } from '../core/citations/source';
import type { LedgerChange } from '../core/ledger/change';
import type { Verdict } from '../core/ledger/schema';
import type { DraftState } from './analysisStore';
import type { CitationActions } from './citationActions';
import { storedSources } from './storedSources';

/** A verdict on a citation as it stands; one that only the text has is taken into the ledger. */
export interface VerdictInput {
  readonly citation: string | null;
  /** Key of a source of the draft, as `collectSources` gives it. */
  readonly source: string;
  readonly verdict: Verdict;
  /** The day of access, YYYY-MM-DD, for a citation that has none. */
  readonly accessed: string;
}

/** Done (null), or one sentence that says why not and what to do. */
type Outcome = Promise<string | null>;

const NO_SOURCE = 'This source is not in the draft any more; look at the sources again and repeat the step.';
const STALE = 'A claim changed since it was checked. Give a new verdict first, then sign it off.';

/** What people record of claims and sources without touching the text. */
export class RecordActions {
  constructor(private readonly actions: CitationActions) {}

  async setVerdict(state: DraftState, claim: AnalyzedClaim, input: VerdictInput): Outcome {
    const { citation, verdict } = input;
    const known = claim.entry?.citations.find(({ id }) => id === citation);
    const accessed = known?.accessed || input.accessed;
    if (citation !== null) {
      return this.actions.record(state, [claim], verdict, ([record]) => [
        ...(record ? this.actions.recheckIfStale(claim, record) : []),
        { kind: 'editCitation', citation, fields: { verdict, accessed } },
      ]);
    }
    const source = sourceOf(state, input.source);
    if (!source) return NO_SOURCE;
    const made = { id: crypto.randomUUID(), source: source.id, quote: '', locator: '', accessed, verdict, note: '' };
    return this.actions.record(state, [claim], verdict, (records) => [
      { kind: 'addSource', source },
      ...records.flatMap((record): LedgerChange[] => [
        { kind: 'ensureClaim', claim: record },
        ...this.actions.recheckIfStale(claim, record),
        { kind: 'addCitation', claim: record.id, citation: made },
      ]),
    ]);
  }

  /** The checker stands for claims as they read; for one that changed since it was checked nobody has looked yet. */
  async signOff(state: DraftState, claims: readonly AnalyzedClaim[]): Outcome {
    if (claims.some(({ status }) => status === 'stale')) return STALE;
    return this.actions.record(state, claims, 'supports', (records) =>
      records.flatMap((claim): LedgerChange[] => [
        { kind: 'ensureClaim', claim },
        { kind: 'signOff', claim: claim.id, note: '' },
      ]),
    );
  }

  async withdrawSignOff(state: DraftState, claim: AnalyzedClaim): Outcome {
    return this.actions.record(state, [claim], null, (records) =>
      records.map(({ id }): LedgerChange => ({ kind: 'withdrawSignOff', claim: id })),
    );
  }

  /** Says what kind of source it is; one that only the text has goes into the ledger for that. */
  async setSourceKind(state: DraftState, key: string, sourceKind: SourceKind | null): Outcome {
    const source = sourceOf(state, key);
    if (!source) return NO_SOURCE;
    const isStored = storedSources(state.analysis)[source.id] !== undefined;
    return this.actions.record(state, [], null, () => [
      isStored
        ? { kind: 'setSourceKind', source: source.id, sourceKind }
        : { kind: 'addSource', source: withSourceKind(source, sourceKind) },
    ]);
  }

  /** Makes one source of two of the ledger. */
  async mergeSources(state: DraftState, kept: string, gone: string): Outcome {
    return this.actions.record(state, [], null, () => [{ kind: 'mergeSources', kept, gone }]);
  }
}

function sourceOf({ analysis }: DraftState, key: string): Source | undefined {
  return findSource(analysis.document, storedSources(analysis), key);
}
