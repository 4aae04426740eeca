import { html, nothing, type TemplateResult } from 'lit';
import '@vscode-elements/elements/dist/vscode-button/index.js';
import type { PanelClaim, PanelSource } from '../../protocol/messages';
import type { Panel } from '../panel';
import { ask } from '../state/forms';
import { viewOf } from '../state/model';
import { mergeSources } from '../state/recordRequests';
import { revealUse, toggleSource } from '../state/tab';
import { isWebAddress } from '../state/validate';
import { counted } from '../words';
import { sourceTitle } from './citationCard';
import { inContext } from './claimRow';
import { confirm } from './confirm';
import { icon } from './icon';
import { kindSelect } from './kindSelect';

/** A source: what is known of it, what kind it is, the claims that it is cited for, and whether it is there twice. */
export function sourceCard(panel: Panel, source: PanelSource, uses: readonly PanelClaim[]): TemplateResult {
  const { key, title, url, date, kind } = source;
  const name = title || url || key;
  const address = isWebAddress(url) && title !== url ? url.replace(/^https?:\/\/(www\.)?/, '') : '';
  const place = [address, date].filter(Boolean).join(' · ');
  return html`<article class="card" aria-label=${`Source: ${name}`}>
    <div class="card-head">${sourceTitle(panel, { title: name, url })}</div>
    ${place ? html`<p class="card-place">${place}</p>` : nothing}
    ${kindSelect(panel, { id: `library-kind|${key}`, source: key, kind, title: name })} ${duplicate(panel, source)}
    ${usesOf(panel, key, uses)}
  </article>`;
}

function usesOf(panel: Panel, key: string, uses: readonly PanelClaim[]): TemplateResult {
  if (uses.length === 0) return html`<p class="dim">Used by no claim</p>`;
  const { openSources } = viewOf(panel.model);
  const isOpen = openSources.includes(key);
  return html`<button
      type="button"
      class="link uses"
      aria-expanded=${isOpen}
      @click=${() => panel.change((model) => toggleSource(model, key, openSources))}
    >
      ${icon(isOpen ? 'chevron-down' : 'chevron-right')}<span>Used by ${counted(uses.length, 'claim')}</span>
    </button>
    ${
      isOpen
        ? html`<ul class="use-list">
            ${uses.map(
              (claim) =>
                html`<li>
                  <button
                    type="button"
                    class="link one-line"
                    aria-label=${`Show in the editor: ${claim.text}, line ${claim.line}`}
                    title=${`Line ${claim.line}`}
                    @click=${() => panel.act((model) => revealUse(model, claim.id))}
                  >
                    ${inContext(claim, 30)}
                  </button>
                </li>`,
            )}
          </ul>`
        : nothing
    }`;
}

/** That the ledger has the source twice, and the button that mends it. */
function duplicate(panel: Panel, source: PanelSource): TemplateResult | typeof nothing {
  const { sources = [], locked = null } = panel.model.draft ?? {};
  const first = sources.find(({ key }) => key === source.duplicateOf);
  if (!first) return nothing;
  const question = `merge|${source.key}`;
  const name = first.title || first.url || first.key;
  if (panel.model.confirming === question) {
    return html`${confirm(panel, {
      id: question,
      text: `Merge into “${name}”? Its citations go there; what is recorded of them stays.`,
      yes: 'Merge',
      no: 'Keep both',
      back: question,
      onYes: () => panel.act((model) => mergeSources(model, source)),
    })}`;
  }
  return html`<div class="duplicate">
    ${icon('warning')}<span>The same source as “${name}”</span>
    ${
      locked === null
        ? html`<vscode-button
            secondary
            data-focus=${question}
            @click=${() => panel.change((model) => ask(model, question))}
            >Merge</vscode-button
          >`
        : nothing
    }
  </div>`;
}
