import type { AnalyzedClaim } from '../core/analysis';
import type { Bound } from '../core/quantities/quantity';
import type { Status } from '../core/sourcing/status';

/** A status as people read it. */
export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  disputed: 'disputed by a checked source',
  stale: 'changed since it was checked',
  unsourced: 'no source',
  attributed: 'attributed, nothing to open',
  cited: 'cited',
  verified: 'verified',
  waived: 'needs no citation',
};

/** Statuses that leave something for the writer to do. */
export const OPEN_STATUSES: ReadonlySet<Status> = new Set(['disputed', 'stale', 'unsourced', 'attributed']);

const BOUND_WORDS: Readonly<Record<Exclude<Bound, null>, string>> = {
  about: 'about ',
  'at least': 'at least ',
  'at most': 'at most ',
  exactly: 'exactly ',
};

const numbers = new Intl.NumberFormat('en', { maximumSignificantDigits: 15 });

/** The value of a claim in words: "about 6,000,000 USD", "5 to 10 %", "" for a comparison without a number. */
export function valueWords(claim: Pick<AnalyzedClaim, 'value' | 'unit' | 'bound'>): string {
  const { value, unit, bound } = claim;
  if (value === null) return '';
  const number = typeof value === 'number' ? format(value) : `${format(value[0])} to ${format(value[1])}`;
  return `${bound ? BOUND_WORDS[bound] : ''}${number} ${unit}`.trim();
}

/** Beyond 21 digits a grouped number is unreadable. */
function format(value: number): string {
  return Math.abs(value) >= 1e21 ? String(value) : numbers.format(value);
}
