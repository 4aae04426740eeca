import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { rangeToDraw, rowAt, rowOffsets, scrollFor } from '../../../src/panel/state/layout';
import { buildRows } from '../../../src/panel/state/rows';
import { claim, SAMPLE_CLAIMS } from '../harness/drafts';

const shape = (collapsed: readonly string[] = []) =>
  buildRows(SAMPLE_CLAIMS, collapsed).map((row) =>
    row.kind === 'heading'
      ? `${row.text} ${row.position}/${row.siblings}`
      : `${row.key} ${row.position}/${row.siblings}`,
  );

test('claims stand in reading order under their titles, those before the first title alone', () => {
  assert.deepEqual(shape(), [
    ...['c01 1/5', 'c02 2/5', 'What the training cost 3/5'],
    ...['c03 1/5', 'c04 2/5', 'c05 3/5', 'c06 4/5', 'c07 5/5', 'How the rivals compare 4/5'],
    ...['c08 1/4', 'c09 2/4', 'c10 3/4', 'c11 4/4', 'Who uses it 5/5', 'c12 1/2', 'c13 2/2'],
  ]);
});

test('a closed title keeps its place and hides its claims', () => {
  const rows = shape(['How the rivals compare#1', 'What the training cost#1']);
  assert.deepEqual(rows.slice(2, 5), ['What the training cost 3/5', 'How the rivals compare 4/5', 'Who uses it 5/5']);
});

test('titles of the same words are told apart, and stay so when lines move', () => {
  const twice = (line: number) => [
    claim('a', '|1 GPU|', { heading: 'Costs', headingLine: line }),
    claim('b', '|2 GPUs|', { heading: 'Costs', headingLine: line + 5 }),
  ];
  const keys = (line: number) => buildRows(twice(line), ['Costs#2']).map(({ key }) => key);
  assert.deepEqual(keys(1), ['Costs#1', 'a', 'Costs#2']);
  assert.deepEqual(keys(9), keys(1));
});

test('whatever the list is and wherever it is, what is in sight is drawn and little else', () => {
  const claims = fc.array(fc.record({ titled: fc.boolean(), line: fc.nat(20) }), { minLength: 1, maxLength: 300 });
  const property = fc.property(claims, fc.nat(20_000), fc.integer({ min: 50, max: 900 }), (list, wanted, height) => {
    const rows = buildRows(
      list.map(({ titled, line }, index) =>
        claim(`c${index}`, '|1 GPU|', titled ? { heading: `T${line}`, headingLine: line } : {}),
      ),
      [],
    );
    const offsets = rowOffsets(rows);
    const end = offsets.at(-1) ?? 0;
    const scroll = Math.min(wanted, Math.max(end - height, 0));
    const { first, last, above } = rangeToDraw(offsets, scroll, height);
    assert.equal(above, offsets[first]);
    assert.ok(above <= scroll && (offsets[last] ?? end) >= Math.min(scroll + height, end));
    assert.ok(last - first <= height / 22 + 14, `${last - first} rows`);
    const row = rowAt(offsets, scroll);
    const shown = scrollFor(offsets, row, { scroll, height, covered: 22 });
    assert.ok(shown <= (offsets[row] ?? 0) && (offsets[row + 1] ?? 0) <= shown + Math.max(height, 66));
  });
  fc.assert(property, { numRuns: 200 });
});
