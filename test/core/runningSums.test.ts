import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { NO_SUMS, sumsAfter } from '../../src/core/runningSums';

/** The sums of a list that nothing is known of. */
function sumsOf(amounts: readonly number[]): Int32Array {
  return sumsAfter(NO_SUMS, { from: 0, to: amounts.length }, amounts.length, (index) => amounts[index] ?? NaN);
}

test('each thing stands where those before it end', () => {
  assert.deepEqual([...sumsOf([3, 2])], [0, 3, 5]);
  assert.deepEqual([...sumsOf([])], [0]);
});

test('sums after a change are those of the list as it is then, and only what changed is asked for', () => {
  const amounts = fc.array(fc.nat(9), { maxLength: 12 });
  fc.assert(
    fc.property(amounts, amounts, amounts, amounts, (head, gone, come, tail) => {
      const before = sumsOf([...head, ...gone, ...tail]);
      const now = [...head, ...come, ...tail];
      const changed = { from: head.length, to: head.length + come.length };
      const sums = sumsAfter(before, changed, now.length, (index) => {
        assert.ok(index >= changed.from && index < changed.to);
        return now[index] ?? NaN;
      });
      assert.deepEqual(sums, sumsOf(now));
    }),
  );
});
