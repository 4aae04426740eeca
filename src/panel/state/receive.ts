import type { PanelClaim, PanelDraft, ToPanel } from '../../protocol/messages';
import { editCitation, openNewCitation, suggestAddress } from './forms';
import { formKey, type Form } from './form';
import { takeLookUps } from './lookUp';
import { answer } from './requests';
import { nextCitation } from './review';
import { setCurrent } from './selection';
import { without } from './without';
import { NEW_VIEW, viewOf, withView, type DraftView, type Model } from './model';

/** The model after a message of the extension. */
export function receive(model: Model, message: ToPanel): Model {
  switch (message.kind) {
    case 'state': {
      const { draft, empty, today, lookUps } = message;
      const told = takeLookUps(model, lookUps, !model.ready);
      return takeSnapshot({ ...told, ready: true, empty, today }, draft);
    }
    case 'select':
      return message.uri === model.draft?.uri ? followCursor(model, message.claim) : model;
    case 'edit':
      return message.uri === model.draft?.uri ? openFromEditor(model, message.claim, message.citation) : model;
    case 'clipboard':
      return suggestAddress(model, message.url);
    case 'done':
      return goOn(model, answer(model, message.request, message.ok, message.message), message);
  }
}

/** The review goes on when its verdict is kept. */
function goOn(before: Model, after: Model, { request, ok }: Extract<ToPanel, { kind: 'done' }>): Model {
  const pending = before.pending[request];
  return ok && pending?.advances && pending.uri === after.draft?.uri ? nextCitation(after) : after;
}

const KINDS: Readonly<Record<ToPanel['kind'], true>> = {
  state: true,
  select: true,
  edit: true,
  clipboard: true,
  done: true,
};

/** Whether it is a message of the extension: others may post to the page as well. */
export function isToPanel(data: unknown): data is ToPanel {
  if (typeof data !== 'object' || data === null || !('kind' in data)) return false;
  return typeof data.kind === 'string' && Object.hasOwn(KINDS, data.kind);
}

function takeSnapshot(model: Model, draft: PanelDraft | null): Model {
  if (!draft) return { ...model, draft, confirming: null, notice: null };
  const isOther = draft.uri !== model.draft?.uri;
  const kept = model.views[draft.uri] ?? NEW_VIEW;
  // The draft shown last goes to the end, so that the oldest are the first to be forgotten.
  const views = { ...without(model.views, draft.uri), [draft.uri]: fitted(kept, draft) };
  const next: Model = { ...model, draft, views };
  if (isOther) {
    const fresh = { ...next, editorClaim: null, confirming: null, notice: null, scrollTo: kept.scroll };
    return followCursor(fresh, draft.selected);
  }
  // A snapshot repeats where the cursor is; only a cursor that moved may move the selection.
  return draft.selected === model.editorClaim ? next : followCursor(next, draft.selected);
}

/** The editor's cursor is in another claim now, or in none, which leaves the details as they are. */
function followCursor(model: Model, claim: string | null): Model {
  const isEcho = claim !== null && claim === model.awaited && claim !== viewOf(model).current;
  const next = { ...model, editorClaim: claim, awaited: null };
  return claim === null || isEcho ? next : setCurrent(next, claim);
}

function openFromEditor(model: Model, id: string, citation: string | null): Model {
  const claim = model.draft?.claims.find((candidate) => candidate.id === id);
  if (!claim) return model;
  const listed = withView(model, { tab: 'claims', review: null });
  const shown = { ...setCurrent(listed, id), focusWaits: true };
  const found = claim.citations.find((candidate) => candidate.id === citation);
  return citation !== null && found ? editCitation(shown, claim, found) : openNewCitation(shown, claim);
}

/** What was remembered, without what the draft does not have any more; forms find their claims by words if need be. */
function fitted(view: DraftView, draft: PanelDraft): DraftView {
  const ids = new Set(draft.claims.map((claim) => claim.id));
  const marked = view.marked.every((id) => ids.has(id)) ? view.marked : view.marked.filter((id) => ids.has(id));
  const forms = Object.entries(view.forms);
  const isAtHome = forms.every(([, form]) => form.claim === null || ids.has(form.claim));
  if (isAtHome) return { ...view, marked };
  return {
    ...view,
    marked,
    forms: Object.fromEntries(forms.map(([key, form]) => rehouse(key, form, draft.claims, ids))),
  };
}

/**
 * Ids are kept while a draft is open, but a claim without a ledger entry may get another over a reload. Its form goes to
 * the claim with the same words around it; where there is none it waits, since an undo may bring the claim back.
 */
function rehouse(key: string, form: Form, claims: readonly PanelClaim[], ids: ReadonlySet<string>): [string, Form] {
  const { place } = form;
  if (!place || form.claim === null || ids.has(form.claim)) return [key, form];
  const same = claims.filter((claim) => claim.text === place.text);
  const exact = same.filter((claim) => claim.before === place.before && claim.after === place.after);
  const [home, second] = exact.length > 0 ? exact : same;
  if (!home || second) return [key, form];
  return [formKey(home.id, form.target), { ...form, claim: home.id }];
}
