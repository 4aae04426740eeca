import type { SourceKind } from '../citations/customFields';
import type { Source } from '../citations/source';
import type { Anchor } from '../claims/anchor';
import type { Ledger, LedgerClaim, Verdict, WaiverReason } from './schema';

/** A claim of the draft as the ledger records it. `id` is that of the analysis. */
export type ClaimRecord = Pick<LedgerClaim, 'id' | 'type' | 'value' | 'unit'> & { readonly anchor: Anchor };

/** A citation before it has a time. */
export interface CitationRecord {
  readonly id: string;
  /** Key of a source of the ledger. */
  readonly source: string;
  readonly quote: string;
  readonly locator: string;
  /** YYYY-MM-DD or empty. */
  readonly accessed: string;
  readonly verdict: Verdict;
  readonly note: string;
}

/** One thing that a person did, or that follows from it. Claims and citations are named by their ids. */
export type LedgerChange =
  /** Adds a source under the key `source.id`; one that is there already under this key is kept when it is the same. */
  | { readonly kind: 'addSource'; readonly source: Source }
  /** Puts new data in the place of the source of that key. */
  | { readonly kind: 'replaceSource'; readonly source: Source }
  /** Makes one source of two that are the same: citations of `gone` go to `kept`, of which `gone` stays as a second name. */
  | { readonly kind: 'mergeSources'; readonly kept: string; readonly gone: string }
  /** Says what kind of source it is, or takes that back. */
  | { readonly kind: 'setSourceKind'; readonly source: string; readonly sourceKind: SourceKind | null }
  /** Makes sure that the claim has a record, before others of these name it. */
  | { readonly kind: 'ensureClaim'; readonly claim: ClaimRecord }
  | { readonly kind: 'addCitation'; readonly claim: string; readonly citation: CitationRecord }
  | {
      readonly kind: 'editCitation';
      readonly citation: string;
      readonly fields: Readonly<Partial<Omit<CitationRecord, 'id'>>>;
    }
  | { readonly kind: 'removeCitation'; readonly citation: string }
  | { readonly kind: 'setVerdict'; readonly citation: string; readonly verdict: Verdict }
  | { readonly kind: 'waive'; readonly claim: string; readonly reason: WaiverReason; readonly note: string }
  | { readonly kind: 'unwaive'; readonly claim: string }
  /** The checker of the context stands for the claim as it reads; a later one takes the place of one before. */
  | { readonly kind: 'signOff'; readonly claim: string; readonly note: string }
  | { readonly kind: 'withdrawSignOff'; readonly claim: string }
  /**
   * Where the claim's words are now, as `anchorMoves` has it; nothing where the anchor is not `from` any more. Nobody judged
   * anything: neither history nor `updated`.
   */
  | { readonly kind: 'moveAnchor'; readonly claim: string; readonly from: Anchor; readonly to: Anchor }
  /**
   * A person looked at a stale claim as it reads now. `confirm` says that all is still right, which ends the sign-off of
   * anybody else; else verdicts, waiver and sign-off, which were about the old text, are no longer in force and only the
   * history keeps them.
   */
  | { readonly kind: 'recheck'; readonly claim: ClaimRecord; readonly confirm: boolean }
  /** Puts the record of a claim that is gone from the text to another claim, whose own record it joins if there is one. */
  | { readonly kind: 'reattach'; readonly orphan: string; readonly to: ClaimRecord }
  | { readonly kind: 'removeClaim'; readonly claim: string }
  | { readonly kind: 'renameDraft'; readonly draft: string };

/** What a change takes from outside. */
export interface ChangeContext {
  /** UTC, as `Date.toISOString` writes it. */
  readonly now: string;
  /** The checker's name, or empty. */
  readonly by: string;
  /** A new random UUID, for an entry of the history. */
  readonly newId: () => string;
}

/** The changed ledger, or why the change cannot be made, as one sentence with what to do. */
export type ChangeResult =
  { readonly ok: true; readonly ledger: Ledger } | { readonly ok: false; readonly message: string };
