import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { endsSentence } from '../../../src/core/sentences/boundary';
import { candidates } from '../../../src/core/sentences/candidates';
import { anyText } from '../anyText';

/** Pieces by which starts of sentences depend on what stands around them. */
const PIECES = [
  ...['It won. ', 'It cost 5.', ' 5', '. ', '? ', '!', '…', '.', 'a', 'B', ' (', '”) ', '"', '’', '*', '_', '»', ']'],
  ...['e.g. ', 'U.S.', ' The', ', 12', '\u00a0', '\u200b', '\u0301', '\ufeff', '\u0085', '\u000b', '\u3000', '।', '．'],
  ...['中', '🚀 ', '\ud83d'],
];

const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((chosen) => chosen.join(''));
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

test('no start that Intl.Segmenter alone knows ends a sentence', () => {
  fc.assert(
    fc.property(fc.oneof(pieces, anyText(60)), (text) => {
      const known = candidates(text);
      const others = [...segmenter.segment(text)]
        .map(({ index }) => index)
        .filter((at) => at > 0 && !known.includes(at));
      for (const at of others)
        for (const start of [0, ...known].filter((one) => one < at))
          assert.ok(!endsSentence(text.slice(start, at), text.slice(at)), JSON.stringify([text, start, at]));
    }),
    { numRuns: 3000 },
  );
});

test('where signs of a text do not tell, Intl.Segmenter is asked', () => {
  assert.deepEqual(candidates('中。文'), [2]);
  assert.deepEqual(candidates('One.\nTwo. Three'), [5, 10]);
});
