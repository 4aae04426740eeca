import { html, nothing, type TemplateResult } from 'lit';
import type { PanelClaim } from '../../protocol/messages';
import type { Panel } from '../panel';
import { ask } from '../state/forms';
import { signOff } from '../state/recordRequests';
import { startReview, uncheckedCitations } from '../state/review';
import { checkedToSignOff, isSignedOff } from '../state/signOff';
import { counted } from '../words';
import { confirm } from './confirm';
import { icon } from './icon';

const QUESTION = 'sign-off-checked';

/** How much of the draft is signed off and what is unchecked, each with the step that is for the whole draft. */
export function draftActions(panel: Panel, claims: readonly PanelClaim[]): TemplateResult {
  const signed = claims.filter(isSignedOff).length;
  const isDone = signed === claims.length;
  const unchecked = uncheckedCitations(claims).length;
  const isLocked = panel.model.draft?.locked !== null;
  const start = () => panel.change(startReview);
  return html`<div class="draft-actions">
    <div class="progress-words">
      <span class=${isDone ? 'all-signed' : ''}
        >${isDone ? icon('verified') : nothing}<span>${signed} of ${claims.length} signed off</span></span
      >
      ${isLocked ? nothing : signOffLink(panel, checkedToSignOff(claims).length)}
    </div>
    ${isLocked ? nothing : signOffQuestion(panel, claims)}
    ${
      unchecked > 0
        ? html`<div class="progress-words">
            <span>${counted(unchecked, 'citation')} unchecked</span>
            ${
              isLocked
                ? nothing
                : html`<button type="button" class="link" title="Check one citation after the other" @click=${start}>
                    Review
                  </button>`
            }
          </div>`
        : nothing
    }
  </div>`;
}

function signOffLink(panel: Panel, checked: number): TemplateResult | typeof nothing {
  if (checked === 0 || panel.model.confirming === QUESTION) return nothing;
  return html`<button
    type="button"
    class="link"
    data-focus=${QUESTION}
    title="Sign off all claims that are verified or waived"
    @click=${() => panel.change((model) => ask(model, QUESTION))}
  >
    Sign off ${checked} checked
  </button>`;
}

function signOffQuestion(panel: Panel, claims: readonly PanelClaim[]): TemplateResult | typeof nothing {
  const checked = checkedToSignOff(claims);
  return confirm(panel, {
    id: QUESTION,
    text: `Sign off ${counted(checked.length, 'verified or waived claim')} as they read? Your name and the day go into the record.`,
    yes: 'Sign off',
    no: 'Cancel',
    back: QUESTION,
    onYes: () => panel.act((model) => signOff(model, checked, 'list')),
  });
}
