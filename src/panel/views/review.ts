import { html, nothing, type TemplateResult } from 'lit';
import '@vscode-elements/elements/dist/vscode-button/index.js';
import type { Panel } from '../panel';
import { endReview, reviewItem, startReview, uncheckedCitations, type ReviewItem } from '../state/review';
import { isWebAddress } from '../state/validate';
import { counted, STATUS_WORDS, TYPE_WORDS } from '../words';
import { actionButton } from './actionButton';
import { citationBody, sourceTitle } from './citationCard';
import { onReviewKey, reviewButtons } from './reviewKeys';

/** One citation after the other that nobody has judged, with a key for each verdict. */
export function review(panel: Panel): TemplateResult {
  const item = reviewItem(panel.model);
  const left = uncheckedCitations(panel.model.draft?.claims ?? []).length;
  const end = () => panel.change(endReview);
  return html`<section
    class="review"
    aria-label="Review of citations"
    tabindex="-1"
    @keydown=${(event: KeyboardEvent) => onReviewKey(event, panel)}
  >
    <div class="pane-header">
      <h2 tabindex="-1" data-focus="review">Review: ${left} left</h2>
      ${actionButton('close', 'End the review (Esc)', end)}
    </div>
    <p class="for-screen-readers" role="status">${item ? spoken(item, left) : overWords(left)}</p>
    <div class="pane-body" tabindex="0" role="group" aria-label="Citation under review">
      ${item ? itemBody(panel, item) : over(panel, left)}
    </div>
    ${item ? reviewButtons(panel) : nothing}
  </section>`;
}

function itemBody(panel: Panel, { claim, citation }: ReviewItem): TemplateResult {
  const place = [STATUS_WORDS[claim.status].word, TYPE_WORDS[claim.type], claim.heading, `line ${claim.line}`];
  return html`
    <p class="sentence">
      <span class="dim">${claim.before}</span><strong>${claim.text}</strong><span class="dim">${claim.after}</span>
    </p>
    <p class="card-place">${place.filter(Boolean).join(' · ')}</p>
    <article class="card" aria-label="Citation">
      <div class="card-head">${sourceTitle(panel, citation)}</div>
      ${citationBody(citation)}
    </article>
    ${citation.quote ? nothing : html`<p class="hint">${hintFor(citation.url)}</p>`}
  `;
}

function hintFor(url: string): string {
  const isWeb = isWebAddress(url);
  return isWeb ? 'No passage is quoted. Open the source and look for the claim.' : 'No passage is quoted.';
}

/** The end of the walk: what is left, and what to do next. */
function over(panel: Panel, left: number): TemplateResult {
  return html`
    <p>${overWords(left)}</p>
    <div class="buttons">
      ${left > 0 ? html`<vscode-button @click=${() => panel.change(startReview)}>Start over</vscode-button>` : nothing}
      <vscode-button ?secondary=${left > 0} @click=${() => panel.change(endReview)}>Back to the claims</vscode-button>
    </div>
  `;
}

function overWords(left: number): string {
  if (left === 0) return 'Every citation that can be checked has a verdict. Verified claims can be signed off.';
  return `The end is reached. ${counted(left, 'citation')} that you skipped ${left === 1 ? 'is' : 'are'} still unchecked.`;
}

function spoken({ claim, citation }: ReviewItem, left: number): string {
  const passage = citation.quote ? `Passage: ${citation.quote}` : 'No passage is quoted.';
  const sentence = `${claim.before}${claim.text}${claim.after}`.trim();
  return `${left} left. Claim: ${claim.text}, in: ${sentence} Source: ${citation.title || citation.url}. ${passage}`;
}
