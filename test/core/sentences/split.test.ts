import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseMarkdown } from '../../../src/core/markdown/parse';
import { splitSentences } from '../../../src/core/sentences/split';
import { anyText } from '../anyText';
import { draft } from '../markdown/snippets';

/** The sentences of a draft, one block after the other. */
function sentencesOf(text: string): readonly string[] {
  return parseMarkdown(text).blocks.flatMap((block) =>
    splitSentences(block).sentences.map(({ start, end }) => block.prose.text.slice(start, end)),
  );
}

/** "|" stands where a sentence ends; the text without it is what is split. */
const cases: Readonly<Record<string, readonly string[]>> = {
  'what ends a sentence': [
    'It won.| It cost $5.| 12 GPUs ran.',
    'Did it?| Yes!| It did…| Then it stopped.',
    'It said “no.”| Then it stopped. |'.replace(' |', ''),
    'It grew in 2024.[^1]| Then it fell.[^2]',
    'It reached v2.5.| Then 3.0 came.',
    'vLLM won.| xAI lost.| o3 is next.| iPhones sell.',
    '它花了五百万美元。|然后停了。',
    '(It cost $5.| It ran for 3 days.)| It ended.',
  ],
  'abbreviations do not': [
    'Costs fell approx. 12% vs. GPT-4, i.e. a lot, e.g. Llama.',
    'See Fig. 2, No. 1, Vol. 3, pp. 4-5, Eq. (6) and Sec. 7 (est. 2023, max. 5 GB).',
    'Dr. Li and Prof. Ng of St. Louis met Sen. Wyden.',
    'It cost $3.2 bn. in 2023 and ca. 5 mn. more.',
    'It shipped in Jan. 2024 at 5 p.m. Pacific time.',
    'Smith et al. (2020) and Jones et al. found 5%.',
    'In the U.S. Army, Apple Inc. shares and the U.K. Treasury matter.',
    'J. R. Smith won 5 GPUs.',
    'The answer is No.| It cost 5.',
    'It runs in the U.S.| The rest is elsewhere.',
    'It was sold to Apple Inc.| It had 5 staff.',
    'It raised a Series B.| Mistral followed.',
    'Smith et al.| They found 5%.',
    'It has GPUs, TPUs etc.| The rest is small.',
  ],
  'nor does what a sentence holds': [
    'He said: “It was cheap. It was fast. It was 5x better,” and left.',
    '"It was cheap. It was fast," said Altman.',
    '"Is it 5x better?" Altman asked.| No one knew.',
    'It ran (see Table 2. It shows more.) for 5 days.',
    'See https://a.b/c?d=E and https://a.b/?F.G for 5 more.| That is all.',
    'The file `a. B. c` is 5 GB.',
    'It reached 5… and stopped.',
    'What? nothing ran, yahoo! said.',
    'Their line: "5x faster." - not true.',
    '1. The first costs $5.',
  ],
  'a forgotten space': [
    'It ended.|The next cost $5.',
    'It grew 5%.|Then it fell.',
    'It ran on Node.js and Next.js at OpenAI.com for 5 days.',
    'The U.S.Army paid $5.',
  ],
  'text without any end': ['Cost', '5 GPUs (3 new)', '🚀 5', 'a b c'],
};

for (const [name, texts] of Object.entries(cases)) {
  for (const marked of texts) {
    test(`${name}: ${marked}`, () => {
      const expected = marked.split('|').map((one) => one.trim().replace(/\[\^\d\]/g, ''));
      const text = marked.replaceAll('|', '').replace(/^1\./, '1\\.');
      assert.deepEqual(
        sentencesOf(text).map((one) => one.replaceAll('`', '')),
        expected.map((one) => one.replaceAll('`', '')),
      );
    });
  }
}

test('a block without text has one empty sentence', () => {
  const [block] = parseMarkdown('[^1]\n\n[^1]: a').blocks;
  assert.ok(block);
  assert.deepEqual(splitSentences(block).sentences, [{ start: 0, end: 0 }]);
});

test('sentences stand in order, hold all of the text and have no blanks around them', () => {
  fc.assert(
    fc.property(fc.oneof(draft, anyText(80)), (source) => {
      for (const block of parseMarkdown(source).blocks) {
        const { prose, sentences } = splitSentences(block);
        let end = 0;
        for (const sentence of sentences) {
          assert.equal(prose.text.slice(end, sentence.start).trim(), '');
          const text = prose.text.slice(sentence.start, sentence.end);
          assert.ok(text === text.trim() || prose.text.trim() === '');
          end = sentence.end;
        }
        assert.equal(prose.text.slice(end).trim(), '');
        assert.ok(sentences.length > 0);
      }
    }),
    { numRuns: 50 },
  );
});
