import { html, nothing, type TemplateResult } from 'lit';
import type { WaiverReason } from '../../core/ledger/schema';
import type { PanelClaim } from '../../protocol/messages';
import type { Panel } from '../panel';
import type { WaiverForm } from '../state/form';
import { fieldMark, openWaiver, typeInto } from '../state/forms';
import { takeWaiverBack } from '../state/requests';
import { WAIVER_WORDS } from '../words';
import { actionButton } from './actionButton';
import { selectField, textField } from './field';
import { formFrame } from './formFrame';

const REASONS = Object.entries(WAIVER_WORDS).map(([value, label]) => ({ value, label }));

/** Why the claim needs no citation, and how to change that. */
export function waiverCard(panel: Panel, claim: PanelClaim): TemplateResult | typeof nothing {
  const { waiver } = claim;
  if (!waiver) return nothing;
  const isLocked = panel.model.draft?.locked !== null;
  return html`
    <article class="card" aria-label="Waiver">
      <div class="card-head">
        <span class="card-title">Waived: ${WAIVER_WORDS[waiver.reason].toLowerCase()}</span>
        ${
          isLocked
            ? nothing
            : html`<span class="actions">
                ${actionButton('edit', 'Change the waiver', () => panel.change((model) => openWaiver(model, claim)), `waive|${claim.id}`)}
                ${actionButton('discard', 'Take the waiver back', () => panel.act((model) => takeWaiverBack(model, claim)))}
              </span>`
        }
      </div>
      ${waiver.note ? html`<p class="note">${waiver.note}</p>` : nothing}
    </article>
  `;
}

/** The form that waives a claim, with a reason and a note. */
export function waiverForm(panel: Panel, key: string, form: WaiverForm, back: string): TemplateResult {
  const disabled = form.request !== null;
  const fields = html`<div class="fields">
    ${selectField({
      id: fieldMark(key, 'reason'),
      focus: fieldMark(key, 'reason'),
      label: 'Why it needs no citation',
      value: form.fields.reason,
      choices: REASONS,
      disabled,
      onChange: (value) => panel.change((model) => typeInto(model, key, { reason: value as WaiverReason })),
    })}
    ${textField({
      id: fieldMark(key, 'note'),
      focus: fieldMark(key, 'note'),
      label: 'Note',
      placeholder: 'For who checks it after you',
      value: form.fields.note,
      lines: 2,
      disabled,
      onInput: (note) => panel.change((model) => typeInto(model, key, { note })),
    })}
  </div>`;
  return formFrame(panel, { key, form, title: 'Waive this claim', save: 'Waive', back, fields });
}
