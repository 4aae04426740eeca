import { html, type TemplateResult } from 'lit';
import '@vscode-elements/elements/dist/vscode-button/index.js';
import type { Verdict } from '../../core/ledger/schema';
import type { Panel } from '../panel';
import { viewOf } from '../state/model';
import { endReview, judge, nextCitation, previousCitation, reviewItem } from '../state/review';
import { revealInEditor } from '../state/selection';
import { isWebAddress } from '../state/validate';
import { VERDICT_WORDS } from '../words';
import { icon } from './icon';

const VERDICT_KEYS: readonly (readonly [key: string, verdict: Verdict, word: string])[] = [
  ['S', 'supports', 'Supports'],
  ['P', 'partly', 'Partly'],
  ['C', 'contradicts', 'Contradicts'],
];

interface Step {
  readonly key: string;
  readonly word: string;
  readonly run: (panel: Panel) => void;
  readonly isPossible: (panel: Panel) => boolean;
}

const STEPS: readonly Step[] = [
  {
    key: 'B',
    word: 'Back',
    run: (panel) => panel.change(previousCitation),
    isPossible: ({ model }) => (viewOf(model).review?.trail.length ?? 0) > 0,
  },
  { key: 'N', word: 'Next', run: (panel) => panel.change(nextCitation), isPossible: () => true },
  {
    key: 'O',
    word: 'Open source',
    run: (panel) => panel.openAddress(reviewItem(panel.model)?.citation.url ?? ''),
    isPossible: ({ model }) => isWebAddress(reviewItem(model)?.citation.url ?? ''),
  },
  {
    key: 'E',
    word: 'Editor',
    run: (panel) => panel.act((model) => revealInEditor(model, reviewItem(model)?.claim.id ?? '', true)),
    isPossible: () => true,
  },
];

/** The keyboard of the review: S, P and C judge, N and B walk, O opens the source, E the editor, Esc ends. */
export function onReviewKey(event: KeyboardEvent, panel: Panel): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const key = event.key.toUpperCase();
  const verdict = VERDICT_KEYS.find(([name]) => name === key)?.[1];
  const step = STEPS.find((one) => one.key === key);
  if (event.key === 'Escape') panel.change(endReview);
  else if (verdict) panel.act((model) => judge(model, verdict));
  else if (step) step.run(panel);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

/** A button for each key. */
export function reviewButtons(panel: Panel): TemplateResult {
  const isLocked = panel.model.draft?.locked !== null;
  return html`<div class="review-keys">
    <div class="verdict-keys" role="group" aria-label="Verdict">
      ${VERDICT_KEYS.map(
        ([key, verdict, word]) =>
          html`<vscode-button
            secondary
            aria-label=${word}
            aria-keyshortcuts=${key}
            title=${`${VERDICT_WORDS[verdict].word} (${key})`}
            aria-disabled=${isLocked}
            ?disabled=${isLocked}
            @click=${() => panel.act((model) => judge(model, verdict))}
            ><span class=${`key-words verdict-${verdict}`}
              >${icon(VERDICT_WORDS[verdict].icon)}<span>${word}</span><kbd>${key}</kbd></span
            ></vscode-button
          >`,
      )}
    </div>
    <div class="step-keys" role="group" aria-label="Steps">
      ${STEPS.map(
        ({ key, word, run, isPossible }) =>
          html`<vscode-button
            secondary
            aria-label=${word}
            aria-keyshortcuts=${key}
            title=${`${word} (${key})`}
            aria-disabled=${!isPossible(panel)}
            ?disabled=${!isPossible(panel)}
            @click=${() => run(panel)}
            ><span class="key-words"><span>${word}</span><kbd>${key}</kbd></span></vscode-button
          >`,
      )}
    </div>
  </div>`;
}
