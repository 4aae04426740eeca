import type { CitationFields, PanelCitation, PanelClaim } from '../../protocol/messages';
import {
  citationKey,
  editCitationForm,
  formKey,
  isDirty,
  MARKED,
  newCitationForm,
  waiverForm,
  type CitationForm,
  type Form,
  type WaiverFields,
} from './form';
import { withoutOtherSource } from './lookedUp';
import { clearMarks, setCurrent } from './selection';
import { markedClaims, viewOf, withView, type Model } from './model';
import { without } from './without';

/** The `data-focus` of a field. */
export function fieldMark(key: string, field: string): string {
  return `${key}|${field}`;
}

/** The `data-focus` of the field that one starts with: the address of a new source, else what the checker found. */
function firstField(key: string, form: Form): string {
  if (form.kind === 'waiver') return fieldMark(key, 'reason');
  return fieldMark(key, form.target === 'new' && form.source === null ? 'url' : 'verdict');
}

/** Opens the form for a new citation of a claim, or goes back to it with what was typed. */
export function openNewCitation(model: Model, claim: PanelClaim): Model {
  return open(model, formKey(claim.id, 'new'), () => newCitationForm(claim, model.today));
}

/** Whether the model has a form for a new citation that another did not have: it could begin with an address. */
export function hasOpenedNew(model: Model, before: Model): boolean {
  const [forms, old] = [viewOf(model).forms, viewOf(before).forms];
  return model.draft?.uri === before.draft?.uri && Object.keys(forms).some((key) => key.endsWith('|new') && !old[key]);
}

/** Begins the forms of new citations in which nothing was typed with an address; closing them loses nothing. */
export function suggestAddress(model: Model, url: string): Model {
  const { forms } = viewOf(model);
  const filled = Object.entries(forms).map(([key, form]): [string, Form] => {
    const isFresh = form.kind === 'citation' && form.target === 'new' && form.source === null && !isDirty(form);
    if (!isFresh || form.fields.url !== '') return [key, form];
    const fields = { ...form.fields, url };
    return [key, { ...form, fields, initial: { ...form.initial, fields } }];
  });
  return withView(model, { forms: Object.fromEntries(filled) });
}

/** Opens the form that changes a citation. */
export function editCitation(model: Model, claim: PanelClaim, citation: PanelCitation): Model {
  const listed = model.draft?.sources.find(({ key }) => key === citation.library);
  return open(model, formKey(claim.id, citationKey(citation)), () => editCitationForm(claim, citation, listed));
}

/** Opens the form that puts one source to all marked claims; a single marked claim gets its own form. */
export function citeMarked(model: Model): Model {
  const claims = markedClaims(model);
  const [only] = claims;
  if (!only) return model;
  if (claims.length === 1) return openNewCitation(setCurrent(clearMarks(model), only.id), only);
  return open(model, formKey(MARKED, 'new'), () => newCitationForm(null, model.today));
}

/** Opens the form that waives a claim. */
export function openWaiver(model: Model, claim: PanelClaim): Model {
  return open(model, formKey(claim.id, 'waiver'), () => waiverForm(claim));
}

function open(model: Model, key: string, make: () => Form): Model {
  const { forms } = viewOf(model);
  const form = forms[key] ?? make();
  const next = withView(model, { forms: { ...forms, [key]: form } });
  return { ...next, focus: firstField(key, form), confirming: null, notice: null };
}

/** Takes over what was typed in a field; its complaint goes. */
export function typeInto(model: Model, key: string, part: Partial<CitationFields> | Partial<WaiverFields>): Model {
  return changeForm(model, key, (form) => {
    const errors = Object.fromEntries(Object.entries(form.errors).filter(([name]) => !(name in part)));
    const typed = { ...form, fields: { ...form.fields, ...part }, errors } as Form;
    return typed.kind === 'citation' ? withoutOtherSource(typed) : typed;
  });
}

/** Picks one of the draft's sources for a new citation, or a new one (`source` null). */
export function pickSource(model: Model, key: string, source: string | null): Model {
  return changeForm(model, key, (form) => {
    if (form.kind !== 'citation') return form;
    const sourceKind = model.draft?.sources.find(({ key: known }) => known === source)?.kind ?? null;
    return { ...form, source, fields: { ...form.fields, sourceKind }, errors: {} };
  });
}

/** Cancel or Esc: closes a form in which nothing was typed, else asks. `focus` is who gets the keyboard back. */
export function cancelForm(model: Model, key: string, focus: string): Model {
  const form = viewOf(model).forms[key];
  if (!form) return model;
  return isDirty(form) ? ask(model, `discard|${key}`) : closeForm(model, key, focus);
}

/** Asks before something is lost, in the place where it stands. */
export function ask(model: Model, question: string): Model {
  return { ...model, confirming: question, focus: `confirm|${question}`, notice: null };
}

/** The answer was no; the keyboard goes back to where it was. */
export function dontAsk(model: Model, focus: string): Model {
  return { ...model, confirming: null, focus };
}

/** Closes a form with all that is in it. */
export function closeForm(model: Model, key: string, focus: string | null): Model {
  return { ...withView(model, { forms: without(viewOf(model).forms, key) }), confirming: null, focus };
}

/** The model with one open form changed. */
export function changeForm(model: Model, key: string, step: (form: Form) => Form): Model {
  const { forms } = viewOf(model);
  const form = forms[key];
  return form ? withView(model, { forms: { ...forms, [key]: step(form) } }) : model;
}

/** Whether a claim has a form in which something was typed and not sent. */
export function hasUnsentText(forms: Readonly<Record<string, Form>>, claim: string): boolean {
  return Object.entries(forms).some(([key, form]) => key.startsWith(`${claim}|`) && isDirty(form));
}

/** The form of the marked claims, if it is open. */
export function markedForm(model: Model): CitationForm | null {
  const form = viewOf(model).forms[formKey(MARKED, 'new')];
  return form?.kind === 'citation' ? form : null;
}
