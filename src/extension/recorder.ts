import type { AnalyzedClaim } from '../core/analyzedClaim';
import { collapse } from '../core/claims/collapse';
import type { ClaimRecord, LedgerChange } from '../core/ledger/change';
import { anchorMoves, claimRecord, isRecordOutdated } from '../core/ledger/claimRecord';
import type { AnalysisStore, DraftState } from './analysisStore';
import type { Checker } from './checker';
import type { LedgerStore } from './ledgerStore';

/**
 * What an action says of a claim as it reads now: confirming keeps what was said of it before; signing off stands for it, so
 * that somebody must have looked at it first.
 */
export type Judgement = 'verdict' | 'waiver' | 'confirmation' | 'sign-off';

export const MOVED_ON = 'The draft changed meanwhile; please try again.';
const LOOK_FIRST = 'Give a new verdict or say that it is still right, then sign it off.';

/** Writes to the ledger what people say of claims, with who says it. */
export class Recorder {
  constructor(
    private readonly store: AnalysisStore,
    private readonly ledgers: LedgerStore,
    private readonly checker: Checker,
  ) {}

  /**
   * Writes to the ledger; claims are recorded as the text reads after the edit. What is judged is judged as it reads now, so
   * judgements of an older text are settled first. All other records follow their words. Null when done, or one
   * sentence that says why not and what to do.
   */
  async record(
    { document }: DraftState,
    claims: readonly AnalyzedClaim[],
    judgement: Judgement | null,
    changes: (records: readonly ClaimRecord[]) => readonly LedgerChange[],
  ): Promise<string | null> {
    const { uri } = document;
    const isAsked = judgement !== null && judgement !== 'waiver';
    const by = await (isAsked ? this.checker.name(uri) : this.checker.knownName(uri));
    const state = await this.store.refresh(document);
    const now = state && claimsNow(state, claims);
    if (!now) return MOVED_ON;
    const changed = judgement === 'sign-off' && now.find(({ status }) => status === 'stale');
    if (changed) return `“${changed.text}” changed since it was checked. ${LOOK_FIRST}`;
    const collapsed = collapse(state.analysis.blocks);
    const isNew = judgement !== null && judgement !== 'confirmation';
    const rechecks = now
      .filter((claim) => isNew && isRecordOutdated(collapsed, claim))
      .map((claim): LedgerChange => ({ kind: 'recheck', claim: claimRecord(collapsed, claim), confirm: false }));
    const asked = changes(now.map((claim) => claimRecord(collapsed, claim)));
    const moves = anchorMoves(collapsed, state.analysis.claims);
    const problem = await this.ledgers.change(uri, [...rechecks, ...asked, ...moves], by);
    await this.store.refresh(document);
    return problem;
  }
}

/** The claims as a newer state of their draft has them; null when one of them is gone. */
function claimsNow({ analysis }: DraftState, claims: readonly AnalyzedClaim[]): readonly AnalyzedClaim[] | null {
  const found = claims.flatMap(({ id }) => analysis.claims.find((candidate) => candidate.id === id) ?? []);
  return found.length === claims.length ? found : null;
}
