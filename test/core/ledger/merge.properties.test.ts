import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mergeLedgers } from '../../../src/core/ledger/merge';
import type { Ledger } from '../../../src/core/ledger/schema';
import { formatLedger } from '../../../src/core/ledger/write';
import { anyLedger } from './samples';

const merged = (a: Ledger, b: Ledger) => formatLedger(mergeLedgers(a, b));

test('Merging in any order gives one file', () => {
  fc.assert(fc.property(anyLedger, anyLedger, (a, b) => assert.equal(merged(a, b), merged(b, a))));
});

test('Merging three gives one file, whichever two come first', () => {
  fc.assert(
    fc.property(anyLedger, anyLedger, anyLedger, (a, b, c) =>
      assert.equal(merged(mergeLedgers(a, b), c), merged(a, mergeLedgers(b, c))),
    ),
    { numRuns: 100 },
  );
});

test('Merging what is merged already changes nothing', () => {
  fc.assert(
    fc.property(anyLedger, anyLedger, (a, b) => {
      const both = mergeLedgers(a, b);
      assert.equal(merged(both, b), formatLedger(both));
      assert.equal(merged(both, both), formatLedger(both));
    }),
  );
});

test('Merging drops nothing but what was removed', () => {
  fc.assert(
    fc.property(anyLedger, anyLedger, (a, b) => {
      const both = mergeLedgers(a, b);
      const removed = new Set(both.removed.map(({ id }) => id));
      for (const claim of [...a.claims, ...b.claims]) {
        const kept = both.claims.find(({ id }) => id === claim.id);
        assert.equal(kept === undefined, removed.has(claim.id));
        for (const citation of kept ? claim.citations : []) {
          if (!removed.has(citation.id)) assert.ok(kept?.citations.some(({ id }) => id === citation.id));
        }
        for (const event of kept ? claim.history : []) assert.ok(kept?.history.some(({ id }) => id === event.id));
      }
      for (const key of [...Object.keys(a.sources), ...Object.keys(b.sources)])
        assert.ok(Object.hasOwn(both.sources, key));
    }),
  );
});
