import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { test } from 'node:test';
import fc from 'fast-check';
import { sourceKind } from '../../../src/core/citations/customFields';
import type { LedgerChange } from '../../../src/core/ledger/change';
import { LedgerStorage } from '../../../src/core/ledger/storage';
import { MemoryDisk } from './memoryFiles';
import { NOON, ONE, REPORT, RUN_COST } from './samples';
import { citationsIn, cite, ledgerOn, saveOn, WAIVE } from './saving';

/** What two writers do at once, one set of changes after the other. */
const ACTIONS: readonly ((id: string) => readonly LedgerChange[])[] = [
  cite,
  (id) => [
    { kind: 'ensureClaim', claim: RUN_COST },
    { kind: 'signOff', claim: RUN_COST.id, note: id },
  ],
  () => [
    { kind: 'addSource', source: REPORT },
    { kind: 'setSourceKind', source: REPORT.id, sourceKind: 'maker' },
  ],
  () => WAIVE,
];

/** Lets one waiting step through at a time, chosen by the numbers given. */
class Turns {
  private readonly waiting: (() => void)[] = [];

  readonly gate = () => new Promise<void>((resolve) => void this.waiting.push(resolve));

  async run(work: Promise<unknown>, choices: readonly number[]): Promise<void> {
    let isDone = false;
    void work.finally(() => (isDone = true));
    for (let turn = 0; !isDone; turn++) {
      await setImmediate();
      const next = (choices[turn % choices.length] ?? 0) % Math.max(1, this.waiting.length);
      this.waiting.splice(next, 1)[0]?.();
    }
  }
}

test('Two windows that save at the same time lose nothing, in any order of their steps', async () => {
  const order = fc.array(fc.nat(1), { minLength: 40, maxLength: 80 });
  await fc.assert(
    fc.asyncProperty(order, fc.boolean(), async (choices, isFirst) => {
      const disk = new MemoryDisk();
      if (!isFirst) await saveOn(new LedgerStorage(disk.files()), cite('old'), NOON, 'old');
      const turns = new Turns();
      const windows = [
        ['a1', 'a2'],
        ['b1', 'b2'],
      ];
      const work = windows.map(async (ids) => {
        const storage = new LedgerStorage(disk.files(turns.gate));
        for (const id of ids) assert.equal((await saveOn(storage, cite(id), ONE, id)).kind, 'saved');
      });
      await turns.run(Promise.all(work), choices);
      const ledger = ledgerOn(disk);
      assert.deepEqual(citationsIn(ledger), ['a1', 'a2', 'b1', 'b2', ...(isFirst ? [] : ['old'])]);
      assert.equal(ledger.claims[0]?.history.length, isFirst ? 4 : 5);
    }),
    { numRuns: 50 },
  );
});

test('Whatever two writers do at once, 500 random orders of their steps lose nothing of it', async () => {
  const order = fc.array(fc.nat(1), { minLength: 30, maxLength: 60 });
  const actions = fc.array(fc.nat(ACTIONS.length - 1), { minLength: 2, maxLength: 2 });
  await fc.assert(
    fc.asyncProperty(order, actions, actions, async (choices, first, second) => {
      const disk = new MemoryDisk();
      const turns = new Turns();
      const told = new Set<string>();
      const work = [first, second].map(async (own, writer) => {
        const storage = new LedgerStorage(disk.files(turns.gate));
        for (const [step, action] of own.entries()) {
          const id = `${writer}${step}`;
          const result = await saveOn(storage, ACTIONS[action]?.(id) ?? [], ONE, id);
          assert.equal(result.kind, 'saved');
          if (action === 0) told.add(`citation ${id}`);
          if (action === 1) told.add(`signed off (${id})`);
          if (action === 2) told.add('maker');
          if (action === 3) told.add('own reporting');
        }
      });
      await turns.run(Promise.all(work), choices);
      const { claims, sources } = ledgerOn(disk);
      const kept = new Set([
        ...claims.flatMap(({ citations }) => citations.map(({ id }) => `citation ${id}`)),
        ...claims.flatMap(({ history }) => history.map(({ what }) => what)),
        ...claims.map(({ waiver }) => waiver?.reason),
        ...Object.values(sources).map((source) => sourceKind(source)),
      ]);
      for (const one of told) assert.ok(kept.has(one), one);
      assert.equal(
        claims.some(({ signOff }) => signOff?.by === 'Checker'),
        [...told].some((one) => one.startsWith('signed')),
      );
    }),
    { numRuns: 500 },
  );
});
