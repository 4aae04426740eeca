import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../../src/core/analyze';
import { valueWords } from '../../src/extension/valueWords';

/** The claim with these words, as it stands in a sentence, and its value in words. */
const rows: readonly (readonly [sentence: string, words: string])[] = [
  ['The model has 671 billion parameters.', '671 billion parameters'],
  ['Training took 2.788 million GPU hours.', '2.788 million GPU-hours'],
  ['It fills about 16 racks.', 'about 16 racks'],
  ['It took less than two months.', 'at most 2 months'],
  ['It took one month.', '1 month'],
  ['It scores 65.0% on GPQA.', '65.0%'],
  ['The share rose to between 5% and 10% of users.', '5 to 10%'],
  ['The run cost $5.576 million.', '5.576 million USD'],
  ['The run cost $5,576,123.', '5,576,123 USD'],
  ['The run cost $5 million to $6 million.', '5 to 6 million USD'],
  ['It ran on 2,048 H800s.', '2,048 H800s'],
  ['It ran on 16,000 GPUs.', '16,000 GPUs'],
  ['The model writes 40 tokens per second.', '40 tokens/s'],
  ['Training took 3.8e25 FLOPs of compute.', '3.8 × 10²⁵ FLOP'],
  ['The card has 80 GB of memory.', '80 GB'],
  ['The company has 1,200 employees in 30 countries.', '1,200 employees'],
];

for (const [sentence, words] of rows) {
  test(`the value in words: ${sentence}`, () => {
    const [claim] = analyze(sentence).claims;
    assert.ok(claim, 'there is a claim');
    assert.equal(valueWords(claim), words);
  });
}

test('a comparison without a number has no value', () => {
  assert.equal(valueWords({ value: null, unit: '', bound: null, text: 'beats GPT-4' }), '');
});
