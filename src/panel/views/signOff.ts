import { html, nothing, type TemplateResult } from 'lit';
import '@vscode-elements/elements/dist/vscode-button/index.js';
import type { PanelClaim } from '../../protocol/messages';
import type { Panel } from '../panel';
import { dayWords } from '../recordWords';
import { signOff, signOffMark, withdrawSignOff } from '../state/recordRequests';
import { canSignOff, isSignedOff } from '../state/signOff';
import { icon } from './icon';

/** Who signed the claim off and when, or the button for it; absent while something is left to do. */
export function claimSignOff(panel: Panel, claim: PanelClaim): TemplateResult | typeof nothing {
  const isLocked = panel.model.draft?.locked !== null;
  if (claim.signOff) return signedOff(panel, claim, isLocked);
  if (!canSignOff(claim) || isLocked) return nothing;
  const mark = signOffMark(claim);
  return html`<div class="buttons">
    <vscode-button
      secondary
      data-focus=${mark}
      title="Stand for this claim as it reads; your name and the day go into the record"
      @click=${() => panel.act((model) => signOff(model, [claim], mark))}
    >
      <span slot="content-before" class="button-icon">${icon('pass')}</span>Sign off
    </vscode-button>
  </div>`;
}

function signedOff(panel: Panel, claim: PanelClaim, isLocked: boolean): TemplateResult {
  const { by = '', at = '' } = claim.signOff ?? {};
  const holds = isSignedOff(claim);
  return html`<div class=${holds ? 'signed-off' : 'signed-off lapsed'}>
    ${icon(holds ? 'verified' : 'history')}
    <span>Signed off by ${by} on ${dayWords(at)}${holds ? '' : ', which does not hold as things are now'}</span>
    ${
      isLocked
        ? nothing
        : html`<button
            type="button"
            class="link"
            data-focus=${signOffMark(claim)}
            @click=${() => panel.act((model) => withdrawSignOff(model, claim))}
          >
            Withdraw
          </button>`
    }
  </div>`;
}
