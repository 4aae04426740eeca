import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { applyEdits, composeEdits, shifter, type TextEdit } from '../../../src/core/text/edit';

/** Edits of a text of a length that do not overlap, some of them insertions at one place. */
const editsOf = (length: number): fc.Arbitrary<readonly TextEdit[]> =>
  fc
    .array(fc.tuple(fc.nat(length), fc.nat(length), fc.constantFrom('', 'x', 'yz', 'long words')), { maxLength: 5 })
    .map((all) => {
      const sorted = all.map(([a, b, text]) => ({ start: Math.min(a, b), end: Math.max(a, b), text }));
      sorted.sort((a, b) => a.start - b.start || a.end - b.end);
      return sorted.filter((edit, index) => sorted.slice(0, index).every((other) => other.end <= edit.start));
    });

test('Edits of edits are the same at once as one after the other', () => {
  const twice = fc
    .string({ minLength: 0, maxLength: 20 })
    .chain((source) =>
      editsOf(source.length).chain((first) =>
        editsOf(applyEdits(source, first).length).map((second) => ({ source, first, second })),
      ),
    );
  fc.assert(
    fc.property(twice, ({ source, first, second }) => {
      const composed = composeEdits(source, first, second);
      assert.equal(applyEdits(source, composed), applyEdits(applyEdits(source, first), second));
      composed.forEach((edit, index) => assert.ok(edit.start >= (composed[index - 1]?.end ?? 0)));
    }),
    { numRuns: 500 },
  );
});

test('An offset is followed through edits, to the start of what it was in', () => {
  const shift = shifter([
    { start: 2, end: 2, text: 'abc' },
    { start: 5, end: 8, text: 'x' },
  ]);
  assert.deepEqual([0, 2, 3, 5, 6, 8, 9].map(shift), [0, 2, 6, 8, 8, 9, 10]);
});
