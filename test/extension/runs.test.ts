import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { NO_RUNS, runsAfter, type Runs } from '../../src/extension/runs';

interface Item {
  readonly name: number;
}

const items = (count: number): Item[] => Array.from({ length: count }, (_, name) => ({ name }));
const changed = (before: Runs<Item>, after: Runs<Item>) =>
  after.flatMap((run, index) => (run === before[index] ? [] : index));

test('a change leaves the runs around it the same objects', () => {
  const all = items(1000);
  const before = runsAfter(NO_RUNS, all);
  assert.equal(runsAfter(before, [...all]), before);
  assert.deepEqual(changed(before, runsAfter(before, all.with(510, { name: -1 }))).length, 1);
  assert.deepEqual(changed(before, runsAfter(before, all.toSpliced(130, 2))).length, 1);
  assert.deepEqual(changed(before, runsAfter(before, [...all, { name: -1 }])), [7]);
});

test('after whatever changes the runs put together are the list, none too long', () => {
  const edit = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(300), fc.nat(300));
  fc.assert(
    fc.property(fc.nat(1200), fc.array(edit, { maxLength: 6 }), (count, edits) => {
      let list: readonly Item[] = items(count);
      let runs: Runs<Item> = runsAfter(NO_RUNS, list);
      for (const [at, removed, added] of edits) {
        list = list.toSpliced(Math.floor(at * list.length), removed, ...items(added));
        const next = runsAfter(runs, list);
        assert.deepEqual(next.flat(), list);
        assert.ok(next.every((run) => run.length <= Math.max(250, Math.ceil(list.length / 8))));
        runs = next;
      }
    }),
    { numRuns: Number(process.env['RUNS'] ?? 50) },
  );
});
