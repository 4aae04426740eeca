import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scanned } from './scanned';

/** Texts by what is tried, with what is read from them. */
const cases: Readonly<Record<string, readonly (readonly [text: string, ...quantities: string[]])[]>> = {
  'a range goes up, a change may go down': [
    ['Prices ranged from $2 to $5.', '$2 to $5 = 2..5 USD'],
    ['The multiple slid from 30x to 12x.', '30x = 30 x', '12x = 12 x'],
    ['The rate went from 9% to 4%.', '9% = 9 %', '4% = 4 %'],
    ['It takes from 40 to 20 ms.', '40 to 20 ms = 40..20 ms'],
  ],
  'sizes with letters of their own are each one model': [
    ['8B and 32B parameter models', '8B = 8000000000', '32B parameter = 32000000000 parameter'],
    ['2 trillion and 3 trillion tokens', '2 trillion and 3 trillion tokens = 2000000000000..3000000000000 token'],
  ],
  'chips with their memory': [
    ['a node of 8x80GB H100s', '8x80GB H100s = 8 H100'],
    ['on a single NVIDIA A100-80G GPU', 'single NVIDIA A100-80G GPU = 1 A100'],
    ['two A100 40GB cards', 'two A100 40GB cards = 2 A100'],
  ],
  'words of change with one word before them': [
    ['a 3.5% additional gain', '3.5% additional gain = 3.5 %'],
    ['an 8% relative improvement', '8% relative improvement = 8 %'],
  ],
  'what a price is per': [
    ['$4 per 1,000 minutes of audio', '$4 per 1,000 minutes of audio = 4 USD'],
    ['$4 per hour of work', '$4 per hour = 4 USD'],
  ],
};

for (const [rule, rows] of Object.entries(cases)) {
  test(rule, () => {
    for (const [text, ...quantities] of rows) assert.deepEqual(scanned(text), quantities, text);
  });
}
