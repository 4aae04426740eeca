import type { SourceKind } from '../../core/citations/customFields';
import type { ClaimType } from '../../core/claims/claim';
import type { FromPanel, PanelClaim, PanelDraft, PanelStatus } from '../../protocol/messages';
import type { Form } from './form';

/** Which claims the list shows; empty parts leave nothing out. */
export interface Filter {
  readonly statuses: readonly PanelStatus[];
  readonly type: ClaimType | null;
  /** Claims with a source of this kind, or of none stated. */
  readonly kind: SourceKind | 'not stated' | null;
  /** "mmlu deepseek": all of its words must be found. */
  readonly search: string;
}

/** What the panel can show of a draft. */
export const TABS = ['claims', 'sources', 'lost'] as const;
export type Tab = (typeof TABS)[number];

/** The order of the list. */
export type Order = 'reading' | 'priority';

/** A citation in the review: the ids of its claim and its own key; its address finds it should the key change. */
export interface ReviewPlace {
  readonly claim: string;
  readonly citation: string;
  readonly url: string;
}

/** A walk through the citations that nobody has judged. */
export interface Review {
  /** Null at its end. */
  readonly at: ReviewPlace | null;
  /** What was shown before, the last at the end. */
  readonly trail: readonly ReviewPlace[];
}

/** What the panel remembers of one draft, also while it is hidden or another draft is open. */
export interface DraftView {
  readonly filter: Filter;
  /** The claim whose details are shown. */
  readonly current: string | null;
  /** The title in the list that has the keyboard instead of the current claim. */
  readonly heading: string | null;
  /** Claims marked for being cited together, in the order in which they were marked. */
  readonly marked: readonly string[];
  /** The other end of a range of marks. */
  readonly anchor: string | null;
  /** Keys of the headings that are closed. */
  readonly collapsed: readonly string[];
  /** How far the list is scrolled, in pixels. */
  readonly scroll: number;
  /** Open forms by their key; text in them that was not sent outlives everything but the person's own Cancel. */
  readonly forms: Readonly<Record<string, Form>>;
  readonly tab: Tab;
  readonly order: Order;
  /** The review under way, or null. */
  readonly review: Review | null;
  readonly sourceSearch: string;
  /** Keys of the sources whose uses are shown. */
  readonly openSources: readonly string[];
}

/** A message that waits for an answer. */
export type Request = Extract<FromPanel, { readonly request: number }>;

/** Makes a request for the version of the draft that is shown by then. */
export type MakeRequest = (version: Pick<Request, 'uri' | 'version' | 'request'>) => Request;

/** What is said below the details after an action. */
export interface Notice {
  readonly tone: 'done' | 'failed';
  readonly text: string;
  /** Takes the action back where that is possible. */
  readonly undo: MakeRequest | null;
}

/** A request whose answer is awaited. */
export interface Pending {
  /** Key of the form that sent it, or null for an action without one. */
  readonly form: string | null;
  /** Draft whose form it is. */
  readonly uri: string;
  /** Said when it is done. */
  readonly success: string;
  readonly undo: MakeRequest | null;
  /** Focus mark of what gets the keyboard afterwards. */
  readonly focus: string | null;
  /** Whether the review goes on to the next citation when it is done. */
  readonly advances?: boolean;
}

/** The list as measured, in pixels. */
export interface ListSize {
  readonly width: number;
  readonly height: number;
  /** How wide a letter is, on average. */
  readonly letter: number;
}

/** All that the panel shows. Steps are functions from one model to the next; the page is a function of the model. */
export interface Model {
  /** False until the first snapshot has come. */
  readonly ready: boolean;
  readonly draft: PanelDraft | null;
  /** Why there is no draft, as a sentence. */
  readonly empty: string;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly views: Readonly<Record<string, DraftView>>;
  /** Part of the height that the details take, 0 to 1. */
  readonly detailsShare: number;
  /** Whether the history of a claim is shown. */
  readonly historyOpen: boolean;
  /** The claim under the editor's cursor as last heard of. */
  readonly editorClaim: string | null;
  /** The claim that was last shown in the editor from here: its echo must not move the selection back. */
  readonly awaited: string | null;
  /** The claim that a link is held over. */
  readonly dropOver: string | null;
  /** What is being asked about in place: "remove|c1|x1". */
  readonly confirming: string | null;
  readonly pending: Readonly<Record<number, Pending>>;
  readonly nextRequest: number;
  readonly notice: Notice | null;
  /** Done once after the next render: the element with this `data-focus` gets the keyboard, this claim's row is shown. */
  readonly focus: string | null;
  readonly reveal: string | null;
  /** Likewise: the focus may wait until the keyboard comes to the panel, as it does when the editor opened a form. */
  readonly focusWaits: boolean;
  /** Likewise: how far the list is to be scrolled. */
  readonly scrollTo: number | null;
  readonly listSize: ListSize;
}

/** A step that also has something to tell the extension. */
export interface Outcome {
  readonly model: Model;
  readonly send: FromPanel | null;
}

export const NO_FILTER: Filter = { statuses: [], type: null, kind: null, search: '' };

export const NEW_VIEW: DraftView = {
  filter: NO_FILTER,
  current: null,
  heading: null,
  marked: [],
  anchor: null,
  collapsed: [],
  scroll: 0,
  forms: {},
  tab: 'claims',
  order: 'reading',
  review: null,
  sourceSearch: '',
  openSources: [],
};

/** What is remembered of the draft that is shown. */
export function viewOf(model: Model): DraftView {
  return (model.draft && model.views[model.draft.uri]) ?? NEW_VIEW;
}

/** The model with a part of the shown draft's view replaced; unchanged where no draft is shown. */
export function withView(model: Model, part: Partial<DraftView>): Model {
  if (!model.draft) return model;
  return { ...model, views: { ...model.views, [model.draft.uri]: { ...viewOf(model), ...part } } };
}

/** The claim whose details are shown, if the draft still has it. */
export function currentClaim(model: Model): PanelClaim | null {
  const { current } = viewOf(model);
  return model.draft?.claims.find((claim) => claim.id === current) ?? null;
}

/** The claims that are marked, in reading order. */
export function markedClaims(model: Model): readonly PanelClaim[] {
  const marked = new Set(viewOf(model).marked);
  return marked.size === 0 ? [] : (model.draft?.claims.filter((claim) => marked.has(claim.id)) ?? []);
}
