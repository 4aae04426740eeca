import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { live } from 'lit/directives/live.js';
import { VscodeTextfield } from '@vscode-elements/elements/dist/vscode-textfield/vscode-textfield.js';
import type { ClaimType } from '../../core/claims/claim';
import type { PanelClaim, PanelStatus } from '../../protocol/messages';
import type { Panel } from '../panel';
import { countBy, countByStatus, isFiltering } from '../state/filter';
import { NO_FILTER, viewOf } from '../state/model';
import { setFilter } from '../state/selection';
import { STATUS_WORDS, TYPE_WORDS } from '../words';
import { icon } from './icon';
import { listOptions } from './listOptions';
import { select } from './field';

const STATUS_ORDER = Object.keys(STATUS_WORDS) as PanelStatus[];
const TYPE_ORDER = Object.keys(TYPE_WORDS) as ClaimType[];

/** Search, type and status: each narrows the list further. The status buttons are the counts as well. */
export function filterBar(panel: Panel, claims: readonly PanelClaim[], matches: number): TemplateResult {
  const { filter } = viewOf(panel.model);
  const counts = countByStatus(claims);
  return html`
    <div class="filters" role="search" aria-label="Filter claims">
      <div class="filter-fields">${searchField(panel, filter.search)}${typeFilter(panel, claims, filter.type)}</div>
      ${listOptions(panel, claims)}
      <div class="chips" role="group" aria-label="Status">
        ${repeat(
          STATUS_ORDER.filter((status) => filter.statuses.includes(status) || counts.has(status)),
          (status) => status,
          (status) => statusChip(panel, status, counts.get(status) ?? 0),
        )}
      </div>
      ${
        isFiltering(filter)
          ? html`<div class="shown">
              <span>${matches} of ${claims.length} shown</span>
              <button type="button" class="link" @click=${() => panel.change((model) => setFilter(model, NO_FILTER))}>
                Clear filters
              </button>
            </div>`
          : nothing
      }
    </div>
  `;
}

function searchField(panel: Panel, search: string): TemplateResult {
  const set = (text: string) => panel.change((model) => setFilter(model, { search: text }));
  return html`
    <vscode-textfield
      class="search"
      data-focus="search"
      placeholder="Search claims"
      .label=${'Search claims and sources'}
      .value=${live(search)}
      @input=${(event: Event) => event.currentTarget instanceof VscodeTextfield && set(event.currentTarget.value)}
      @keydown=${(event: KeyboardEvent) => searchKey(event, panel, search)}
    >
      <span slot="content-before" class="search-icon">${icon('search')}</span>
      ${
        search
          ? html`<button
              slot="content-after"
              type="button"
              class="action"
              aria-label="Clear search"
              @click=${() => set('')}
            >
              ${icon('close')}
            </button>`
          : nothing
      }
    </vscode-textfield>
  `;
}

/** Down goes on to the list; Esc empties the field, then goes to the list too. */
function searchKey(event: KeyboardEvent, panel: Panel, search: string): void {
  if (event.key !== 'ArrowDown' && event.key !== 'Enter' && event.key !== 'Escape') return;
  event.preventDefault();
  if (event.key === 'Escape' && search) panel.change((model) => setFilter(model, { search: '' }));
  else panel.change((model) => ({ ...model, focus: 'list' }));
}

function typeFilter(panel: Panel, claims: readonly PanelClaim[], type: ClaimType | null): TemplateResult {
  const counts = countBy(claims, (claim) => claim.type);
  const types = TYPE_ORDER.filter((candidate) => counts.has(candidate) || candidate === type);
  return select({
    id: 'type-filter',
    label: 'Type of claim',
    value: type ?? '',
    choices: [
      { value: '', label: 'All types' },
      ...types.map((value) => ({ value, label: `${TYPE_WORDS[value]} (${counts.get(value) ?? 0})` })),
    ],
    onChange: (value) =>
      panel.change((model) => setFilter(model, { type: TYPE_ORDER.find((candidate) => candidate === value) ?? null })),
  });
}

function statusChip(panel: Panel, status: PanelStatus, count: number): TemplateResult {
  const { statuses } = viewOf(panel.model).filter;
  const { word, meaning, icon: name } = STATUS_WORDS[status];
  const pressed = statuses.includes(status);
  const toggled = pressed ? statuses.filter((other) => other !== status) : [...statuses, status];
  return html`
    <button
      type="button"
      class="chip status-${status}"
      aria-pressed=${pressed}
      title=${meaning}
      @click=${() => panel.change((model) => setFilter(model, { statuses: toggled }))}
    >
      ${icon(pressed ? 'check' : name)}<span>${count} ${word.toLowerCase()}</span>
    </button>
  `;
}
