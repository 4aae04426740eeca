import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import '@vscode-elements/elements/dist/vscode-button/index.js';
import { VscodeTextfield } from '@vscode-elements/elements/dist/vscode-textfield/vscode-textfield.js';
import type { PanelDraft } from '../../protocol/messages';
import type { Panel } from '../panel';
import { viewOf, withView } from '../state/model';
import { findSources, sourceUses } from '../state/sourceUses';
import { setTab } from '../state/tab';
import { counted } from '../words';
import { icon } from './icon';
import { sourceCard } from './sourceCard';

/** Every source of the draft and of its ledger, with where each is used. */
export function sourceLibrary(panel: Panel, draft: PanelDraft): TemplateResult {
  const { sourceSearch } = viewOf(panel.model);
  const found = findSources(draft.sources, sourceSearch);
  const uses = sourceUses(draft.claims);
  if (draft.sources.length === 0) return noSources(panel);
  return html`
    <header>${searchField(panel, sourceSearch)}</header>
    <section class="pane-body library" aria-label="Sources">
      <p class="for-screen-readers" role="status">${counted(found.length, 'source')} shown</p>
      ${found.length === 0 ? noMatch(panel) : nothing}
      ${repeat(
        found,
        ({ key }) => key,
        (source) => sourceCard(panel, source, uses.get(source.key) ?? []),
      )}
    </section>
  `;
}

function setSearch(panel: Panel, sourceSearch: string): void {
  panel.change((model) => withView(model, { sourceSearch }));
}

function searchField(panel: Panel, search: string): TemplateResult {
  return html`<vscode-textfield
    data-focus="source-search"
    placeholder="Search sources"
    .label=${'Search sources'}
    .value=${live(search)}
    @input=${({ currentTarget: field }: Event) => field instanceof VscodeTextfield && setSearch(panel, field.value)}
    @keydown=${(event: KeyboardEvent) => event.key === 'Escape' && setSearch(panel, '')}
  >
    <span slot="content-before" class="search-icon">${icon('search')}</span>
  </vscode-textfield>`;
}

function noSources(panel: Panel): TemplateResult {
  return html`<div class="welcome">
    <p>This draft has no sources yet.</p>
    <p class="dim">Choose a claim and add a citation: its source is listed here, ready for other claims.</p>
    <vscode-button @click=${() => panel.change((model) => setTab(model, 'claims', 'list'))}
      >Choose a claim</vscode-button
    >
  </div>`;
}

function noMatch(panel: Panel): TemplateResult {
  const clear = () => panel.change((model) => ({ ...withView(model, { sourceSearch: '' }), focus: 'source-search' }));
  return html`<p>No source matches the search.</p>
    <vscode-button secondary @click=${clear}>Clear the search</vscode-button>`;
}
