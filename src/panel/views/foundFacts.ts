import { html, nothing, type TemplateResult } from 'lit';
import type { PanelFact } from '../../protocol/messages';
import type { Panel } from '../panel';
import type { CitationForm } from '../state/form';
import { factsOf, FILLED, standing, stoodBefore } from '../state/lookedUp';
import { leaveOut, putBack, takeFact } from '../state/lookUp';
import { actionButton } from './actionButton';
import { firstWords } from './cutWords';

/** Letters of a value that are shown beside a field; names of authors may be hundreds. */
const SHOWN = 120;

/** What a look-up knows of a field, in words, and the choice that it leaves. */
export interface FoundHint {
  readonly hint: string;
  readonly action: TemplateResult | typeof nothing;
}

/** What stands below a field that a look-up knows something of: where it was found, or what was found instead. */
export function foundIn(panel: Panel, key: string, form: CitationForm, name: string): FoundHint | undefined {
  const fact = factsOf(form).find(({ field }) => FILLED[field] === name);
  if (!fact) return undefined;
  const before = stoodBefore(form, fact);
  const found =
    standing(form, fact) === fact.value
      ? `Found in: ${fact.origin}`
      : `Found in ${fact.origin}: “${shown(fact.value)}”`;
  return {
    hint: before === '' ? found : `${found}. Before: “${shown(before)}”`,
    action: choice(panel, key, form, fact),
  };
}

/** What was found beside the fields of the form is cited too, but for what is left out and what stands otherwise. */
export function otherFacts(panel: Panel, key: string, form: CitationForm): TemplateResult | typeof nothing {
  const facts = factsOf(form).filter(({ field, value, stands }) => FILLED[field] === undefined && stands !== value);
  if (facts.length === 0) return nothing;
  const title = form.target === 'new' ? 'Also cited' : 'Also found';
  return html`<div class="field">
    <span class="label">${title}</span>
    <ul class="found" aria-label=${title}>
      ${facts.map((fact) => factLine(panel, key, form, fact))}
    </ul>
  </div>`;
}

function factLine(panel: Panel, key: string, form: CitationForm, fact: PanelFact): TemplateResult {
  const { field, label, value, origin, stands = '' } = fact;
  const drop = () => panel.change((model) => leaveOut(model, key, field));
  const leave = field === 'type' ? nothing : actionButton('close', `Leave out: ${label} ${value}`, drop);
  const isUsed = standing(form, fact) === value;
  const beside = stands === '' ? '' : isUsed ? `, before: ${shown(stands)}` : `, here: ${shown(stands)}`;
  return html`<li>
    <span><span class="dim">${label}</span> ${value} <span class="dim">(${origin})${beside}</span></span>
    ${stands === '' ? leave : choice(panel, key, form, fact)}
  </li>`;
}

/** Takes what was found in the place of what stands there, or puts that back; one button, which keeps the keyboard. */
function choice(panel: Panel, key: string, form: CitationForm, fact: PanelFact): TemplateResult | typeof nothing {
  const isUsed = standing(form, fact) === fact.value;
  if (isUsed && stoodBefore(form, fact) === '') return nothing;
  const step = isUsed ? putBack : takeFact;
  const words = isUsed ? 'Put back' : 'Use';
  const name = `${words}: ${fact.label} ${shown(isUsed ? stoodBefore(form, fact) : fact.value)}`;
  return html`<button
    type="button"
    class="link"
    aria-label=${name}
    ?disabled=${form.request !== null}
    @click=${() => panel.change((model) => step(model, key, fact))}
  >
    ${words}
  </button>`;
}

function shown(value: string): string {
  return firstWords(value, SHOWN);
}
