import { identifySource } from '../../core/citations/identify';
import type { AskedLookUp, PanelFact, PanelLookUp } from '../../protocol/messages';
import type { CitationForm, FormLookUp } from './form';
import { changeForm, fieldMark } from './forms';
import { answered, differences, withFacts, withoutFact } from './lookedUp';
import { viewOf, type Model, type Outcome } from './model';
import { errorsOf } from './validate';
import { without } from './without';

const NO_ADDRESS = 'Enter an address, DOI, arXiv id, PMID or ISBN to look up.';
const CUT_OFF = 'The look-up was cut off, as when VS Code is closed: look it up again.';

/** Looks up what is typed as the address, or says what is wrong with it. */
export function startLookUp(model: Model, key: string): Outcome {
  const form = viewOf(model).forms[key];
  const isIdle = form?.kind === 'citation' && (form.lookUp === null || form.lookUp.running === null);
  const isReady = isIdle && form.request === null;
  if (!isReady || !model.draft) return { model, send: null };
  const typed = form.fields.url.trim();
  const identity = identifySource(typed)?.identity;
  if (identity === undefined) {
    const { url = NO_ADDRESS } = errorsOf(form, model.today);
    const shown = changeForm(model, key, (open) => ({ ...open, errors: { ...open.errors, url } }));
    return { model: { ...shown, focus: fieldMark(key, 'url') }, send: null };
  }
  const { nextRequest: running } = model;
  const waiting = withLookUp(model, key, { identity, running, result: null, replaced: {} });
  const source = form.target === 'new' ? null : form.source;
  return {
    model: { ...waiting, nextRequest: running + 1 },
    send: { kind: 'lookUp', uri: model.draft.uri, lookUp: running, typed, source },
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

/**
 * What the extension tells of look-ups: their answers are taken. With `isFirst`, in the first snapshot since the panel was
 * loaded, those that it does not tell of are over, for whoever looked them up is gone.
 */
export function takeLookUps(model: Model, told: readonly AskedLookUp[], isFirst: boolean): Model {
  const results = new Map(told.map(({ lookUp, result }) => [lookUp, result]));
  return awaitedLookUps(model).reduce((next, number) => {
    const isGone = isFirst && !results.has(number);
    const result = isGone ? ({ kind: 'failed', message: CUT_OFF, known: null } as const) : results.get(number);
    return result ? takeLookUp(next, number, result) : next;
  }, model);
}

/** Takes what was found in the place of what stands in the form or the source; undone by `putBack`. */
export function takeFact(model: Model, key: string, fact: PanelFact): Model {
  return changeCitation(model, key, (form) => withFacts(form, [fact]));
}

/** Takes all that was found where something else stands. */
export function takeDifferences(model: Model, key: string): Model {
  return changeCitation(model, key, (form) => withFacts(form, differences(form)));
}

/** Puts back what stood there before. */
export function putBack(model: Model, key: string, fact: PanelFact): Model {
  return changeCitation(model, key, (form) => withoutFact(form, fact));
}

/** Takes one thing that was found out of what is cited: it was wrong. */
export function leaveOut(model: Model, key: string, field: string): Model {
  return changeCitation(model, key, (form) => {
    const { lookUp } = form;
    if (lookUp?.result?.kind !== 'found') return form;
    const { record, facts } = lookUp.result;
    const kept = { ...without(record, field), type: record.type };
    const result = { ...lookUp.result, record: kept, facts: facts.filter((fact) => fact.field !== field) };
    return { ...form, lookUp: { ...lookUp, result } };
  });
}

function withLookUp(model: Model, key: string, lookUp: FormLookUp | null): Model {
  return changeCitation(model, key, (form) => ({ ...form, lookUp }));
}

function changeCitation(model: Model, key: string, step: (form: CitationForm) => CitationForm): Model {
  return changeForm(model, key, (form) => (form.kind === 'citation' ? step(form) : form));
}
