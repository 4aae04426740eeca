import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { firstCovering } from '../../../src/core/sourcing/covering';

test('the first of all scopes over an offset is told, as if each were asked in turn', () => {
  const scope = fc.tuple(fc.nat(20), fc.nat(8)).map(([start, length]) => ({ scope: { start, end: start + length } }));
  fc.assert(
    fc.property(fc.array(scope, { maxLength: 8 }), (items) => {
      const covering = firstCovering(items);
      for (let offset = 0; offset < 32; offset++) {
        const first = items.find((item) => item.scope.start <= offset && offset < item.scope.end);
        assert.equal(covering(offset), first, `at ${offset}`);
      }
    }),
  );
});
