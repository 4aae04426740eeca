import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import '@vscode-elements/elements/dist/vscode-button/index.js';
import type { PanelClaim } from '../../protocol/messages';
import type { Panel } from '../panel';
import { citationKey, formKey, MARKED } from '../state/form';
import { markedForm, openNewCitation, openWaiver } from '../state/forms';
import { currentClaim, markedClaims, viewOf } from '../state/model';
import { confirmClaim } from '../state/requests';
import { revealInEditor } from '../state/selection';
import { counted, STATUS_WORDS, TYPE_WORDS } from '../words';
import { actionButton } from './actionButton';
import { citationCard, editMark } from './citationCard';
import { firstWords, lastWords } from './cutWords';
import { citationForm } from './citationForm';
import { claimHistory } from './claimHistory';
import { icon } from './icon';
import { claimSignOff } from './signOff';
import { waiverCard, waiverForm } from './waiver';

/** The extension sends about sixty letters on either side, cut anywhere; less is shown, cut between words. */
const SENTENCE = 55;

/** The lower pane: the form for all marked claims while it is open, else the current claim. */
export function details(panel: Panel, hiddenByFilter: boolean): TemplateResult {
  const marked = markedClaims(panel.model);
  const form = marked.length > 1 ? markedForm(panel.model) : null;
  const claim = currentClaim(panel.model);
  const title = form ? 'Selected claims' : 'Claim';
  return html`
    <section class="details" aria-label=${title}>
      <div class="pane-header">
        <h2 tabindex="-1" data-focus="details">${title}</h2>
        ${
          claim && !form
            ? actionButton('go-to-file', `Show in the editor (line ${claim.line})`, () =>
                panel.act((model) => revealInEditor(model, claim.id, true)),
              )
            : nothing
        }
      </div>
      <div class="pane-body">
        ${
          form
            ? markedBody(panel, marked)
            : claim
              ? claimBody(panel, claim, hiddenByFilter)
              : html`<p class="hint">Choose a claim to see its citations.</p>`
        }
      </div>
    </section>
  `;
}

function markedBody(panel: Panel, claims: readonly PanelClaim[]): TemplateResult | typeof nothing {
  const form = markedForm(panel.model);
  if (!form) return nothing;
  return html`
    <ul class="marked-list">
      ${claims.map((claim) => html`<li><strong>${claim.text}</strong><span class="dim">${claim.after}</span></li>`)}
    </ul>
    ${citationForm(panel, { key: formKey(MARKED, 'new'), form, title: `Cite ${counted(claims.length, 'claim')}`, back: 'list' })}
  `;
}

function claimBody(panel: Panel, claim: PanelClaim, hiddenByFilter: boolean): TemplateResult {
  const { forms } = viewOf(panel.model);
  const { advice } = STATUS_WORDS[claim.status];
  return html`
    <p class="sentence">
      <span class="dim">${lastWords(claim.before, SENTENCE)}</span><strong>${claim.text}</strong
      ><span class="dim">${firstWords(claim.after, SENTENCE)}</span>
    </p>
    ${hiddenByFilter ? html`<p class="hint">It does not match the filter.</p>` : nothing} ${facts(claim)}
    ${advice ? html`<p class="hint">${adviceFor(claim, advice)}</p>` : nothing} ${stillRight(panel, claim)}
    ${waiver(panel, claim)}
    <h3>${claim.citations.length > 0 ? counted(claim.citations.length, 'citation') : 'No citations'}</h3>
    ${repeat(
      claim.citations,
      (citation) => citationKey(citation),
      (citation) => {
        const target = citationKey(citation);
        const form = forms[formKey(claim.id, target)];
        return form?.kind === 'citation'
          ? citationForm(panel, {
              key: formKey(claim.id, target),
              form,
              title: 'Edit citation',
              back: editMark(claim.id, target),
            })
          : citationCard(panel, claim, citation);
      },
    )}
    ${newCitation(panel, claim)} ${claimSignOff(panel, claim)} ${claimHistory(panel, claim)}
  `;
}

/** What was waived has no source to be compared with. */
function adviceFor({ status, citations, waiver: given }: PanelClaim, advice: string): string {
  const isWaiverOnly = status === 'stale' && given !== null && citations.length === 0;
  return isWaiverOnly ? 'The text changed since it was waived. Does the reason still hold?' : advice;
}

/** The button that settles a claim which changed since it was checked. */
function stillRight(panel: Panel, claim: PanelClaim): TemplateResult | typeof nothing {
  if (claim.status !== 'stale' || panel.model.draft?.locked !== null) return nothing;
  return html`<div class="buttons">
    <vscode-button
      data-focus=${`confirm-claim|${claim.id}`}
      @click=${() => panel.act((model) => confirmClaim(model, claim))}
      >Still right</vscode-button
    >
  </div>`;
}

/** The waiver, or its form while it is being changed. */
function waiver(panel: Panel, claim: PanelClaim): TemplateResult | typeof nothing {
  const key = formKey(claim.id, 'waiver');
  const form = viewOf(panel.model).forms[key];
  return form?.kind === 'waiver' ? waiverForm(panel, key, form, `waive|${claim.id}`) : waiverCard(panel, claim);
}

/** The form for a new citation while it is open, else the buttons that start one or a waiver. */
function newCitation(panel: Panel, claim: PanelClaim): TemplateResult | typeof nothing {
  const { forms } = viewOf(panel.model);
  const key = formKey(claim.id, 'new');
  const form = forms[key];
  if (form?.kind === 'citation') {
    return citationForm(panel, { key, form, title: 'Add citation', back: `add|${claim.id}` });
  }
  if (panel.model.draft?.locked !== null) return nothing;
  const canWaive = !claim.waiver && !forms[formKey(claim.id, 'waiver')];
  return html`<div class="buttons">
    <vscode-button
      data-focus=${`add|${claim.id}`}
      ?secondary=${claim.status === 'stale' || !STATUS_WORDS[claim.status].open}
      @click=${() => panel.change((model) => openNewCitation(model, claim))}
    >
      <span slot="content-before" class="button-icon">${icon('add')}</span>Add citation
    </vscode-button>
    ${
      canWaive
        ? html`<vscode-button
            secondary
            data-focus=${`waive|${claim.id}`}
            @click=${() => panel.change((model) => openWaiver(model, claim))}
            >Waive</vscode-button
          >`
        : nothing
    }
  </div>`;
}

function facts(claim: PanelClaim): TemplateResult {
  const { word, meaning, icon: name } = STATUS_WORDS[claim.status];
  const rows: readonly (readonly [string, string])[] = [
    ['Type', TYPE_WORDS[claim.type]],
    ['Value', claim.value],
    ['Of', claim.subject],
    ['Measure', claim.metric],
  ];
  return html`
    <dl class="facts">
      <dt>Status</dt>
      <dd class=${`status-${claim.status}`} title=${meaning}>${icon(name)}<span>${word}</span></dd>
      ${rows.map(([label, value]) =>
        value
          ? html`<dt>${label}</dt>
              <dd>${value}</dd>`
          : nothing,
      )}
    </dl>
  `;
}
