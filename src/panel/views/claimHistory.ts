import { html, nothing, type TemplateResult } from 'lit';
import type { PanelClaim } from '../../protocol/messages';
import type { Panel } from '../panel';
import { timeWords } from '../recordWords';

/** Who did what about a claim and when, the newest first; closed until it is wanted, absent where nothing was done. */
export function claimHistory(panel: Panel, claim: PanelClaim): TemplateResult | typeof nothing {
  if (claim.history.length === 0) return nothing;
  const { historyOpen } = panel.model;
  const toggle = (event: Event) => {
    const { currentTarget: element } = event;
    if (!(element instanceof HTMLDetailsElement)) return;
    const { open } = element;
    panel.change((model) => (model.historyOpen === open ? model : { ...model, historyOpen: open }));
  };
  return html`<details class="history" .open=${historyOpen} @toggle=${toggle}>
    <summary>History <span class="count">${claim.history.length}</span></summary>
    <ol>
      ${claim.history.toReversed().map(
        ({ by, at, what }) =>
          html`<li>
            <span>${what}</span>
            <span class="dim">${by ? `${by}, ` : ''}<time datetime=${at}>${timeWords(at)}</time></span>
          </li>`,
      )}
    </ol>
  </details>`;
}
