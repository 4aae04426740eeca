import { identifySource } from '../../core/citations/identify';
import type { Unkeyed } from '../../core/citations/key';
import type { CitationFields, PanelFact, PanelLookUp } from '../../protocol/messages';
import type { CitationForm, Form } from './form';

/** The fields of the form that a look-up fills, by CSL-JSON's names. */
export const FILLED: Readonly<Record<string, 'title' | 'date'>> = { title: 'title', issued: 'date' };

/** What the look-up found for a form, by CSL-JSON's names; none where it found nothing. */
export function factsOf({ lookUp }: CitationForm): readonly PanelFact[] {
  return lookUp?.result?.kind === 'found' ? lookUp.result.facts : [];
}

/** What was looked up of the source of a form, to be cited with it. */
export function recordOf({ lookUp }: CitationForm): Unkeyed | undefined {
  return lookUp?.result?.kind === 'found' ? lookUp.result.record : undefined;
}

/**
 * The form after its address became that of another source: the look-up of the first is over, and what it had filled in goes
 * with it, for it is true of that source alone.
 */
export function withoutOtherSource(form: CitationForm): CitationForm {
  if (!form.lookUp || identifySource(form.fields.url)?.identity === form.lookUp.identity) return form;
  const filled = factsOf(form).flatMap(({ field, value }) => {
    const name = FILLED[field];
    return name && form.fields[name] === value ? [[name, ''] as const] : [];
  });
  return { ...form, fields: { ...form.fields, ...Object.fromEntries(filled) }, lookUp: null };
}

/** The form with what came of the look-up that it waits for: fields that are still empty are filled. */
export function answered(form: Form, number: number, result: PanelLookUp): Form {
  if (form.kind !== 'citation' || form.lookUp?.running !== number) return form;
  const { identity } = form.lookUp;
  return { ...form, failure: '', fields: filled(form.fields, result), lookUp: { identity, running: null, result } };
}

function filled(fields: CitationFields, result: PanelLookUp): CitationFields {
  if (result.kind === 'failed') return fields;
  const found = result.facts.flatMap(({ field, value }) => {
    const name = FILLED[field];
    return name && fields[name].trim() === '' ? [[name, value] as const] : [];
  });
  return { ...fields, ...Object.fromEntries(found) };
}
