import { html, nothing, type TemplateResult } from 'lit';
import '@vscode-elements/elements/dist/vscode-button/index.js';
import type { PanelClaim } from '../../protocol/messages';
import type { Panel } from '../panel';
import { ask } from '../state/forms';
import { signOff } from '../state/recordRequests';
import { isSignedOff, verifiedToSignOff } from '../state/signOff';
import { counted } from '../words';
import { confirm } from './confirm';
import { icon } from './icon';

const QUESTION = 'sign-off-verified';

/** How much of the draft is signed off, and the steps that are for the whole draft. */
export function draftActions(panel: Panel, claims: readonly PanelClaim[]): TemplateResult {
  const signed = claims.filter(isSignedOff).length;
  const isDone = signed === claims.length;
  return html`
    <div class="progress-words">
      <span class=${isDone ? 'all-signed' : ''}
        >${isDone ? icon('verified') : nothing}<span>${signed} of ${claims.length} signed off</span></span
      >
    </div>
    ${panel.model.draft?.locked === null ? actions(panel, claims) : nothing}
  `;
}

function actions(panel: Panel, claims: readonly PanelClaim[]): TemplateResult | typeof nothing {
  const verified = verifiedToSignOff(claims);
  if (verified.length === 0) return nothing;
  const these = counted(verified.length, 'verified claim');
  if (panel.model.confirming === QUESTION) {
    return html`${confirm(panel, {
      id: QUESTION,
      text: `Sign off ${these} as they read? Your name and the day go into the record of each.`,
      yes: 'Sign off',
      no: 'Cancel',
      back: QUESTION,
      onYes: () => panel.act((model) => signOff(model, verified, 'list')),
    })}`;
  }
  return html`<div class="buttons">
    <vscode-button secondary data-focus=${QUESTION} @click=${() => panel.change((model) => ask(model, QUESTION))}
      >Sign off ${these}</vscode-button
    >
  </div>`;
}
