import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scanQuantities } from '../../../src/core/quantities/scan';
import { scanned } from './scanned';

/** Texts by what is tried, with what is read from them as "text = value unit". */
const cases: Readonly<Record<string, readonly (readonly [text: string, ...quantities: string[]])[]>> = {
  'magnitudes, glued and apart': [
    ['it raised $6mn', '$6mn = 6000000 USD'],
    ['a fund of $2mm', '$2mm = 2000000 USD'],
    ['reached 1.5bn users', '1.5bn users = 1500000000 user'],
    ['over 10K+ H100s', '10K+ H100s = 10000 H100'],
    ['a 405-billion-parameter model', '405-billion-parameter = 405000000000 parameter'],
    ['40k GitHub stars', '40k GitHub stars = 40000 star'],
  ],
  'numbers in words': [
    ['two million people', 'two million people = 2000000 person'],
    ['one and a half million users', 'one and a half million users = 1500000 user'],
    ['half a million users', 'half a million users = 500000 user'],
    ['two hundred and fifty GPUs', 'two hundred and fifty GPUs = 250 GPU'],
    ['twenty-one countries', 'twenty-one countries = 21 country'],
    ['10s of thousands of users', '10s of thousands of users = 10000 user'],
    ['hundreds of thousands of users', 'hundreds of thousands of users = 100000 user'],
    ['dozens of GPUs', 'dozens of GPUs = 12 GPU'],
    ['100s of runs', '100s of runs = 100 run'],
    ['half a percent of it', 'half a percent = 0.5 %'],
  ],
  'scientific notation and fractions': [
    ['used 3.8e25 FLOPs', '3.8e25 FLOPs = 3.8e+25 FLOP'],
    ['about 10^25 FLOP', '10^25 FLOP = 1e+25 FLOP'],
    ['or 2×10²⁵ FLOPs', '2×10²⁵ FLOPs = 2e+25 FLOP'],
    ['took 2½ hours', '2½ hours = 2.5 hour'],
    ['a 1/4 mile away', '1/4 mile = 0.25 mile'],
  ],
  'currencies by sign, code and word': [
    ['US$5bn', 'US$5bn = 5000000000 USD'],
    ['USD34.6 million', 'USD34.6 million = 34600000 USD'],
    ['RMB 100m', 'RMB 100m = 100000000 CNY'],
    ['₹ 2 lakh crore', '₹ 2 lakh crore = 2000000000000 INR'],
    ['£1.7 billion and €15 million', '£1.7 billion = 1700000000 GBP', '€15 million = 15000000 EUR'],
    ['1.2 million dollars', '1.2 million dollars = 1200000 USD'],
    ['tens of billions of dollars', 'tens of billions of dollars = 10000000000 USD'],
    ['0.84 cents', '0.84 cents = 0.0084 USD'],
    ['rose by 30 MEUR', '30 MEUR = 30000000 EUR'],
    ['priced in the mid-$500s', '$500s = 550 USD'],
    ['12,34,567 rupees', '12,34,567 rupees = 1234567 INR'],
  ],
  'signs before numbers': [
    ['up +58% and -0.4 percentage points', '+58% = 58 %', '-0.4 percentage points = -0.4 percentage point'],
    ['a gain of +137 there', '+137 = 137'],
  ],
};

for (const [kind, rows] of Object.entries(cases)) {
  test(`The scanner reads ${kind}`, () => {
    for (const [text, ...quantities] of rows) assert.deepEqual(scanned(text), quantities, text);
  });
}

test('Numbers are read as the draft’s language writes them', () => {
  const read = (text: string, lang: string) => scanQuantities(text, { lang }).map(({ value }) => value);
  assert.deepEqual(read('1.234,5 km', 'de'), [1234.5]);
  assert.deepEqual(read('1 234,5 km', 'fr'), [1234.5]);
  assert.deepEqual(read('1,234.5 km', 'en-US'), [1234.5]);
  assert.deepEqual(read('3.5 GB', 'de'), [3.5]);
});
