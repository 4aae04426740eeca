import { html, type TemplateResult } from 'lit';
import '@vscode-elements/elements/dist/vscode-progress-bar/index.js';
import type { PanelClaim } from '../../protocol/messages';
import { STATUS_WORDS } from '../words';

/** "12 of 34 claims sourced" with a bar; what counts as sourced is what leaves nothing to do. */
export function progress(claims: readonly PanelClaim[]): TemplateResult {
  const sourced = claims.filter((claim) => !STATUS_WORDS[claim.status].open).length;
  const words = `${sourced} of ${claims.length} claims sourced`;
  // Rounded down: 100 % must mean that nothing is left.
  const percent = Math.floor((sourced / claims.length) * 100);
  return html`
    <div class="progress">
      <div class="progress-words"><span>${words}</span><span class="dim" aria-hidden="true">${percent}%</span></div>
      <vscode-progress-bar .value=${sourced} .max=${claims.length} .ariaLabel=${words}></vscode-progress-bar>
    </div>
  `;
}
