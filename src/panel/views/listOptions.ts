import { html, type TemplateResult } from 'lit';
import type { PanelClaim } from '../../protocol/messages';
import type { Panel } from '../panel';
import { viewOf } from '../state/model';
import { setOrder } from '../state/selection';
import { select } from './field';
import { kindFilter } from './kindFilter';

/** The order of the list, and which kind of source it is narrowed to. */
export function listOptions(panel: Panel, claims: readonly PanelClaim[]): TemplateResult {
  return html`<div class="filter-fields halves">
    ${select({
      id: 'order',
      label: 'Order of the claims',
      value: viewOf(panel.model).order,
      choices: [
        { value: 'reading', label: 'Reading order' },
        { value: 'priority', label: 'Most important first' },
      ],
      onChange: (value) => panel.change((model) => setOrder(model, value === 'priority' ? 'priority' : 'reading')),
    })}
    ${kindFilter(panel, claims)}
  </div>`;
}
