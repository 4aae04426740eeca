import { html, nothing, type TemplateResult } from 'lit';
import '@vscode-elements/elements/dist/vscode-button/index.js';
import type { Panel } from '../panel';
import { dontAsk } from '../state/forms';

/** A question asked in place. */
export interface Question {
  /** What `Model.confirming` is while it is asked. */
  readonly id: string;
  readonly text: string;
  readonly yes: string;
  readonly no: string;
  /** Who gets the keyboard when the answer is no. */
  readonly back: string;
  readonly onYes: () => void;
}

/** The question where it is being asked, else nothing. Esc says no. */
export function confirm(panel: Panel, question: Question): TemplateResult | typeof nothing {
  if (panel.model.confirming !== question.id) return nothing;
  const no = () => panel.change((model) => dontAsk(model, question.back));
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    no();
  };
  return html`
    <div class="confirm" role="group" aria-label=${question.text} @keydown=${onKey}>
      <span>${question.text}</span>
      <vscode-button data-focus=${`confirm|${question.id}`} @click=${question.onYes}>${question.yes}</vscode-button>
      <vscode-button secondary @click=${no}>${question.no}</vscode-button>
    </div>
  `;
}
