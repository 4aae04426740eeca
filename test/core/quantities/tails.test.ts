import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scanQuantities } from '../../../src/core/quantities/scan';
import { scanned } from './scanned';

const cases: Readonly<Record<string, readonly (readonly [text: string, ...quantities: string[]])[]>> = {
  'units with SI prefixes': [
    ['draws 700W in a 10 GW site', '700W = 700 W', '10 GW = 10 GW'],
    ['a 5-megawatt unit', '5-megawatt = 5 MW'],
    ['0.3 watt-hours or 1,287 MWh', '0.3 watt-hours = 0.3 Wh', '1,287 MWh = 1287 MWh'],
    ['3.97 exaflops', '3.97 exaflops = 3.97 EFLOP/s'],
    ['a die of 814 mm²', '814 mm² = 814 mm²'],
    ['96GB DDR5 RAM', '96GB DDR5 RAM = 96 GB'],
    ['10.5~ tokens/s', '10.5~ tokens/s = 10.5 token/s'],
    ['141GB HBM3e at 4.8 TB/s', '141GB HBM3e = 141 GB', '4.8 TB/s = 4.8 TB/s'],
    ['a p95 latency of 1.8 s', '1.8 s = 1.8 second'],
    ['1.58bit weights', '1.58bit = 1.58 bit'],
    ['on 12V/48V rails', '12V = 12 V', '48V = 48 V'],
    ['3.2 MtCO2e and 120 tCO₂', '3.2 MtCO2e = 3.2 Mt', '120 tCO₂ = 120 tonne'],
    ['4MP output', '4MP = 4 megapixel'],
  ],
  'counted nouns with what qualifies them': [
    ['300 million weekly users', '300 million weekly users = 300000000 user'],
    ['23,000 fake images', '23,000 fake images = 23000 image'],
    ['12B active parameters', '12B active parameters = 12000000000 parameter'],
    ['1 million free tokens daily', '1 million free tokens daily = 1000000 token'],
    ['a million-satellite constellation', 'million-satellite = 1000000 satellite'],
    ['61 layers and a 16-layer stack', '61 layers = 61 layer', '16-layer = 16 layer'],
    ['2,300 US adults', '2,300 US adults = 2300 adult'],
    ['13 programming languages', '13 programming languages = 13 programming language'],
    ['two long years', 'two long years = 2 year'],
    ['900M+ WAU', '900M+ WAU = 900000000 user'],
    ['15 trillion-plus tokens', '15 trillion-plus tokens = 15000000000000 token'],
    ['a 39-point gap, a 10-point plan', '39-point gap = 39 point', '10-point = 10 point'],
  ],
  'chips by name, kind and hour': [
    ['2048 H800s', '2048 H800s = 2048 H800'],
    ['8 H200s and 4 × NVIDIA H20 GPUs', '8 H200s = 8 H200', '4 × NVIDIA H20 GPUs = 4 H20'],
    ['on H20 × 2 and an A100 80GB x 4', 'H20 × 2 = 2 H20', 'A100 80GB x 4 = 4 A100'],
    ['8 Intel® Arc™ Pro B60 cards', '8 Intel® Arc™ Pro B60 cards = 8 Arc Pro B60'],
    ['8 x MI300X', '8 x MI300X = 8 MI300X'],
    ['4x 3090s', '4x 3090s = 4 3090'],
    ['dual RTX 3090s, a dual role', 'dual RTX 3090s = 2 RTX 3090'],
    ['2.788M H800 GPU hours', '2.788M H800 GPU hours = 2788000 GPU-hour'],
    ['2x H100 80GB GPUs', '2x H100 80GB GPUs = 2 H100'],
    ['a 16K GPU cluster', '16K GPU = 16000 GPU'],
    ['384 Ascend 910C chips', '384 Ascend 910C chips = 384 Ascend 910C'],
    ['on 256 TPU v4 chips', '256 TPU v4 chips = 256 TPU v4'],
    ['runs on a single H100', 'single H100 = 1 H100'],
    ['3K GPU weeks', '3K GPU weeks = 3000 GPU-week'],
  ],
  rates: [
    ['a loss of 20% per $1 sold', '20% = 20 %'],
    ['$2B/month run rate', '$2B/month = 2000000000 USD'],
    ['$10/month', '$10/month = 10 USD'],
    ['$1.25 per million input tokens', '$1.25 per million input tokens = 1.25 USD'],
    ['$5 / $25 per million input / output tokens', '$5 / $25 per million input / output tokens = 5..25 USD'],
    ['2,000 tokens per second', '2,000 tokens per second = 2000 token/s'],
    ['$20 per user/month', '$20 per user/month = 20 USD'],
    ['450 tok/s or 90 t/s', '450 tok/s = 450 token/s', '90 t/s = 90 token/s'],
    ['48GB+/stack', '48GB+/stack = 48 GB/stack'],
    ['$20 a month', '$20 a month = 20 USD'],
    ['10%/month growth', '10%/month growth = 10 %'],
    ['9.72e-06 ms/token', '9.72e-06 ms/token = 0.00000972 ms/token'],
    ['8.3$ per hour', '8.3$ per hour = 8.3 USD'],
  ],
  ranges: [
    ['15-20 usd', '15-20 usd = 15..20 USD'],
    ['3 to 5 years', '3 to 5 years = 3..5 year'],
    ['from 1K to over 40K tokens', '1K to over 40K tokens = 1000..40000 token'],
    [
      'rose from 20% to 50% and on the other set from 14% to 31%',
      '20% = 20 %',
      '50% = 50 %',
      '14% = 14 %',
      '31% = 31 %',
    ],
    ['$5-10 million', '$5-10 million = 5000000..10000000 USD'],
    ['between 10 and 20 million users', '10 and 20 million users = 10000000..20000000 user'],
    ['50–66% of it', '50–66% = 50..66 %'],
    ['4 or 6 bits', '4 or 6 bits = 4..6 bit'],
    ['at 4K to 128K tokens', '4K to 128K tokens = 4000..128000 token'],
    ['cut from 51.5s down to 21.6s', '51.5s = 51.5 second', '21.6s = 21.6 second'],
    ['grew (22 → 86 pages)', '22 → 86 pages = 22..86 page'],
    ['138kV → 13.8kV', '138kV = 138 kV', '13.8kV = 13.8 kV'],
    ['the RTX 4090 and 94% of it', '4090 = 4090', '94% = 94 %'],
    ['26.1% and 14.3%', '26.1% = 26.1 %', '14.3% = 14.3 %'],
  ],
  'ratios and changes': [
    ['a 50:1 ratio at 9:30', '50:1 = 50 x', '9 = 9', '30 = 30'],
    ['four out of five users', 'four out of five users = 0.8 x'],
    ['11-times more', '11-times more = 11 x'],
    ['37% faster, 2x fewer', '37% faster = 37 %', '2x fewer = 2 x'],
    ['14x - 24x higher throughput', '14x - 24x higher = 14..24 x'],
    ['20% less accurate', '20% less accurate = 20 %'],
    ['17x less compute', '17x less = 17 x'],
    ['$1.2 billion less', '$1.2 billion less = 1200000000 USD'],
    ['twice as fast at half the cost', 'twice as fast = 2 x', 'half the cost = 0.5 x'],
    ['a third of the size', 'third of the size = 0.3333333333333333 x'],
    ['1/5 the price', '1/5 the price = 0.2 x'],
    ['one-twentieth the cost', 'one-twentieth the cost = 0.05 x'],
    ['it doubled', 'doubled = 2 x'],
    ['an order of magnitude cheaper', 'order of magnitude cheaper = 10 x'],
    ['two orders of magnitude', 'two orders of magnitude = 100 x'],
    ['by a factor of 1.7', 'factor of 1.7 = 1.7 x'],
    ['one in five companies', 'one in five companies = 0.2 x'],
    ['half of the firm’s annual revenue', 'half of the firm’s annual revenue = 0.5 x'],
  ],
  'times in several units': [
    ['2m 10s, 1h30m and 2m of it', '2m 10s = 130 second', '1h30m = 90 minute', '2m = 2000000'],
  ],
  'places and pairs': [
    ['climbed from #23 to #6', '#23 = 23', '#6 = 6'],
    ['took first place', 'first place = 1'],
    ['in the 90th percentile', '90th percentile = 90'],
    ['images of 32 x 32 pixels', '32 x 32 pixels = 32..32 pixel'],
    ['five of the six problems', 'five of the six problems = 5..6 problem'],
  ],
  'nothing in names and words': [['the H100, an A100 and an o3'], ['one of them'], ['for one thing']],
};

for (const [kind, rows] of Object.entries(cases)) {
  test(`The scanner reads ${kind}`, () => {
    for (const [text, ...quantities] of rows) assert.deepEqual(scanned(text), quantities, text);
  });
}

test('Hedges before a quantity are its bound and no part of it', () => {
  const bounds: readonly (readonly [text: string, bound: string | null])[] = [
    ['roughly $6 million', 'about'],
    ['up to 3x faster', 'at most'],
    ['at least 22 employees', 'at least'],
    ['more than 300 million users', 'at least'],
    ['less than 10GB', 'at most'],
    ['~450 tok/s', 'about'],
    ['exactly 14 days', 'exactly'],
    ['nearly a third of the cost', 'about'],
    ['1,000 users or more', 'at least'],
    ['it has 7 layers', null],
  ];
  for (const [text, bound] of bounds) assert.equal(scanQuantities(text)[0]?.bound, bound, text);
});
