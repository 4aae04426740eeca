import { identifySource } from '../../core/citations/identify';
import type { PanelLookUp } from '../../protocol/messages';
import type { FormLookUp } from './form';
import { changeForm, fieldMark } from './forms';
import { answered } from './lookedUp';
import { viewOf, type Model, type Outcome } from './model';
import { errorsOf } from './validate';
import { without } from './without';

/** Looks up what is typed as the address, or says what is wrong with it. */
export function startLookUp(model: Model, key: string): Outcome {
  const form = viewOf(model).forms[key];
  const isIdle = form?.kind === 'citation' && (form.lookUp === null || form.lookUp.running === null);
  const isReady = isIdle && form.request === null;
  if (!isReady || !model.draft) return { model, send: null };
  const typed = form.fields.url.trim();
  const identity = identifySource(typed)?.identity;
  if (identity === undefined) {
    const { url = '' } = errorsOf(form, model.today);
    const shown = changeForm(model, key, (open) => ({ ...open, errors: { ...open.errors, url } }));
    return { model: { ...shown, focus: fieldMark(key, 'url') }, send: null };
  }
  const { nextRequest: running } = model;
  const waiting = withLookUp(model, key, { identity, running, result: null });
  return {
    model: { ...waiting, nextRequest: running + 1 },
    send: { kind: 'lookUp', uri: model.draft.uri, lookUp: running, typed },
  };
}

/** Ends the look-up of a form; what is typed stays. */
export function stopLookUp(model: Model, key: string): Model {
  return changeForm(withLookUp(model, key, null), key, (form) => ({ ...form, failure: '' }));
}

/** The numbers of the look-ups that forms wait for. */
export function awaitedLookUps({ views }: Model): readonly number[] {
  return Object.values(views).flatMap(({ forms }) =>
    Object.values(forms).flatMap((form) => (form.kind === 'citation' ? (form.lookUp?.running ?? []) : [])),
  );
}

/** What was looked up has come: fields that are still empty are filled, wherever the form is by now. */
export function takeLookUp(model: Model, number: number, result: PanelLookUp): Model {
  if (!awaitedLookUps(model).includes(number)) return model;
  const views = Object.entries(model.views).map(([uri, view]) => {
    const forms = Object.entries(view.forms).map(([key, form]) => [key, answered(form, number, result)] as const);
    return [uri, { ...view, forms: Object.fromEntries(forms) }] as const;
  });
  return { ...model, views: Object.fromEntries(views) };
}

/** Takes one thing that was found out of what is cited: it was wrong. */
export function leaveOut(model: Model, key: string, field: string): Model {
  return changeForm(model, key, (form) => {
    const lookUp = form.kind === 'citation' ? form.lookUp : null;
    if (form.kind !== 'citation' || lookUp?.result?.kind !== 'found') return form;
    const { record, facts } = lookUp.result;
    const kept = { ...without(record, field), type: record.type };
    const result = { ...lookUp.result, record: kept, facts: facts.filter((fact) => fact.field !== field) };
    return { ...form, lookUp: { ...lookUp, result } };
  });
}

function withLookUp(model: Model, key: string, lookUp: FormLookUp | null): Model {
  return changeForm(model, key, (form) => (form.kind === 'citation' ? { ...form, lookUp } : form));
}
