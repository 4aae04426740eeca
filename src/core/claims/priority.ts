import { PRIORITIES, type ClaimType, type Priority } from './claim';

/** What corrections are printed for first: money and comparisons. What readers rarely rely on comes last. */
const BY_TYPE: Readonly<Record<ClaimType, Priority>> = {
  cost: 'high',
  finance: 'high',
  comparison: 'high',
  benchmark: 'medium',
  hardware: 'medium',
  compute: 'medium',
  'model-size': 'medium',
  data: 'medium',
  performance: 'medium',
  energy: 'medium',
  adoption: 'medium',
  'context-length': 'medium',
  duration: 'low',
  other: 'low',
};

/**
 * The priority of a claim by its type: a benchmark that is won ("beats GPT-4o", "first on LMArena", a difference in points)
 * counts as a comparison, and a vague number ("dozens of papers") never comes first.
 */
export function priorityOf(
  type: ClaimType,
  { win, vague }: { readonly win: boolean; readonly vague: boolean },
): Priority {
  const priority = type === 'benchmark' && win ? 'high' : BY_TYPE[type];
  return vague && priority === 'high' ? 'medium' : priority;
}

/** How two priorities are ordered, for sorting: negative where the first matters more. */
export function comparePriorities(a: Priority, b: Priority): number {
  return PRIORITIES.indexOf(a) - PRIORITIES.indexOf(b);
}
