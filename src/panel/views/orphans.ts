import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import '@vscode-elements/elements/dist/vscode-button/index.js';
import type { PanelOrphan } from '../../protocol/messages';
import type { Panel } from '../panel';
import { ask } from '../state/forms';
import { currentClaim } from '../state/model';
import { reattach } from '../state/requests';
import { WAIVER_WORDS } from '../words';
import { inContext } from './claimRow';
import { citationBody, sourceTitle } from './citationCard';
import { confirm } from './confirm';
import { icon } from './icon';

/** What was recorded for claims that are not in the text any more; absent where there is none. */
export function orphans(panel: Panel, list: readonly PanelOrphan[]): TemplateResult | typeof nothing {
  if (list.length === 0) return nothing;
  const { orphansOpen } = panel.model;
  const toggle = () => panel.change((model) => ({ ...model, orphansOpen: !orphansOpen }));
  return html`
    <section class=${orphansOpen ? 'orphans open' : 'orphans'} aria-label="Not in the text">
      <h2 class="pane-header">
        <button type="button" data-focus="orphans" aria-expanded=${orphansOpen} @click=${toggle}>
          ${icon(orphansOpen ? 'chevron-down' : 'chevron-right')}<span>Not in the text</span>
          <span class="count">${list.length}</span>
        </button>
      </h2>
      ${
        orphansOpen
          ? html`<div class="pane-body">
              <p class="hint">
                Recorded for words that the draft does not have any more. Nothing is lost: attach an entry to the claim
                that it belongs to.
              </p>
              ${repeat(
                list,
                ({ id }) => id,
                (orphan) => orphanCard(panel, orphan),
              )}
            </div>`
          : nothing
      }
    </section>
  `;
}

function orphanCard(panel: Panel, orphan: PanelOrphan): TemplateResult {
  const { citations, waiver } = orphan;
  const question = `drop|${orphan.id}`;
  return html`
    <article class="card orphan" aria-label=${`Entry: ${orphan.text}`}>
      <p class="one-line">${inContext(orphan, 34)}</p>
      ${waiver ? html`<p class="note">Waived: ${WAIVER_WORDS[waiver.reason].toLowerCase()}. ${waiver.note}</p>` : nothing}
      ${citations.map((citation) => html`<div class="orphan-citation">${sourceTitle(panel, citation)}${citationBody({ ...citation, inText: true })}</div>`)}
      ${panel.model.draft?.locked === null ? orphanButtons(panel, orphan, question) : nothing}
      ${confirm(panel, {
        id: question,
        text: 'Remove this entry and its citations for good?',
        yes: 'Remove',
        no: 'Keep',
        back: question,
        onYes: () => panel.act((model) => reattach(model, orphan, null)),
      })}
    </article>
  `;
}

function orphanButtons(panel: Panel, orphan: PanelOrphan, question: string): TemplateResult | typeof nothing {
  if (panel.model.confirming === question) return nothing;
  const claim = currentClaim(panel.model);
  return html`<div class="buttons">
    <vscode-button
      secondary
      ?disabled=${!claim}
      title=${claim ? `“${claim.text}” in line ${claim.line}` : 'Choose a claim in the list first'}
      @click=${() => claim && panel.act((model) => reattach(model, orphan, claim))}
      >Attach to selected claim</vscode-button
    >
    <vscode-button secondary data-focus=${question} @click=${() => panel.change((model) => ask(model, question))}>
      Remove
    </vscode-button>
  </div>`;
}
