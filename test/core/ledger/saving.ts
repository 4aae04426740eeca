import assert from 'node:assert/strict';
import type { LedgerChange } from '../../../src/core/ledger/change';
import { readLedger } from '../../../src/core/ledger/read';
import type { Ledger } from '../../../src/core/ledger/schema';
import type { LedgerStorage } from '../../../src/core/ledger/storage';
import type { MemoryDisk } from './memoryFiles';
import { CHIPS, CITATION, contextAt, NOON, REPORT, RUN_COST } from './samples';

/** Where the ledger of the drafts of these tests is. */
export const PATH = 'news/draft.claims.json';

/** Cites the report for the cost of the run, in a citation of that id. */
export const cite = (id: string): readonly LedgerChange[] => [
  { kind: 'addSource', source: REPORT },
  { kind: 'ensureClaim', claim: RUN_COST },
  { kind: 'addCitation', claim: RUN_COST.id, citation: { ...CITATION, id } },
];

export const WAIVE: readonly LedgerChange[] = [
  { kind: 'ensureClaim', claim: CHIPS },
  { kind: 'waive', claim: CHIPS.id, reason: 'own reporting', note: '' },
];

/** Saves some changes; `start` sets the ids of two writers apart. */
export const saveOn = (storage: LedgerStorage, changes: readonly LedgerChange[], now = NOON, start = 'id') =>
  storage.save(PATH, 'draft.md', changes, contextAt(now, 'Checker', start));

/** The ledger on the disk. */
export function ledgerOn(disk: MemoryDisk): Ledger {
  const reading = readLedger(disk.text(PATH) ?? '');
  assert.ok(reading.kind === 'ok', `there is no ledger: ${JSON.stringify(reading)}`);
  return reading.ledger;
}

/** The ids of all citations of a ledger. */
export const citationsIn = (ledger: Ledger) =>
  ledger.claims.flatMap(({ citations }) => citations.map(({ id }) => id)).sort();
