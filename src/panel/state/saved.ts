import { isDirty, type Form } from './form';
import { NEW_VIEW, NO_FILTER, type DraftView, type Model } from './model';

/** What outlives hiding and reload, as plain data. */
interface Saved {
  readonly version: 1;
  readonly views: Readonly<Record<string, DraftView>>;
  readonly detailsShare: number;
  readonly historyOpen: boolean;
}

/** Drafts beyond this many are forgotten, the oldest first, unless something unsent is in them. */
const MAX_DRAFTS = 30;

/** A model as it is before the first snapshot, with what was kept; `now` makes request numbers differ from old ones. */
export function restore(state: unknown, now: number): Model {
  const saved = isSaved(state) ? state : null;
  return {
    ready: false,
    draft: null,
    empty: '',
    today: '',
    views: Object.fromEntries(Object.entries(saved?.views ?? {}).map(([uri, view]) => [uri, completed(view)])),
    detailsShare: saved?.detailsShare ?? 0.5,
    historyOpen: saved?.historyOpen ?? false,
    editorClaim: null,
    awaited: null,
    dropOver: null,
    confirming: null,
    pending: {},
    nextRequest: now,
    notice: null,
    focus: null,
    reveal: null,
    focusWaits: false,
    scrollTo: null,
    listSize: { width: 300, height: 600, letter: 6.5 },
  };
}

/**
 * What to keep of a model. Answers to requests that are under way will not find their forms again, so the forms are open
 * anew; those of look-ups come with the next snapshot.
 */
export function toSave(model: Model): Saved {
  const { detailsShare, historyOpen } = model;
  const views = Object.entries(model.views).map(([uri, view]): [string, DraftView] => [
    uri,
    { ...view, forms: Object.fromEntries(Object.entries(view.forms).map(([key, form]) => [key, idle(form)])) },
  ]);
  const recent = views.slice(-MAX_DRAFTS);
  const unsent = views.slice(0, -MAX_DRAFTS).filter(([, view]) => Object.values(view.forms).some(isDirty));
  return { version: 1, views: Object.fromEntries([...unsent, ...recent]), detailsShare, historyOpen };
}

/** What look-ups did not have that were kept by an earlier version. */
const NO_CHOICE = { replaced: {} };

/** A view that was kept, with what views did not have then. */
function completed(view: DraftView): DraftView {
  const forms = Object.entries(view.forms).map(([key, form]): [string, Form] => [
    key,
    form.kind === 'citation' ? { ...form, lookUp: form.lookUp ? { ...NO_CHOICE, ...form.lookUp } : null } : form,
  ]);
  return { ...NEW_VIEW, ...view, forms: Object.fromEntries(forms), filter: { ...NO_FILTER, ...view.filter } };
}

function idle(form: Form): Form {
  return { ...form, request: null };
}

/** The state is our own; only its version can differ, when the extension was updated meanwhile. */
function isSaved(state: unknown): state is Saved {
  return typeof state === 'object' && state !== null && 'version' in state && state.version === 1;
}
