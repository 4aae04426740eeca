import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import '@vscode-elements/elements/dist/vscode-button/index.js';
import type { PanelClaim, PanelOrphan } from '../../protocol/messages';
import type { Panel } from '../panel';
import { ask } from '../state/forms';
import { currentClaim } from '../state/model';
import { reattach } from '../state/requests';
import { setTab } from '../state/tab';
import { WAIVER_WORDS } from '../words';
import { inContext } from './claimRow';
import { citationBody, sourceTitle } from './citationCard';
import { confirm } from './confirm';

/** What was recorded for claims that are not in the text any more, each with ways to attach it again. */
export function orphans(panel: Panel, list: readonly PanelOrphan[]): TemplateResult {
  if (list.length === 0) return noOrphans(panel);
  return html`<section class="pane-body orphans" aria-label="Lost records" tabindex="-1" data-focus="orphans">
    <p class="hint">
      Recorded for words that the draft does not have any more. Nothing is lost: attach a record to the claim that it
      belongs to.
    </p>
    ${target(panel)}
    ${repeat(
      list,
      ({ id }) => id,
      (orphan) => orphanCard(panel, orphan),
    )}
  </section>`;
}

function noOrphans(panel: Panel): TemplateResult {
  return html`<div class="welcome" tabindex="-1" data-focus="orphans">
    <p>No records are lost.</p>
    <p class="dim">
      When words with citations or verdicts are cut from the draft, what was recorded of them waits here until you
      attach it to another claim.
    </p>
    <vscode-button secondary @click=${() => panel.change((model) => setTab(model, 'claims', 'list'))}
      >Back to the claims</vscode-button
    >
  </div>`;
}

/** The claim that a record would go to, or how to choose one. */
function target(panel: Panel): TemplateResult {
  const claim = currentClaim(panel.model);
  return html`<div class="attach-to">
    ${
      claim
        ? html`<span>Selected claim: <strong>${claim.text}</strong> in line ${claim.line}</span>`
        : html`<span>Select a claim in the list, or put the cursor on it in the draft.</span>`
    }
    <button type="button" class="link" @click=${() => panel.change((model) => setTab(model, 'claims', 'list'))}>
      ${claim ? 'Choose another' : 'Choose a claim'}
    </button>
  </div>`;
}

function orphanCard(panel: Panel, orphan: PanelOrphan): TemplateResult {
  const { citations, waiver } = orphan;
  const question = `drop|${orphan.id}`;
  return html`
    <article class="card orphan" aria-label=${`Record: ${orphan.text}`}>
      <p class="one-line">${inContext(orphan, 34)}</p>
      ${waiver ? html`<p class="note">Waived: ${WAIVER_WORDS[waiver.reason].toLowerCase()}. ${waiver.note}</p>` : nothing}
      ${citations.map((citation) => html`<div class="orphan-citation">${sourceTitle(panel, citation)}${citationBody({ ...citation, inText: true })}</div>`)}
      ${panel.model.draft?.locked === null ? orphanButtons(panel, orphan, question) : nothing}
      ${confirm(panel, {
        id: question,
        text: 'Remove this record and its citations for good?',
        yes: 'Remove',
        no: 'Keep',
        back: question,
        onYes: () => panel.act((model) => reattach(model, orphan, null)),
      })}
    </article>
  `;
}

/** The claim that has the words of the record again, where only one has. */
function sameWords(claims: readonly PanelClaim[], orphan: PanelOrphan): PanelClaim | null {
  const [only = null, second] = claims.filter(({ text }) => text === orphan.text);
  return second ? null : only;
}

function orphanButtons(panel: Panel, orphan: PanelOrphan, question: string): TemplateResult | typeof nothing {
  if (panel.model.confirming === question) return nothing;
  const claim = currentClaim(panel.model);
  const likely = sameWords(panel.model.draft?.claims ?? [], orphan);
  const attach = (to: PanelClaim | null) => to && panel.act((model) => reattach(model, orphan, to));
  return html`<div class="buttons">
    ${
      likely && likely !== claim
        ? html`<vscode-button @click=${() => attach(likely)}
            >Attach to the same words in line ${likely.line}</vscode-button
          >`
        : nothing
    }
    <vscode-button
      secondary
      aria-disabled=${!claim}
      ?disabled=${!claim}
      title=${claim ? `“${claim.text}” in line ${claim.line}` : 'Choose a claim in the list first'}
      @click=${() => attach(claim)}
      >Attach to selected claim</vscode-button
    >
    <vscode-button secondary data-focus=${question} @click=${() => panel.change((model) => ask(model, question))}>
      Remove
    </vscode-button>
  </div>`;
}
