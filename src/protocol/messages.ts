/**
 * Everything that passes between the extension and the panel. Free of VS Code, DOM and Node; the panel imports the
 * types only. The extension sends whole snapshots, never deltas; the panel sends what the person wants done.
 */
import type { SourceKind } from '../core/citations/customFields';
import type { Unkeyed } from '../core/citations/key';
import type { ClaimType, Priority } from '../core/claims/claim';
import type { Verdict, WaiverReason } from '../core/ledger/schema';
import type { Status } from '../core/sourcing/status';

/** The draft and the version of its text that an action was made on; the extension recomputes or refuses older ones. */
export interface DraftVersion {
  readonly uri: string;
  readonly version: number;
}

/** What is said of a citation: all that its form holds. */
export interface CitationFields {
  readonly title: string;
  readonly url: string;
  /** Day or year of publication, free text. */
  readonly date: string;
  /** "Family, Given; Organisation", as `namesText` has them; absent leaves them as they are. */
  readonly authors?: string | undefined;
  readonly quote: string;
  readonly locator: string;
  /** YYYY-MM-DD or empty. */
  readonly accessed: string;
  readonly verdict: Verdict;
  readonly note: string;
  /** What kind of source it is; absent leaves it as it is. */
  readonly sourceKind?: SourceKind | null | undefined;
}

/**
 * A citation as the panel shows it. Either from the ledger (`id` is set) or only in the text (`id` is null). Its `title` is
 * "DeepSeek-V3 Technical Report", else its address, else the key or label.
 */
export interface PanelCitation extends CitationFields {
  readonly id: string | null;
  /** Key of the source in the ledger, or null for one that only the text has. */
  readonly source: string | null;
  /** Key of the `PanelSource` that it is of; null for a citation key that names none. */
  readonly library: string | null;
  readonly authors: string;
  /** What kind of source it is of, where somebody said so. */
  readonly sourceKind: SourceKind | null;
  /** Whether the text of the draft shows it where the claim stands. */
  readonly inText: boolean;
}

/**
 * A status as the panel shows and counts it: `promised` is what was waived because its source is to come, `silenced` what
 * would want a source but for a comment in the draft or the settings.
 */
export type PanelStatus = Status | 'promised' | 'silenced';

/** Who stood for a claim, and when (UTC). */
export interface PanelSignOff {
  readonly by: string;
  readonly at: string;
}

/** An entry of a claim's history: who (empty where not known) did what, in words, and when (UTC). */
export interface PanelEvent {
  readonly by: string;
  readonly at: string;
  readonly what: string;
}

/** A claim in the panel. `id` stays the same while the draft is open, whatever is typed around it. */
export interface PanelClaim {
  readonly id: string;
  /** "$6 million". */
  readonly text: string;
  /** Prose before and after it on one line, cut to about 60 characters each. */
  readonly before: string;
  readonly after: string;
  readonly line: number;
  readonly type: ClaimType;
  readonly priority: Priority;
  readonly status: PanelStatus;
  /** "about 6 million USD". */
  readonly value: string;
  readonly subject: string;
  readonly metric: string;
  /** Words of the nearest heading; empty before the first. */
  readonly heading: string;
  readonly headingLine: number;
  readonly waiver: { readonly reason: WaiverReason; readonly note: string } | null;
  readonly citations: readonly PanelCitation[];
  readonly signOff: PanelSignOff | null;
  /** The oldest first. */
  readonly history: readonly PanelEvent[];
}

/** A ledger entry whose claim is not in the text any more. */
export interface PanelOrphan {
  readonly id: string;
  readonly text: string;
  readonly before: string;
  readonly after: string;
  readonly citations: readonly PanelCitation[];
  readonly waiver: { readonly reason: WaiverReason; readonly note: string } | null;
}

/** A source that can be picked for another claim. */
export interface PanelSource {
  /** Key in the ledger, or the address for a source that only the text has. */
  readonly key: string;
  readonly title: string;
  readonly url: string;
  /** Year or day of publication as shown, or empty. */
  readonly date: string;
  readonly kind: SourceKind | null;
  /** Key of an earlier source of the ledger that is the same one, else null. */
  readonly duplicateOf: string | null;
}

/** The state of the panel for one draft. */
export interface PanelDraft extends DraftVersion {
  readonly name: string;
  readonly claims: readonly PanelClaim[];
  readonly orphans: readonly PanelOrphan[];
  readonly sources: readonly PanelSource[];
  /** Claim under the cursor, or null. */
  readonly selected: string | null;
  /** Why nothing can be saved, as a sentence with what to do; null when all is well. */
  readonly locked: string | null;
  /** The command that helps then, offered beside the sentence: "openLedger" for a ledger that cannot be read. */
  readonly lockedCommand?: PanelCommand | null | undefined;
}

/** One thing that a look-up found. */
export interface PanelFact {
  /** CSL-JSON's name of it: "title", "container-title". */
  readonly field: string;
  /** "Published in". */
  readonly label: string;
  /** As the form has it, where it has a field for it. */
  readonly value: string;
  /** What the source that is edited has there; absent where it has nothing. */
  readonly stands?: string | undefined;
  /** Where it came from: "JSON-LD", "arXiv", "the address". */
  readonly origin: string;
}

/** What a look-up gave. `known` is the key of the source in `PanelDraft.sources` that it turned out to be, or null. */
export type PanelLookUp =
  | {
      readonly kind: 'found';
      readonly record: Unkeyed;
      /** What of the record people may want to check, the title and the date first. */
      readonly facts: readonly PanelFact[];
      /** What a person should know, a sentence each. */
      readonly notices: readonly string[];
      readonly known: string | null;
    }
  /** Why nothing was found and what to do, as one sentence. */
  | { readonly kind: 'failed'; readonly message: string; readonly known: string | null };

/** A look-up that the panel asked for, by its number; `result` is null while it is under way. */
export interface AskedLookUp {
  readonly lookUp: number;
  readonly result: PanelLookUp | null;
}

/** The few commands that the panel offers where there is nothing else to do. */
export type PanelCommand = 'openLedger' | 'showLog' | 'openSample';

export type ToPanel =
  /** After `ready`, after every analysis and look-up, and whenever the panel is shown again. */
  | {
      readonly kind: 'state';
      readonly draft: PanelDraft | null;
      readonly empty: string;
      readonly today: string;
      /** Those that the panel has not ended: an answer is sent until it has come, also to a panel that was hidden. */
      readonly lookUps: readonly AskedLookUp[];
    }
  /** When the cursor moved to another claim (or to none). */
  | { readonly kind: 'select'; readonly uri: string; readonly claim: string | null }
  /** Answer to `saveCitation`, `addCitation` and the like: the form closes only on `ok`. */
  | { readonly kind: 'done'; readonly request: number; readonly ok: boolean; readonly message: string }
  /** Answer to `clipboard`: the address that the clipboard holds; there is none when it holds none. */
  | { readonly kind: 'clipboard'; readonly url: string }
  /** The command "Edit citation" in the editor: open the form of this claim (citation null: a new one). */
  | { readonly kind: 'edit'; readonly uri: string; readonly claim: string; readonly citation: string | null };

export type FromPanel =
  /** The script has loaded and listens. */
  | { readonly kind: 'ready' }
  /** A claim was chosen in the panel: show it in the editor; `focus` moves the keyboard there too. */
  | (DraftVersion & { readonly kind: 'reveal'; readonly claim: string; readonly focus: boolean })
  /** Put a source to one or more claims; `source` picks one of `PanelDraft.sources`, else `fields.url` makes a new one. */
  | (DraftVersion & {
      readonly kind: 'addCitation';
      readonly request: number;
      readonly claims: readonly string[];
      readonly source: string | null;
      readonly fields: CitationFields;
      /** What was looked up of a new source; title, date and authors are those of `fields`. */
      readonly record?: Unkeyed | undefined;
    })
  /** Change a citation of the ledger, or take one that only the text has into the ledger (`citation` null, `source` set). */
  | (DraftVersion & {
      readonly kind: 'saveCitation';
      readonly request: number;
      readonly claim: string;
      readonly citation: string | null;
      readonly source: string | null;
      readonly fields: CitationFields;
      /** What was looked up of the source: fills what it lacks. */
      readonly record?: Unkeyed | undefined;
      /** Fields of `record` that the person wants in the place of what the source has. */
      readonly replaced?: readonly string[] | undefined;
    })
  | (DraftVersion & {
      readonly kind: 'removeCitation';
      readonly request: number;
      readonly claim: string;
      readonly citation: string;
    })
  /** Waive a claim, or take its waiver back (`reason` null). */
  | (DraftVersion & {
      readonly kind: 'waive';
      readonly request: number;
      readonly claim: string;
      readonly reason: WaiverReason | null;
      readonly note: string;
    })
  /** A claim that changed since it was checked is still right as it reads now. */
  | (DraftVersion & { readonly kind: 'confirm'; readonly request: number; readonly claim: string })
  /** Put an orphan to the claim that is selected, or drop it for good (`claim` null, after the panel asked). */
  | (DraftVersion & {
      readonly kind: 'reattach';
      readonly request: number;
      readonly orphan: string;
      readonly claim: string | null;
    })
  /**
   * One key's verdict on a citation as it stands; one that only the text has (`citation` null) goes into the ledger as one
   * of `source`, a key of `PanelDraft.sources`. The text stays as it is.
   */
  | (DraftVersion & {
      readonly kind: 'setVerdict';
      readonly request: number;
      readonly claim: string;
      readonly citation: string | null;
      readonly source: string;
      readonly verdict: Verdict;
    })
  /** Stand for claims as they read. */
  | (DraftVersion & { readonly kind: 'signOff'; readonly request: number; readonly claims: readonly string[] })
  | (DraftVersion & { readonly kind: 'withdrawSignOff'; readonly request: number; readonly claim: string })
  /** Say what kind of source one of `PanelDraft.sources` is, or take that back. */
  | (DraftVersion & {
      readonly kind: 'setSourceKind';
      readonly request: number;
      readonly source: string;
      readonly sourceKind: SourceKind | null;
    })
  /** Make one source of two of the ledger that are the same. */
  | (DraftVersion & {
      readonly kind: 'mergeSources';
      readonly request: number;
      readonly kept: string;
      readonly gone: string;
    })
  /** The form of a new citation was opened and could begin with the address in the clipboard. */
  | { readonly kind: 'clipboard' }
  /** Look up what was typed as the address of a source: of the one of that key, or of a new one (`source` null). */
  | {
      readonly kind: 'lookUp';
      readonly uri: string;
      readonly lookUp: number;
      readonly typed: string;
      readonly source: string | null;
    }
  /** Nobody waits for that look-up any more: its answer has come, or its form is gone or about another source. */
  | { readonly kind: 'endLookUp'; readonly lookUp: number }
  /** Open an address in the browser. */
  | { readonly kind: 'open'; readonly url: string }
  | { readonly kind: 'command'; readonly command: PanelCommand };
