import { isDirty } from './form';
import { viewOf, withView, type Filter, type Model, type Order, type Outcome } from './model';
import type { Row } from './rows';
import { visibleRows } from './visibleRows';

/** Shows the details of a claim. A form of the claim before in which nothing was typed closes by itself. */
export function setCurrent(model: Model, claim: string | null): Model {
  const view = viewOf(model);
  if (view.current === claim) return { ...withView(model, { heading: null }), reveal: claim };
  const forms = Object.fromEntries(
    Object.entries(view.forms).filter(([, form]) => isDirty(form) || form.request !== null || form.claim === null),
  );
  return {
    ...withView(model, { current: claim, heading: null, forms }),
    reveal: claim,
    confirming: null,
    notice: null,
  };
}

/** The keyboard goes to a title in the list; the details stay as they are. */
export function setHeading(model: Model, heading: string): Model {
  return { ...withView(model, { heading }), reveal: heading };
}

/** A click or an arrow key on a claim: it becomes the current one; marks stay only for arrows. */
export function choose(model: Model, claim: string, keepMarks: boolean): Model {
  const marks = keepMarks ? {} : { marked: [], anchor: claim };
  return withView(setCurrent(model, claim), marks);
}

/** Space or Ctrl+click: marks a claim or takes its mark away. The first Ctrl+click marks the current claim as well. */
export function toggleMark(model: Model, claim: string, withCurrent: boolean): Model {
  const { marked, current } = viewOf(model);
  const start = withCurrent && marked.length === 0 && current !== null && current !== claim ? [current] : marked;
  const next = start.includes(claim) ? start.filter((id) => id !== claim) : [...start, claim];
  return withView(setCurrent(model, claim), { marked: next, anchor: claim });
}

/** Shift+click or Shift+arrow: marks everything that the list shows from the anchor to this claim. */
export function markRange(model: Model, claim: string): Model {
  const { anchor, current } = viewOf(model);
  const ids = claimsOf(visibleRows(model).rows);
  const from = ids.indexOf(anchor ?? current ?? claim);
  const to = ids.indexOf(claim);
  if (from < 0 || to < 0) return choose(model, claim, false);
  const marked = ids.slice(Math.min(from, to), Math.max(from, to) + 1);
  return withView(setCurrent(model, claim), { marked, anchor: ids[from] ?? claim });
}

/** Ctrl+A: marks all claims that the list shows, or none when all are marked. */
export function markAll(model: Model): Model {
  const ids = claimsOf(visibleRows(model).rows);
  return withView(model, { marked: viewOf(model).marked.length === ids.length ? [] : ids });
}

/** Takes all marks away. */
export function clearMarks(model: Model): Model {
  return withView(model, { marked: [], anchor: null });
}

/** Opens or closes a title's claims. */
export function setCollapsed(model: Model, heading: string, closed: boolean): Model {
  const others = viewOf(model).collapsed.filter((key) => key !== heading);
  return withView(model, { collapsed: closed ? [...others, heading] : others });
}

/** Narrows or widens the list; the list starts again at its top, or at the current claim. */
export function setFilter(model: Model, part: Partial<Filter>): Model {
  const view = viewOf(model);
  return { ...withView(model, { filter: { ...view.filter, ...part } }), scrollTo: 0, reveal: view.current };
}

/** Puts the list into another order; it starts again at its top, or at the current claim. */
export function setOrder(model: Model, order: Order): Model {
  return { ...withView(model, { order }), scrollTo: 0, reveal: viewOf(model).current };
}

/** Shows a claim in the editor; `focus` takes the keyboard there too. */
export function revealInEditor(model: Model, claim: string, focus: boolean): Outcome {
  const { draft } = model;
  if (!draft) return { model, send: null };
  const send = { kind: 'reveal', uri: draft.uri, version: draft.version, claim, focus } as const;
  return { model: { ...model, awaited: claim }, send };
}

function claimsOf(rows: readonly Row[]): string[] {
  return rows.flatMap((row) => (row.kind === 'claim' ? [row.key] : []));
}
