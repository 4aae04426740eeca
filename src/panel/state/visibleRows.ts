import type { PanelClaim } from '../../protocol/messages';
import { applyFilter } from './filter';
import { currentClaim, viewOf, type Model } from './model';
import { buildRows, type Row } from './rows';

/** What the list shows of a model. */
export interface VisibleRows {
  readonly rows: readonly Row[];
  /** How many claims match the filter. */
  readonly matches: number;
  /** The current claim is in the list although the filter leaves it out. */
  readonly keepsCurrent: boolean;
}

/**
 * The rows of the list. The claim whose details are shown stays in it even when it stops matching, as it does the
 * moment it gets its citation: a row must not vanish from under the cursor. Where nothing else matches the list is empty.
 */
export function visibleRows(model: Model): VisibleRows {
  const claims = model.draft?.claims ?? [];
  const view = viewOf(model);
  const inputs = [view.filter, view.collapsed, view.current, view.order];
  const last = lastOf.get(claims);
  if (last && inputs.every((input, index) => input === last.inputs[index])) return last.result;
  const result = compute(model, claims);
  lastOf.set(claims, { inputs, result });
  return result;
}

function compute(model: Model, claims: readonly PanelClaim[]): VisibleRows {
  const { filter, collapsed, order } = viewOf(model);
  const matching = applyFilter(claims, filter);
  const current = currentClaim(model);
  const keepsCurrent = current !== null && matching.length > 0 && !matching.includes(current);
  const kept = new Set(matching);
  const shown = keepsCurrent ? claims.filter((claim) => claim === current || kept.has(claim)) : matching;
  return { rows: buildRows(shown, collapsed, order), matches: matching.length, keepsCurrent };
}

/** The last answer for a snapshot's claims: scrolling asks again and again for the same. */
const lastOf = new WeakMap<
  readonly PanelClaim[],
  { readonly inputs: readonly unknown[]; readonly result: VisibleRows }
>();
