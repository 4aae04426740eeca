import { identifySource } from '../../core/citations/identify';
import type { Unkeyed } from '../../core/citations/key';
import type { CitationFields, PanelFact, PanelLookUp } from '../../protocol/messages';
import type { CitationForm, Form, FormLookUp } from './form';

/** The fields of the form that a look-up fills, by CSL-JSON's names. */
export const FILLED: Readonly<Record<string, 'title' | 'date' | 'authors'>> = {
  title: 'title',
  author: 'authors',
  issued: 'date',
};

/** What the look-up found for a form; nothing where it failed. */
export function factsOf({ lookUp }: CitationForm): readonly PanelFact[] {
  return lookUp?.result?.kind === 'found' ? lookUp.result.facts : [];
}

/** What was looked up of the source of a form, to be cited with it. */
export function recordOf({ lookUp }: CitationForm): Unkeyed | undefined {
  return lookUp?.result?.kind === 'found' ? lookUp.result.record : undefined;
}

/** What of the record takes the place of what the source has; fields of the form say that by themselves. */
export function replacedIn({ lookUp }: CitationForm): readonly string[] {
  return Object.keys(lookUp?.replaced ?? {}).filter((field) => FILLED[field] === undefined);
}

/** What stands where something was found, in the form or in the source that is edited; empty where nothing does. */
export function standing(form: CitationForm, { field, value, stands = '' }: PanelFact): string {
  const name = FILLED[field];
  if (name) return (form.fields[name] ?? '').trim();
  return form.lookUp?.replaced[field] === undefined ? stands : value;
}

/** What was found where something else stands, for the person to choose. */
export function differences(form: CitationForm): readonly PanelFact[] {
  return factsOf(form).filter((fact) => ![fact.value, ''].includes(standing(form, fact)));
}

/** What stood where something that was found stands now; empty where that was nothing, or where it does not stand. */
export function stoodBefore(form: CitationForm, fact: PanelFact): string {
  return standing(form, fact) === fact.value ? (form.lookUp?.replaced[fact.field] ?? '') : '';
}

/** The form with what was found in the place of what stands there; that is kept, to be put back. */
export function withFacts(form: CitationForm, facts: readonly PanelFact[]): CitationForm {
  if (!form.lookUp) return form;
  const replaced = Object.fromEntries(facts.map((fact) => [fact.field, standing(form, fact)]));
  return {
    ...form,
    fields: { ...form.fields, ...fieldsOf(facts.map(({ field, value }) => [field, value])) },
    lookUp: { ...form.lookUp, replaced: { ...form.lookUp.replaced, ...replaced } },
  };
}

/** The form with what stood there before something that was found. */
export function withoutFact(form: CitationForm, { field }: PanelFact): CitationForm {
  if (!form.lookUp) return form;
  const { [field]: before = '', ...replaced } = form.lookUp.replaced;
  return {
    ...form,
    fields: { ...form.fields, ...fieldsOf([[field, before]]) },
    lookUp: { ...form.lookUp, replaced },
  };
}

/**
 * The form after its address became that of another source: the look-up of the first is over, and what it had brought gives
 * way to what stood there before, for it is true of that source alone.
 */
export function withoutOtherSource(form: CitationForm): CitationForm {
  if (!form.lookUp || identifySource(form.fields.url)?.identity === form.lookUp.identity) return form;
  const { replaced } = form.lookUp;
  const brought = factsOf(form).filter((fact) => fact.field in replaced && standing(form, fact) === fact.value);
  return { ...brought.reduce(withoutFact, form), lookUp: null };
}

/** The form with what came of the look-up that it waits for: fields that are still empty are filled. */
export function answered(form: Form, number: number, result: PanelLookUp): Form {
  if (form.kind !== 'citation' || form.lookUp?.running !== number) return form;
  const lookUp: FormLookUp = { ...form.lookUp, running: null, result };
  const told: CitationForm = { ...form, failure: '', lookUp };
  return withFacts(
    told,
    factsOf(told).filter((fact) => FILLED[fact.field] !== undefined && standing(told, fact) === ''),
  );
}

/** Fields of the form by CSL-JSON's names of what goes into them; others have none. */
function fieldsOf(values: readonly (readonly [string, string])[]): Partial<CitationFields> {
  return Object.fromEntries(
    values.flatMap(([field, value]) => {
      const name = FILLED[field];
      return name ? [[name, value] as const] : [];
    }),
  );
}
