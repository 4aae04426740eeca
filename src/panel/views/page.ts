import { html, nothing, type TemplateResult } from 'lit';
import '@vscode-elements/elements/dist/vscode-button/index.js';
import type { PanelCommand, PanelDraft } from '../../protocol/messages';
import type { Panel } from '../panel';
import { citeMarked } from '../state/forms';
import { viewOf } from '../state/model';
import { clearMarks } from '../state/selection';
import { visibleRows } from '../state/visibleRows';
import { counted } from '../words';
import { actionButton } from './actionButton';
import { claimList } from './claimList';
import { details } from './details';
import { draftActions } from './draftActions';
import { filterBar } from './filterBar';
import { icon } from './icon';
import { notice } from './notice';
import { orphans } from './orphans';
import { progress } from './progress';
import { review } from './review';
import { sash } from './sash';
import { sourceLibrary } from './sourceLibrary';
import { style } from './style';
import { tabs } from './tabs';

const COMMAND_WORDS: Readonly<Record<PanelCommand, string>> = {
  openLedger: 'Open the file',
  showLog: 'Show the log',
  openSample: 'Open the sample draft',
};

/** The whole panel. */
export function page(panel: Panel): TemplateResult | typeof nothing {
  const { ready, draft } = panel.model;
  if (!ready) return nothing;
  const title = draft ? `Claims in ${draft.name}` : 'Claims';
  return html`<h1 class="for-screen-readers">${title}</h1>
    ${draft ? draftPage(panel, draft) : welcome(panel)}`;
}

/** What is there without a draft: why, and what to do. */
function welcome(panel: Panel): TemplateResult {
  return html`<div class="welcome">
    <p>${panel.model.empty}</p>
    <vscode-button block @click=${() => panel.runCommand('openSample')}>${COMMAND_WORDS.openSample}</vscode-button>
  </div>`;
}

function draftPage(panel: Panel, draft: PanelDraft): TemplateResult {
  return html`
    <div class="panel">
      ${lockedBar(panel, draft)} ${tabs(panel, draft)}
      <div id="tab-panel" class="tab-panel" role="tabpanel" aria-labelledby=${`tab-${viewOf(panel.model).tab}`}>
        ${tabBody(panel, draft)}
      </div>
      ${notice(panel)}
    </div>
  `;
}

function tabBody(panel: Panel, draft: PanelDraft): TemplateResult {
  const { tab, review: walk } = viewOf(panel.model);
  if (tab === 'sources') return sourceLibrary(panel, draft);
  if (tab === 'lost') return orphans(panel, draft.orphans);
  if (draft.claims.length === 0) return noClaims(panel, draft);
  return walk ? review(panel) : claimPanes(panel, draft);
}

/** Why nothing can be saved, and the command that helps. */
function lockedBar(panel: Panel, { locked, lockedCommand }: PanelDraft): TemplateResult | typeof nothing {
  if (locked === null) return nothing;
  return html`<div class="locked" role="note">
    ${icon('lock')}
    <span>
      ${locked}
      ${
        lockedCommand
          ? html`<button type="button" class="link" @click=${() => panel.runCommand(lockedCommand)}>
              ${COMMAND_WORDS[lockedCommand]}
            </button>`
          : nothing
      }
    </span>
  </div>`;
}

function noClaims(panel: Panel, draft: PanelDraft): TemplateResult {
  return html`<div class="welcome">
    <p>No claims in ${draft.name}.</p>
    <p class="dim">
      Claims are numbers and comparisons that a reader would want a source for: costs, chips, scores, users. Put the
      cursor on a number and use the command “Why Is This Not a Claim?” to hear why it is none.
    </p>
    <vscode-button secondary @click=${() => panel.runCommand('openSample')}>${COMMAND_WORDS.openSample}</vscode-button>
  </div>`;
}

function claimPanes(panel: Panel, draft: PanelDraft): TemplateResult {
  const { rows, matches, keepsCurrent } = visibleRows(panel.model);
  const share = panel.model.detailsShare;
  return html`
    <header>
      ${progress(draft.claims)}${draftActions(panel, draft.claims)}${filterBar(panel, draft.claims, matches)}
    </header>
    <div class="panes" ${style({ '--details': `${100 * share}`, '--list': `${100 * (1 - share)}` })}>
      <div class="list-pane">${matches === 0 ? noMatch() : claimList(panel, rows)}${markedBar(panel)}</div>
      ${sash(panel)} ${details(panel, keepsCurrent)}
    </div>
  `;
}

function noMatch(): TemplateResult {
  return html`<div class="welcome" data-focus="list" tabindex="-1"><p>No claim matches the filter.</p></div>`;
}

/** How many claims are marked, and what to do with them. */
function markedBar(panel: Panel): TemplateResult | typeof nothing {
  const { marked } = viewOf(panel.model);
  if (marked.length === 0) return nothing;
  const clear = () => panel.change((model) => ({ ...clearMarks(model), focus: 'list' }));
  return html`<div class="marked-bar" role="group" aria-label="Selected claims">
    <span role="status">${counted(marked.length, 'claim')} selected</span>
    ${
      panel.model.draft?.locked === null
        ? html`<vscode-button @click=${() => panel.change(citeMarked)}>Cite selected</vscode-button>`
        : nothing
    }
    ${actionButton('close', 'Clear the selection', clear)}
  </div>`;
}
