import { html, nothing, type TemplateResult } from 'lit';
import '@vscode-elements/elements/dist/vscode-button/index.js';
import type { PanelFact } from '../../protocol/messages';
import type { Panel } from '../panel';
import type { CitationForm } from '../state/form';
import { fieldMark, pickSource } from '../state/forms';
import { factsOf, FILLED } from '../state/lookedUp';
import { leaveOut, startLookUp, stopLookUp } from '../state/lookUp';
import { actionButton } from './actionButton';
import { icon } from './icon';

const TITLE = 'Enter in the address: looks title, date and authors up on the web and fills what is empty';

/** Looks up what the address stands for, and says what came of it. */
export function lookUp(panel: Panel, key: string, form: CitationForm): TemplateResult {
  const isRunning = form.lookUp !== null && form.lookUp.running !== null;
  const start = () => panel.act((model) => startLookUp(model, key));
  const stop = () => panel.change((model) => stopLookUp(model, key));
  return html`<div class="field look-up">
    <div class="buttons">
      <vscode-button
        secondary
        data-focus=${fieldMark(key, 'lookUp')}
        title=${isRunning ? 'What you typed stays' : TITLE}
        ?disabled=${form.request !== null}
        @click=${isRunning ? stop : start}
      >
        ${isRunning ? 'Cancel look-up' : 'Look up'}
      </vscode-button>
    </div>
    <div class="look-up-said" role="status">${said(form)}</div>
    ${known(panel, key, form)}
  </div>`;
}

/** What stands below a field that a look-up knows something of. */
export function foundIn(form: CitationForm, name: string): string | undefined {
  const fact = factsOf(form).find(({ field }) => FILLED[field] === name);
  if (!fact || (name !== 'title' && name !== 'date')) return undefined;
  const isFilled = form.fields[name].trim() === fact.value;
  return isFilled ? `Found in: ${fact.origin}` : `Found in ${fact.origin}: “${fact.value}”`;
}

function said({ lookUp: state }: CitationForm): TemplateResult | string {
  if (!state) return '';
  const { result } = state;
  if (!result) return 'Looking it up… What you type meanwhile stays.';
  if (result.kind === 'failed') return html`${icon('warning')}<span>${result.message}</span>`;
  return html`${icon('check')}<span>${['Found; look it over.', ...result.notices].join(' ')}</span>`;
}

/** The source is one that the draft has: better to pick that than to make a second. */
function known(panel: Panel, key: string, form: CitationForm): TemplateResult | typeof nothing {
  const source = form.lookUp?.result?.known ?? null;
  const listed = panel.model.draft?.sources.find((candidate) => candidate.key === source);
  if (!listed) return nothing;
  const pick = () =>
    panel.change((model) => ({ ...pickSource(model, key, listed.key), focus: fieldMark(key, 'source') }));
  return html`<p class="known">
    This draft has it already: “${listed.title || listed.url}”.
    <button type="button" class="link" @click=${pick}>Use that</button>
  </p>`;
}

/** What was found beside title and date is cited too, but for what is left out. */
export function otherFacts(panel: Panel, key: string, form: CitationForm): TemplateResult | typeof nothing {
  const facts = factsOf(form).filter(({ field }) => FILLED[field] === undefined);
  if (facts.length === 0) return nothing;
  return html`<div class="field">
    <span class="label">Also cited</span>
    <ul class="found" aria-label="Also cited">
      ${facts.map((fact) => factLine(fact, () => panel.change((model) => leaveOut(model, key, fact.field))))}
    </ul>
  </div>`;
}

function factLine({ field, label, value, origin }: PanelFact, drop: () => void): TemplateResult {
  return html`<li>
    <span><span class="dim">${label}</span> ${value} <span class="dim">(${origin})</span></span>
    ${field === 'type' ? nothing : actionButton('close', `Leave out: ${label} ${value}`, drop)}
  </li>`;
}
