import { html, nothing, type TemplateResult } from 'lit';
import type { Panel } from '../panel';
import { undo } from '../state/requests';
import { actionButton } from './actionButton';
import { icon } from './icon';

/**
 * What came of the last action. The element stays and its words change, which is what screen readers announce. What went
 * wrong and what can be undone does not go by itself, since a message that is gone before it is read is none.
 */
export function notice(panel: Panel): TemplateResult {
  const { notice: current } = panel.model;
  const close = () => panel.change((model) => ({ ...model, notice: null }));
  return html`
    <div class=${current ? `notice ${current.tone}` : 'notice'}>
      <span class="notice-words" role="status">
        ${current ? html`${icon(current.tone === 'done' ? 'check' : 'error')}<span>${current.text}</span>` : nothing}
      </span>
      ${
        current?.undo ? html`<button type="button" class="link" @click=${() => panel.act(undo)}>Undo</button>` : nothing
      }
      ${
        current && /\bthe log\b/.test(current.text)
          ? html`<button type="button" class="link" @click=${() => panel.runCommand('showLog')}>Show the log</button>`
          : nothing
      }
      ${current ? actionButton('close', 'Dismiss', close) : nothing}
    </div>
  `;
}
