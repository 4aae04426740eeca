import type { CitationFields, PanelCitation, PanelClaim, PanelOrphan } from '../../protocol/messages';
import { formKey, MARKED, type Form } from './form';
import { recordOf, replacedIn } from './lookedUp';
import { changeForm, fieldMark } from './forms';
import { markedClaims, viewOf, type Model, type Outcome, type Pending, type MakeRequest, type Request } from './model';
import { without } from './without';
import { errorsOf } from './validate';

const LOOKING_UP = 'The source is still being looked up: wait for it, or cancel that and save the citation as it is.';

type Version = Parameters<MakeRequest>[0];

/** Ctrl+Enter or Save: sends what a form holds, or says what must be mended first. */
export function submit(model: Model, key: string, focus: string): Outcome {
  const form = viewOf(model).forms[key];
  if (!form || form.request !== null || !model.draft) return { model, send: null };
  if (form.kind === 'citation' && form.lookUp && form.lookUp.running !== null) {
    const waiting = changeForm(model, key, (open) => ({ ...open, failure: LOOKING_UP }));
    return { model: { ...waiting, focus: fieldMark(key, 'lookUp') }, send: null };
  }
  const errors = errorsOf(form, model.today);
  const [firstError] = Object.keys(errors);
  if (firstError) {
    const shown = changeForm(model, key, (open) => ({ ...open, errors }));
    return { model: { ...shown, focus: fieldMark(key, firstError) }, send: null };
  }
  const claims = form.claim === null ? markedClaims(model).map((claim) => claim.id) : [form.claim];
  const sent = request(model, { form: key, success: successOf(form, claims), undo: null, focus }, (version) =>
    requestOf(version, form, claims, model),
  );
  const waiting = changeForm(sent.model, key, (open) => ({
    ...open,
    errors: {},
    failure: '',
    request: model.nextRequest,
  }));
  return { ...sent, model: waiting };
}

function successOf(form: Form, claims: readonly string[]): string {
  if (form.kind === 'waiver') return 'Waiver saved.';
  return claims.length > 1 ? `Citation saved for ${claims.length} claims.` : 'Citation saved.';
}

function requestOf(version: Version, form: Form, claims: readonly string[], model: Model): Request {
  const claim = claims[0] ?? '';
  if (form.kind === 'waiver') return { ...version, kind: 'waive', claim, ...form.fields };
  const { source, citation, target } = form;
  const fields = trimmed(form.fields);
  if (target !== 'new') {
    const found = { record: recordOf(form), replaced: replacedIn(form) };
    return { ...version, kind: 'saveCitation', claim, citation, source, fields, ...(found.record && found) };
  }
  const add = { ...version, kind: 'addCitation', claims, source } as const;
  if (source === null) return { ...add, fields: newSourceFields(fields), record: recordOf(form) };
  const picked = model.draft?.sources.find(({ key }) => key === source);
  const known = picked ? { title: picked.title, url: picked.url, date: '', authors: undefined } : {};
  return { ...add, fields: { ...fields, ...known } };
}

/** A form in which no kind was chosen says nothing of it, for the source may turn out to be known. */
function newSourceFields({ sourceKind, ...fields }: CitationFields): CitationFields {
  return sourceKind ? { ...fields, sourceKind } : fields;
}

function trimmed(fields: CitationFields): CitationFields {
  const { verdict, sourceKind, ...texts } = fields;
  const entries = Object.entries(texts).map(([name, value]) => [name, value?.trim()]);
  return { ...(Object.fromEntries(entries) as typeof texts), verdict, sourceKind };
}

/** Takes a citation off a claim; the notice afterwards offers to put it back. */
export function removeCitation(model: Model, claim: PanelClaim, citation: PanelCitation): Outcome {
  const { id, source } = citation;
  if (id === null) return { model, send: null };
  const { title, url, date, quote, locator, accessed, verdict, note } = citation;
  const fields = { title, url, date, quote, locator, accessed, verdict, note };
  const answerTo = { form: null, success: 'Citation removed.', focus: `add|${claim.id}` };
  return request(
    { ...model, confirming: null },
    { ...answerTo, undo: (version) => ({ ...version, kind: 'addCitation', claims: [claim.id], source, fields }) },
    (version) => ({ ...version, kind: 'removeCitation', claim: claim.id, citation: id }),
  );
}

/** Takes the waiver of a claim back. */
export function takeWaiverBack(model: Model, claim: PanelClaim): Outcome {
  const { waiver } = claim;
  if (!waiver) return { model, send: null };
  return request(
    model,
    {
      form: null,
      success: 'Waiver taken back.',
      focus: `waive|${claim.id}`,
      undo: (version) => ({ ...version, kind: 'waive', claim: claim.id, ...waiver }),
    },
    (version) => ({ ...version, kind: 'waive', claim: claim.id, reason: null, note: '' }),
  );
}

/** Says that a claim which changed since it was checked is still right. */
export function confirmClaim(model: Model, claim: PanelClaim): Outcome {
  const answerTo = { form: null, success: 'Confirmed as it reads now.', undo: null, focus: 'details' };
  return request(model, answerTo, (version) => ({ ...version, kind: 'confirm', claim: claim.id }));
}

/** Puts an orphan to a claim, or drops it for good. */
export function reattach(model: Model, orphan: PanelOrphan, claim: PanelClaim | null): Outcome {
  const success = claim ? `Attached to “${claim.text}”.` : 'Entry removed.';
  const answerTo = { form: null, success, undo: null, focus: 'orphans' };
  return request({ ...model, confirming: null }, answerTo, (version) => ({
    ...version,
    kind: 'reattach',
    orphan: orphan.id,
    claim: claim?.id ?? null,
  }));
}

/** Does what the notice offers: the last action the other way round, on the draft as it is now. */
export function undo(model: Model): Outcome {
  const make = model.notice?.undo;
  if (!make) return { model, send: null };
  return request({ ...model, notice: null }, { form: null, success: 'Undone.', undo: null, focus: 'details' }, make);
}

/** A message to the extension whose answer is awaited. */
export function request(model: Model, pending: Omit<Pending, 'uri'>, make: MakeRequest): Outcome {
  const { draft, nextRequest } = model;
  if (!draft) return { model, send: null };
  const { uri, version } = draft;
  return {
    model: {
      ...model,
      nextRequest: nextRequest + 1,
      pending: { ...model.pending, [nextRequest]: { ...pending, uri } },
      notice: null,
    },
    send: make({ uri, version, request: nextRequest }),
  };
}

/** The extension has answered: a form closes only when it could be done, else the answer's sentence stands in it. */
export function answer(model: Model, number: number, ok: boolean, message: string): Model {
  const { [number]: request, ...pending } = model.pending;
  if (!request) return model;
  const next = { ...model, pending };
  const isShown = request.uri === model.draft?.uri;
  if (request.form !== null) return answerForm(next, request, request.form, ok, message, isShown);
  if (!isShown) return next;
  if (!ok) return { ...next, notice: { tone: 'failed', text: message, undo: null } };
  const notice = { tone: 'done', text: request.success, undo: request.undo } as const;
  return { ...next, notice, focus: request.focus };
}

function answerForm(
  model: Model,
  request: Pending,
  key: string,
  ok: boolean,
  message: string,
  isShown: boolean,
): Model {
  const view = model.views[request.uri];
  const form = view?.forms[key];
  if (!view || !form) return model;
  const others = without(view.forms, key);
  const failed = { ...others, [key]: { ...form, request: null, failure: message } };
  const isBatch = key === formKey(MARKED, 'new');
  const after = ok
    ? { ...view, forms: others, ...(isBatch ? { marked: [], anchor: null } : {}) }
    : { ...view, forms: failed };
  const next = { ...model, views: { ...model.views, [request.uri]: after } };
  if (!isShown) return next;
  if (!ok) return { ...next, focus: fieldMark(key, 'failure') };
  return { ...next, focus: request.focus, notice: { tone: 'done', text: request.success, undo: null } };
}
