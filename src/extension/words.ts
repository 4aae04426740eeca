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
