import { withView, type Model, type Outcome, type Tab } from './model';
import { choose, revealInEditor } from './selection';

/** Shows another of the panel's tabs; `focus` is who gets the keyboard. */
export function setTab(model: Model, tab: Tab, focus: string): Model {
  return { ...withView(model, { tab }), focus, confirming: null };
}

/** Shows a claim in the editor and makes it the current one, without leaving the tab. */
export function revealUse(model: Model, claim: string): Outcome {
  return revealInEditor(choose(model, claim, false), claim, false);
}

/** Opens or closes the list of where a source is used. */
export function toggleSource(model: Model, key: string, openSources: readonly string[]): Model {
  const others = openSources.filter((open) => open !== key);
  return withView(model, { openSources: others.length < openSources.length ? others : [...others, key] });
}
