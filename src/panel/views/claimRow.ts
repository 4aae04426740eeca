import { html, nothing, type TemplateResult } from 'lit';
import type { PanelClaim } from '../../protocol/messages';
import { isSignedOff } from '../state/signOff';
import type { ClaimRow, HeadingRow } from '../state/rows';
import { counted, STATUS_WORDS, TYPE_WORDS } from '../words';
import { icon } from './icon';
import { lastWords } from './cutWords';

/** Words and what stands before and after them. */
interface Place {
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

/** How a claim's row looks beside what it says. */
export interface RowLook {
  readonly current: boolean;
  readonly marked: boolean;
  readonly unsent: boolean;
  /** Has the list's keyboard. */
  readonly active: boolean;
  /** Whether a link is held over it. */
  readonly droppable: boolean;
  /** How many letters its line takes, more or less. */
  readonly letters: number;
}

/** A title in the list, with how many claims it has. */
export function headingRow(row: HeadingRow, index: number, active: boolean): TemplateResult {
  return html`
    <div
      class=${active ? 'row heading active' : 'row heading'}
      id=${`row-${index}`}
      data-row=${index}
      role="treeitem"
      aria-level="1"
      aria-posinset=${row.position}
      aria-setsize=${row.siblings}
      aria-expanded=${row.open}
      aria-selected="false"
      aria-label=${`${row.text}, ${counted(row.claims, 'claim')}`}
      title=${row.text}
    >
      ${icon(row.open ? 'chevron-down' : 'chevron-right')}
      <span class="heading-text">${row.text}</span>
      <span class="count">${row.claims}</span>
    </div>
  `;
}

/** A claim in the list: its words in their sentence, then status, type and citations. */
export function claimRow(row: ClaimRow, index: number, look: RowLook): TemplateResult {
  const { claim } = row;
  const classes = ['row', 'claim', `level-${row.level}`];
  for (const name of ['current', 'marked', 'active', 'droppable'] as const) if (look[name]) classes.push(name);
  return html`
    <div
      class=${classes.join(' ')}
      id=${`row-${index}`}
      data-row=${index}
      role="treeitem"
      aria-level=${row.level}
      aria-posinset=${row.position}
      aria-setsize=${row.siblings}
      aria-selected=${look.current || look.marked}
      aria-label=${spoken(claim, look)}
    >
      <span class=${`status-icon status-${claim.status}`}
        >${icon(look.marked ? 'check' : STATUS_WORDS[claim.status].icon)}</span
      >
      <span class="row-text">${inContext(claim, look.letters)}</span>
      <span class="row-meta">
        <span>${STATUS_WORDS[claim.status].word}</span>
        <span>${TYPE_WORDS[claim.type]}</span>
        ${claim.citations.length > 0 ? html`<span>${counted(claim.citations.length, 'citation')}</span>` : nothing}
        ${isSignedOff(claim) ? html`<span>signed off</span>` : nothing}
      </span>
      ${look.unsent ? html`<span class="unsent" title="Text that was not sent">${icon('edit')}</span>` : nothing}
    </div>
  `;
}

/** A claim between what stands before and after it, on one line; what does not fit is cut at the outer ends. */
export function inContext(place: Place, letters: number): TemplateResult {
  // What stands around gives way to the claim itself, whose bold letters are wider, but for a word before it.
  const left = letters - 1.15 * place.text.length;
  const before = lastWords(place.before, Math.max(Math.min(0.4 * letters, left - 2), 6));
  const after = left - before.length < 3 ? '' : place.after;
  return html`<span class="before">${before}</span><strong>${place.text}</strong><span class="after">${after}</span>`;
}

function spoken(claim: PanelClaim, look: RowLook): string {
  const parts = [
    claim.text,
    STATUS_WORDS[claim.status].word,
    TYPE_WORDS[claim.type],
    counted(claim.citations.length, 'citation'),
    `line ${claim.line}`,
    ...(isSignedOff(claim) ? ['signed off'] : []),
    ...(look.unsent ? ['has text that was not sent'] : []),
    `${claim.before}${claim.text}${claim.after}`.trim(),
  ];
  return parts.filter(Boolean).join(', ');
}
