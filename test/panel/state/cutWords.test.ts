import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstWords, lastWords } from '../../../src/panel/views/cutWords';

const rows: readonly [text: string, letters: number, last: string, first: string][] = [
  ['The final run cost ', 10, '…run cost ', 'The final…'],
  ['The final run cost ', 19, 'The final run cost ', 'The final run cost '],
  [' in the last run', 10, '…last run', ' in the…'],
  ['It cost $2. Nobody saw', 14, '…Nobody saw', 'It cost $2…'],
  ['but only ', 6, '…only ', 'but…'],
  ['mathematics ', 6, '… ', 'mathem…'],
  ['one', 10, 'one', 'one'],
  ['', 10, '', ''],
  ['Donaudampfschifffahrt', 10, '…chifffahrt', 'Donaudampf…'],
];

for (const [text, letters, last, first] of rows) {
  test(`“${text}” in ${letters} letters`, () => {
    assert.equal(lastWords(text, letters), last);
    assert.equal(firstWords(text, letters), first);
  });
}
