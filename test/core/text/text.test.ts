import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { applyEdits, sparingEdits } from '../../../src/core/text/edit';
import { LineIndex } from '../../../src/core/text/lineIndex';
import { overlapTest } from '../../../src/core/text/overlapTest';
import { contains, overlaps, touches } from '../../../src/core/text/span';

const span = (start: number, end: number) => ({ start, end });

test('spans overlap when they share a unit, and touch a cursor at their ends', () => {
  assert.equal(overlaps(span(0, 5), span(4, 6)), true);
  assert.equal(overlaps(span(0, 5), span(5, 6)), false);
  assert.equal(overlaps(span(0, 5), span(3, 3)), true);
  assert.equal(contains(span(0, 5), span(5, 5)), true);
  assert.equal(contains(span(0, 5), span(4, 6)), false);
  assert.deepEqual(
    [0, 5, 6].map((offset) => touches(span(0, 5), offset)),
    [true, true, false],
  );
});

const lines: readonly { readonly text: string; readonly offset: number; readonly at: readonly [number, number] }[] = [
  { text: '', offset: 0, at: [1, 1] },
  { text: 'a\nb', offset: 1, at: [1, 2] },
  { text: 'a\nb', offset: 2, at: [2, 1] },
  { text: 'a\r\nb\rc', offset: 2, at: [1, 3] },
  { text: 'a\r\nb\rc', offset: 3, at: [2, 1] },
  { text: 'a\r\nb\rc', offset: 5, at: [3, 1] },
  { text: '🚀a\n', offset: 2, at: [1, 3] },
  { text: '🚀a\n', offset: 9, at: [2, 6] },
];

for (const { text, offset, at } of lines) {
  test(`offset ${offset} of ${JSON.stringify(text)} is line ${at[0]}, column ${at[1]}`, () => {
    const { line, column } = new LineIndex(text).at(offset);
    assert.deepEqual([line, column], at);
  });
}

test('line and column lead back to the offset', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a', '🚀', '\n', '\r', '\r\n')), fc.nat(60), (parts, any) => {
      const text = parts.join('');
      const offset = Math.min(any, text.length);
      const index = new LineIndex(text);
      const { line, column } = index.at(offset);
      assert.equal(index.startOf(line) + column - 1, offset);
      assert.ok(line <= index.count);
    }),
  );
});

test('edits refer to the text as given, insertions at one place keep their order', () => {
  const edits = [
    { start: 4, end: 5, text: 'E' },
    { start: 0, end: 0, text: '1' },
    { start: 0, end: 0, text: '2' },
    { start: 1, end: 3, text: '' },
  ];
  assert.equal(applyEdits('abcde', edits), '12adE');
  assert.equal(applyEdits('abc', []), 'abc');
});

test('an edit that keeps the words it replaces becomes one that does not touch them', () => {
  const source = 'cost $6 million.';
  const link = { start: 5, end: 15, text: '[$6 million](https://example.com)' };
  assert.deepEqual(sparingEdits(source, link), [
    { start: 5, end: 5, text: '[' },
    { start: 15, end: 15, text: '](https://example.com)' },
  ]);
  const linked = applyEdits(source, [link]);
  assert.deepEqual(sparingEdits(linked, { start: 5, end: 5 + link.text.length, text: '$6 million' }), [
    { start: 5, end: 6, text: '' },
    { start: 16, end: 38, text: '' },
  ]);
});

test('whether a span overlaps any of many is told as if each were asked', () => {
  const any = fc.tuple(fc.nat(20), fc.nat(6)).map(([start, length]) => span(start, start + length));
  fc.assert(
    fc.property(fc.array(any, { maxLength: 8 }), any, (spans, one) => {
      const expected = spans.some((other) => overlaps(other, one));
      assert.equal(overlapTest(spans)(one), expected);
    }),
  );
});

test('sparing edits make the same text', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', '🚀'), maxLength: 6 });
  fc.assert(
    fc.property(letters, letters, letters, letters, (before, replaced, after, text) => {
      const source = before + replaced + after;
      const edit = { start: before.length, end: before.length + replaced.length, text };
      assert.equal(applyEdits(source, sparingEdits(source, edit)), applyEdits(source, [edit]));
    }),
  );
});
