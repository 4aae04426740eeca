import { html, nothing, type TemplateResult } from 'lit';
import '@vscode-elements/elements/dist/vscode-button/index.js';
import type { Panel } from '../panel';
import type { CitationForm } from '../state/form';
import { fieldMark, pickSource } from '../state/forms';
import { differences } from '../state/lookedUp';
import { startLookUp, stopLookUp, takeDifferences } from '../state/lookUp';
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
    ${useAll(panel, key, form)} ${known(panel, key, form)}
  </div>`;
}

function said({ lookUp: state, target }: CitationForm): TemplateResult | string {
  if (!state) return '';
  const { result } = state;
  if (!result) return 'Looking it up… What you type meanwhile stays.';
  if (result.kind === 'failed') return html`${icon('warning')}<span>${result.message}</span>`;
  const found = target === 'new' ? 'Found; look it over.' : 'Found; nothing is changed before you save.';
  return html`${icon('check')}<span>${[found, ...result.notices].join(' ')}</span>`;
}

/** Takes all that was found where something else stands, where choosing one by one would be long. */
function useAll(panel: Panel, key: string, form: CitationForm): TemplateResult | typeof nothing {
  const { length } = differences(form);
  if (length < 2) return nothing;
  const use = () => panel.change((model) => ({ ...takeDifferences(model, key), focus: fieldMark(key, 'lookUp') }));
  return html`<p class="known">
    ${length} things stand here otherwise.
    <button type="button" class="link" ?disabled=${form.request !== null} @click=${use}>Use all that was found</button>
  </p>`;
}

/** The source is one that the draft has: better to pick that than to make a second. */
function known(panel: Panel, key: string, form: CitationForm): TemplateResult | typeof nothing {
  const source = form.lookUp?.result?.known ?? null;
  const listed = panel.model.draft?.sources.find((candidate) => candidate.key === source);
  if (!listed) return nothing;
  const name = listed.title || listed.url;
  if (form.target !== 'new') {
    return html`<p class="known">
      This draft has that source too, as “${name}”: saved here it is there twice. “Add citation” cites the one that is
      there.
    </p>`;
  }
  const pick = () =>
    panel.change((model) => ({ ...pickSource(model, key, listed.key), focus: fieldMark(key, 'source') }));
  return html`<p class="known">
    This draft has it already: “${name}”.
    <button type="button" class="link" @click=${pick}>Use that</button>
  </p>`;
}
