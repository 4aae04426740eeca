import type { Panel } from '../panel';
import { citeMarked, openNewCitation } from '../state/forms';
import { viewOf, type Model } from '../state/model';
import type { Row } from '../state/rows';
import { setFilter, choose, clearMarks, markAll, revealInEditor, setCollapsed, toggleMark } from '../state/selection';

/** What the keyboard needs to know of the list. */
export interface ListKeys {
  readonly panel: Panel;
  readonly rows: readonly Row[];
  /** Number of the row that has the keyboard; -1 when none has. */
  readonly active: number;
  /** How many rows a page is. */
  readonly page: number;
  /** Moves the keyboard to a row, marking the way there if asked. */
  readonly moveTo: (row: number, extend: boolean) => void;
}

/** Steps to another row; the result is kept within the list. */
const MOVES: Readonly<Record<string, (keys: ListKeys) => number>> = {
  ArrowDown: ({ active }) => active + 1,
  ArrowUp: ({ active }) => active - 1,
  PageDown: ({ active, page }) => active + page,
  PageUp: ({ active, page }) => active - page,
  Home: () => 0,
  End: ({ rows }) => rows.length - 1,
};

/** Keys that do something with the row that has the keyboard. */
const ACTIONS: Readonly<Record<string, (keys: ListKeys, row: Row, event: KeyboardEvent) => void>> = {
  ArrowRight: (keys, row) => {
    if (row.kind === 'claim') return;
    if (row.open) keys.moveTo(keys.active + 1, false);
    else keys.panel.change((model) => setCollapsed(model, row.key, false));
  },
  ArrowLeft: (keys, row) => {
    if (row.kind === 'claim') keys.moveTo(row.parent ?? keys.active, false);
    else keys.panel.change((model) => setCollapsed(model, row.key, true));
  },
  Enter: ({ panel }, row, event) => {
    const isCiting = event.ctrlKey || event.metaKey;
    if (isCiting && viewOf(panel.model).marked.length > 0) panel.change(citeMarked);
    else if (row.kind === 'heading') panel.change((model) => setCollapsed(model, row.key, row.open));
    else if (isCiting) panel.change((model) => openNewCitation(model, row.claim));
    else panel.act((model) => revealInEditor(choose(model, row.key, true), row.key, true));
  },
  ' ': ({ panel }, row) => {
    if (row.kind === 'heading') panel.change((model) => setCollapsed(model, row.key, row.open));
    else panel.change((model) => toggleMark(model, row.key, false));
  },
};

/** The keyboard of the list, that of VS Code's own lists and trees. Typing goes on in the search field. */
export function onListKey(event: KeyboardEvent, keys: ListKeys): void {
  if (handle(event, keys)) event.preventDefault();
}

function handle(event: KeyboardEvent, keys: ListKeys): boolean {
  const { panel, rows, active } = keys;
  const withCommand = event.ctrlKey || event.metaKey;
  const move = MOVES[event.key];
  if (move && !event.altKey) {
    const target = Math.min(Math.max(move(keys), 0), rows.length - 1);
    keys.moveTo(target, event.shiftKey);
    return true;
  }
  const row = rows[active];
  const action = ACTIONS[event.key];
  if (action && row && !event.altKey) {
    action(keys, row, event);
    return true;
  }
  if (withCommand && event.key.toLowerCase() === 'a') return step(panel, markAll);
  if (withCommand && event.key.toLowerCase() === 'f') return step(panel, toSearch);
  if (event.key === 'Escape') return viewOf(panel.model).marked.length > 0 && step(panel, clearMarks);
  const isText = event.key.length === 1 && !withCommand && !event.altKey;
  return isText && step(panel, (model) => typeAhead(model, event.key));
}

function step(panel: Panel, change: (model: Model) => Model): true {
  panel.change(change);
  return true;
}

function toSearch(model: Model): Model {
  return { ...model, focus: 'search' };
}

function typeAhead(model: Model, letter: string): Model {
  const search = letter === '/' ? '' : letter;
  return toSearch(setFilter(model, { search: viewOf(model).filter.search + search }));
}
