import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sentenceStarts } from '../../../src/core/sentences/segment';

/** Pieces by which starts of sentences depend on what stands around them. */
const PIECES = [
  'It won. ',
  'It cost 5.',
  ' 5',
  '. ',
  '? ',
  '…',
  'a',
  'B',
  ' (',
  '”) ',
  '\u2029',
  '中。',
  'e.g. ',
  'word '.repeat(60),
  ', 12',
];

test('texts of any length have the starts that Intl.Segmenter finds in the whole', () => {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  const text = fc.array(fc.constantFrom(...PIECES), { minLength: 20, maxLength: 200 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, (any) => {
      const whole = [...segmenter.segment(any)].map(({ index }) => index);
      assert.deepEqual(sentenceStarts(any), whole.slice(1));
    }),
    { numRuns: 50 },
  );
});

test('an empty text and one without a break have no starts', () => {
  assert.deepEqual(sentenceStarts(''), []);
  assert.deepEqual(sentenceStarts('word '.repeat(1000)), []);
});
