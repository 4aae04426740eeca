import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Verdict } from '../../../src/core/ledger/schema';
import { statusOf, type Status } from '../../../src/core/sourcing/status';

const WAIVER = { reason: 'own reporting', note: '' } as const;

/** What the text shows, the verdicts, whether there is a waiver, and the status when nothing, and when the text, changed. */
const STATUS: readonly (readonly [shown: string, verdicts: readonly Verdict[], waived: boolean, Status, Status])[] = [
  ['', [], false, 'unsourced', 'unsourced'],
  ['attributed', [], false, 'attributed', 'attributed'],
  ['cited', [], false, 'cited', 'cited'],
  ['cited attributed', [], false, 'cited', 'cited'],
  // A citation that only the ledger has does not make a claim cited.
  ['', ['not checked'], false, 'unsourced', 'unsourced'],
  ['', ['partly'], false, 'unsourced', 'unsourced'],
  ['cited', ['partly', 'not checked'], false, 'cited', 'cited'],
  ['', ['supports'], false, 'verified', 'stale'],
  ['cited', ['supports', 'partly'], false, 'verified', 'stale'],
  ['cited', ['supports', 'contradicts'], false, 'disputed', 'stale'],
  ['', [], true, 'waived', 'stale'],
  ['cited', ['supports'], true, 'waived', 'stale'],
  ['cited', ['contradicts'], true, 'disputed', 'stale'],
];

for (const [shown, verdicts, isWaived, status, changedStatus] of STATUS) {
  const recorded = { citations: verdicts.map((verdict) => ({ verdict })), waiver: isWaived ? WAIVER : null };
  test(`Text ${shown || 'bare'}, verdicts [${verdicts.join()}]${isWaived ? ', waived' : ''}: ${status}`, () => {
    const text = { cited: shown.includes('cited'), attributed: shown.includes('attributed') };
    assert.equal(statusOf(text, { ...recorded, changed: false }), status);
    assert.equal(statusOf(text, { ...recorded, changed: true }), changedStatus);
    if (verdicts.length === 0 && !isWaived) assert.equal(statusOf(text, null), status);
  });
}
