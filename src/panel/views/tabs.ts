import { html, nothing, type TemplateResult } from 'lit';
import type { PanelDraft } from '../../protocol/messages';
import type { Panel } from '../panel';
import { TABS, viewOf, type Tab } from '../state/model';
import { setTab } from '../state/tab';

const WORDS: Readonly<Record<Tab, string>> = { claims: 'Claims', sources: 'Sources', lost: 'Lost' };

const NAMES: Readonly<Record<Tab, string>> = { ...WORDS, lost: 'Lost records' };

const STEPS: Readonly<Record<string, (now: number) => number>> = {
  ArrowRight: (now) => (now + 1) % TABS.length,
  ArrowLeft: (now) => (now + TABS.length - 1) % TABS.length,
  Home: () => 0,
  End: () => TABS.length - 1,
};

/** What the panel can show of a draft; the arrow keys go from one tab to the next. */
export function tabs(panel: Panel, draft: PanelDraft): TemplateResult {
  const { tab } = viewOf(panel.model);
  const counts: Readonly<Record<Tab, number>> = {
    claims: draft.claims.length,
    sources: draft.sources.length,
    lost: draft.orphans.length,
  };
  const show = (next: Tab) => panel.change((model) => setTab(model, next, tabMark(next)));
  const onKey = (event: KeyboardEvent) => {
    const next = TABS[STEPS[event.key]?.(TABS.indexOf(tab)) ?? -1];
    if (!next) return;
    event.preventDefault();
    show(next);
  };
  return html`<div class="tabs" role="tablist" aria-label="Views" @keydown=${onKey}>
    ${TABS.map(
      (one) =>
        html`<button
          type="button"
          role="tab"
          id=${`tab-${one}`}
          class="tab"
          aria-label=${`${NAMES[one]}, ${counts[one]}`}
          title=${NAMES[one]}
          data-focus=${tabMark(one)}
          aria-selected=${one === tab}
          aria-controls="tab-panel"
          tabindex=${one === tab ? 0 : -1}
          @click=${() => show(one)}
        >
          <span class="tab-words">${WORDS[one]}</span>
          ${counts[one] > 0 ? html`<span class="count">${counts[one]}</span>` : nothing}
        </button>`,
    )}
  </div>`;
}

/** Focus mark of a tab. */
export function tabMark(tab: Tab): string {
  return `tab|${tab}`;
}
