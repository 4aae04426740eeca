import { html, nothing, type TemplateResult } from 'lit';
import '@vscode-elements/elements/dist/vscode-button/index.js';
import type { Panel } from '../panel';
import { cancelForm, closeForm, fieldMark } from '../state/forms';
import type { Form } from '../state/form';
import { submit } from '../state/requests';
import { confirm } from './confirm';
import { icon } from './icon';

/** What every form has around its fields. */
export interface FormFrame {
  readonly key: string;
  readonly form: Form;
  readonly title: string;
  readonly save: string;
  /** Who gets the keyboard when it closes. */
  readonly back: string;
  readonly fields: TemplateResult;
}

const SAVE_KEY = navigator.userAgent.includes('Mac') ? '⌘Enter' : 'Ctrl+Enter';

/** A form: Ctrl+Enter saves, Esc cancels and asks first when something would be lost, what went wrong stands in it. */
export function formFrame(panel: Panel, frame: FormFrame): TemplateResult {
  const { key, form, back } = frame;
  const locked = panel.model.draft?.locked ?? null;
  const isBusy = form.request !== null;
  const save = () => panel.act((model) => submit(model, key, back));
  const cancel = () => panel.change((model) => cancelForm(model, key, back));
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') cancel();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && locked === null) save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return html`
    <section class="form" aria-label=${frame.title} aria-busy=${isBusy} @keydown=${onKey}>
      <h3>${frame.title}</h3>
      ${frame.fields}
      <div class="failure" role="alert" tabindex="-1" data-focus=${fieldMark(key, 'failure')}>
        ${form.failure || locked ? html`${icon('error')}<span>${form.failure || locked}</span>` : nothing}
      </div>
      ${
        panel.model.confirming === `discard|${key}`
          ? confirm(panel, {
              id: `discard|${key}`,
              text: 'Discard what you typed?',
              yes: 'Discard',
              no: 'Keep editing',
              back: fieldMark(key, form.kind === 'waiver' ? 'note' : 'quote'),
              onYes: () => panel.change((model) => closeForm(model, key, back)),
            })
          : html`<div class="buttons">
              <vscode-button title=${SAVE_KEY} ?disabled=${isBusy || locked !== null} @click=${save}>
                ${isBusy ? 'Saving…' : frame.save}
              </vscode-button>
              <vscode-button secondary title="Esc" @click=${cancel}>Cancel</vscode-button>
              <span class="keys" aria-hidden="true">${SAVE_KEY} saves</span>
            </div>`
      }
    </section>
  `;
}
