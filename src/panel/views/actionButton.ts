import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { icon, type IconName } from './icon';

/** A button that is only an icon, as in VS Code's tool bars; `label` is its tooltip and its name. */
export function actionButton(name: IconName, label: string, onClick: () => void, focus?: string): TemplateResult {
  return html`
    <button
      type="button"
      class="action"
      title=${label}
      aria-label=${label}
      data-focus=${ifDefined(focus)}
      @click=${onClick}
    >
      ${icon(name)}
    </button>
  `;
}
