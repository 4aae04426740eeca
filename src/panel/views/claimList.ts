import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Panel } from '../panel';
import { addressIn, dropAddress, holdOver } from '../state/dropped';
import { hasUnsentText } from '../state/forms';
import { rangeToDraw, rowAt, rowOffsets, ROW_HEIGHTS } from '../state/layout';
import { viewOf, withView, type ListSize, type Model } from '../state/model';
import type { HeadingRow, Row } from '../state/rows';
import { choose, markRange, revealInEditor, setCollapsed, setHeading, toggleMark } from '../state/selection';
import { claimRow, headingRow } from './claimRow';
import { icon } from './icon';
import { onListKey } from './listKeys';
import { style } from './style';

/** The row that has the list's keyboard: a title, else the current claim; -1 when neither is shown. */
function activeRow(model: Model, rows: readonly Row[]): number {
  const { heading, current } = viewOf(model);
  const key = heading ?? current;
  return rows.findIndex((row) => row.key === key && (row.kind === 'heading') === (heading !== null));
}

/** The claims as a tree of titles. Only what is in sight is drawn, so two thousand cost what twenty cost. */
export function claimList(panel: Panel, rows: readonly Row[]): TemplateResult {
  const { model } = panel;
  const { scroll } = viewOf(model);
  const offsets = rowOffsets(rows);
  const range = rangeToDraw(offsets, scroll, model.listSize.height);
  const active = activeRow(model, rows);
  const isDrawn = active >= range.first && active < range.last;
  const page = Math.max(Math.floor(model.listSize.height / ROW_HEIGHTS.claim) - 1, 1);
  const keys = {
    panel,
    rows,
    active,
    page,
    moveTo: (row: number, extend: boolean) => moveTo(panel, rows[row], extend),
  };
  return html`
    <div
      class="list"
      role="tree"
      tabindex="0"
      data-focus="list"
      aria-label="Claims"
      aria-description="Enter shows a claim in the editor, Control Enter cites it or all that are selected, Space selects it to be cited with others"
      aria-multiselectable="true"
      aria-activedescendant=${ifDefined(isDrawn ? `row-${active}` : undefined)}
      @keydown=${(event: KeyboardEvent) => onListKey(event, keys)}
      @click=${(event: MouseEvent) => onClick(event, panel, rows)}
      @dblclick=${(event: MouseEvent) => onDoubleClick(event, panel, rows)}
      @dragover=${(event: DragEvent) => onDragOver(event, panel, rows)}
      @dragleave=${() => panel.change((now) => holdOver(now, null))}
      @drop=${(event: DragEvent) => onDrop(event, panel, rows)}
      @scroll=${(event: Event) => onScroll(event, panel)}
    >
      ${stickyHeading(rows, rowAt(offsets, scroll), scroll - (offsets[rowAt(offsets, scroll)] ?? 0))}
      <div class="space" role="none" ${style({ height: `${offsets.at(-1) ?? 0}px` })}>
        <div role="none" ${style({ 'padding-top': `${range.above}px` })}>
          ${repeat(
            rows.slice(range.first, range.last),
            (row) => `${row.kind} ${row.key}`,
            (row, index) => drawRow(model, row, range.first + index, active),
          )}
        </div>
      </div>
    </div>
  `;
}

function drawRow(model: Model, row: Row, index: number, active: number): TemplateResult {
  if (row.kind === 'heading') return headingRow(row, index, index === active);
  const { current, marked, forms } = viewOf(model);
  const look = {
    current: row.key === current,
    marked: marked.includes(row.key),
    unsent: hasUnsentText(forms, row.key),
    active: index === active,
    droppable: row.key === model.dropOver,
    letters: lettersIn(model.listSize),
  };
  return claimRow(row, index, look);
}

/** About how many letters the line of a claim takes, beside indent and icon. */
function lettersIn({ width, letter }: ListSize): number {
  return Math.floor((width - 62) / letter);
}

/** The title that the topmost claim stands under stays in sight, as in VS Code's trees; for the eye only. */
function stickyHeading(rows: readonly Row[], top: number, hidden: number): TemplateResult | typeof nothing {
  const row = rows[top];
  const heading = row?.kind === 'claim' ? rows[row.parent ?? -1] : hidden > 0 ? row : undefined;
  if (heading?.kind !== 'heading') return nothing;
  return html`<div class="sticky" aria-hidden="true" data-row=${rows.indexOf(heading)}>${stickyWords(heading)}</div>`;
}

function stickyWords(heading: HeadingRow): TemplateResult {
  return html`${icon('chevron-down')}<span class="heading-text">${heading.text}</span
    ><span class="count">${heading.claims}</span>`;
}

function moveTo(panel: Panel, row: Row | undefined, extend: boolean): void {
  if (!row) return;
  panel.change((model) => {
    if (row.kind === 'heading') return setHeading(model, row.key);
    return extend ? markRange(model, row.key) : choose(model, row.key, true);
  });
}

function rowOf(event: Event, rows: readonly Row[]): Row | undefined {
  const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null;
  return element ? rows[Number(element.dataset['row'])] : undefined;
}

function onClick(event: MouseEvent, panel: Panel, rows: readonly Row[]): void {
  const row = rowOf(event, rows);
  if (!row) return;
  if (row.kind === 'heading') {
    const isSticky = event.target instanceof Element && event.target.closest('.sticky') !== null;
    panel.change((model) => {
      const chosen = setHeading(model, row.key);
      return isSticky ? chosen : setCollapsed(chosen, row.key, row.open);
    });
  } else if (event.shiftKey) {
    panel.change((model) => markRange(model, row.key));
  } else if (event.ctrlKey || event.metaKey) {
    panel.change((model) => toggleMark(model, row.key, true));
  } else if (event.detail < 2) {
    panel.act((model) => revealInEditor(choose(model, row.key, false), row.key, false));
  }
}

function onDoubleClick(event: MouseEvent, panel: Panel, rows: readonly Row[]): void {
  const row = rowOf(event, rows);
  if (row?.kind === 'claim') panel.act((model) => revealInEditor(model, row.key, true));
}

/** Links and texts may be dropped on claims; what they are is known only when they are let go. */
function onDragOver(event: DragEvent, panel: Panel, rows: readonly Row[]): void {
  const row = rowOf(event, rows);
  const types = event.dataTransfer?.types ?? [];
  const isTaken = row?.kind === 'claim' && (types.includes('text/uri-list') || types.includes('text/plain'));
  if (isTaken) event.preventDefault();
  if (isTaken && event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
  panel.change((model) => holdOver(model, isTaken ? row.key : null));
}

function onDrop(event: DragEvent, panel: Panel, rows: readonly Row[]): void {
  const row = rowOf(event, rows);
  const address = event.dataTransfer && addressIn(event.dataTransfer);
  event.preventDefault();
  panel.change((model) => holdOver(model, null));
  if (row?.kind === 'claim' && address) panel.act((model) => dropAddress(model, row.claim, address));
}

function onScroll(event: Event, panel: Panel): void {
  if (!(event.currentTarget instanceof HTMLElement)) return;
  const { scrollTop } = event.currentTarget;
  panel.change((model) => withView(model, { scroll: scrollTop }));
}
