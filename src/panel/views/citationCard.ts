import { html, nothing, type TemplateResult } from 'lit';
import type { PanelCitation, PanelClaim } from '../../protocol/messages';
import type { Panel } from '../panel';
import { citationKey } from '../state/form';
import { ask, editCitation } from '../state/forms';
import { removeCitation } from '../state/requests';
import { isWebAddress } from '../state/validate';
import { VERDICT_WORDS } from '../words';
import { actionButton } from './actionButton';
import { confirm } from './confirm';
import { icon } from './icon';
import { kindSelect } from './kindSelect';

/** A citation with all that is known of it, and what can be done with it. */
export function citationCard(panel: Panel, claim: PanelClaim, citation: PanelCitation): TemplateResult {
  const name = citation.title || citation.url || 'Untitled source';
  const question = `remove|${claim.id}|${citationKey(citation)}`;
  return html`
    <article class="card" aria-label=${`Citation: ${name}`}>
      <div class="card-head">
        ${sourceTitle(panel, citation)}
        ${panel.model.draft?.locked === null ? actions(panel, claim, citation) : nothing}
      </div>
      ${cardKind(panel, claim, citation)} ${citationBody(citation)}
      ${confirm(panel, {
        id: question,
        text: 'Remove this citation?',
        yes: 'Remove',
        no: 'Keep',
        back: removeMark(claim, citation),
        onYes: () => panel.act((model) => removeCitation(model, claim, citation)),
      })}
    </article>
  `;
}

function cardKind(panel: Panel, claim: PanelClaim, citation: PanelCitation): TemplateResult | typeof nothing {
  const { library, sourceKind, title, url } = citation;
  if (library === null) return nothing;
  const id = `kind|${claim.id}|${citationKey(citation)}`;
  return kindSelect(panel, { id, source: library, kind: sourceKind, title: title || url });
}

/** Title of a source, a link where it has a web address. */
export function sourceTitle(panel: Panel, citation: Pick<PanelCitation, 'title' | 'url'>): TemplateResult {
  const { title, url } = citation;
  const words = title || url || 'Untitled source';
  if (!isWebAddress(url)) return html`<span class="card-title">${words}</span>`;
  return html`<button
    type="button"
    role="link"
    class="link card-title"
    title=${`Open ${url}`}
    @click=${() => panel.openAddress(url)}
  >
    ${words}
  </button>`;
}

/** Verdict, place, passage and note of a citation. */
export function citationBody(citation: PanelCitation): TemplateResult {
  const { verdict, quote, note, inText, id } = citation;
  const place = placeOf(citation);
  return html`
    ${place ? html`<p class="card-place">${place}</p>` : nothing}
    ${quote ? html`<blockquote>${quote}</blockquote>` : nothing} ${note ? html`<p class="note">${note}</p>` : nothing}
    <p class=${`verdict verdict-${verdict.replace(' ', '-')}`}>
      ${icon(VERDICT_WORDS[verdict].icon)}<span>${VERDICT_WORDS[verdict].word}</span>
      ${id === null ? html`<span class="tag" title="Edit it to note a passage and a verdict">Only in the text</span>` : nothing}
      ${inText ? nothing : html`<span class="tag" title="The text at the claim does not show it">Not in the text</span>`}
    </p>
  `;
}

/** "example.com · 2024 · p. 5 · accessed 2026-11-23", without what is not known. */
function placeOf({ title, url, date, locator, accessed }: PanelCitation): string {
  const host = title && isWebAddress(url) ? new URL(url).host.replace(/^www\./, '') : '';
  return [host, date, locator, accessed && `accessed ${accessed}`].filter(Boolean).join(' · ');
}

function removeMark(claim: PanelClaim, citation: PanelCitation): string {
  return `remove|${claim.id}|${citationKey(citation)}`;
}

/** Focus mark of a citation's edit button. */
export function editMark(claim: string, target: string): string {
  return `edit|${claim}|${target}`;
}

function actions(panel: Panel, claim: PanelClaim, citation: PanelCitation): TemplateResult {
  const key = citationKey(citation);
  const name = citation.title || citation.url || 'untitled source';
  const edit = () => panel.change((model) => editCitation(model, claim, citation));
  const remove = () => panel.change((model) => ask(model, removeMark(claim, citation)));
  return html`<span class="actions">
    ${actionButton('edit', `Edit citation: ${name}`, edit, editMark(claim.id, key))}
    ${
      citation.id === null
        ? nothing
        : actionButton('trash', `Remove citation: ${name}`, remove, removeMark(claim, citation))
    }
  </span>`;
}
