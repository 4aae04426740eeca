import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseMarkdown } from '../../../src/core/markdown/parse';
import { toProse, toSource } from '../../../src/core/markdown/prose';

/** Where the source says what the prose says. */
const cases: readonly { readonly text: string; readonly prose: string; readonly source: string }[] = [
  { text: 'It cost **\\$5.6&nbsp;million** once', prose: '$5.6\u00a0million', source: '$5.6&nbsp;million' },
  { text: 'It cost *\\$5* million', prose: '$5', source: '$5' },
  { text: 'It cost **$5** *million*.', prose: '$5 million', source: '$5** *million' },
  { text: 'It has [2048 H800s](https://a.b/1)', prose: '2048 H800s', source: '2048 H800s' },
  { text: 'It has 2048\nH800s', prose: '2048 H800s', source: '2048\nH800s' },
  { text: '> It has 2048  \r\n> H800s', prose: '2048 H800s', source: '2048  \r\n> H800s' },
  { text: 'In 2020[^1] 5 GPUs\n\n[^1]: a', prose: '2020 5', source: '2020[^1] 5' },
  { text: '\uFEFF🚀 costs 5 万', prose: '5 万', source: '5 万' },
  { text: '10<sup>25</sup> FLOP', prose: '10^25 FLOP', source: '10<sup>25</sup> FLOP' },
  { text: '| a |\n|---|\n| ~$5 \\| 6 |', prose: '$5 | 6', source: '$5 \\| 6' },
  { text: '<p>up to\n  5&times; faster</p>', prose: '5× faster', source: '5&times; faster' },
];

for (const { text, prose, source } of cases) {
  test(`"${prose}" stands in the source of ${JSON.stringify(text)}`, () => {
    const block = parseMarkdown(text).blocks.find((one) => one.prose.text.includes(prose));
    assert.ok(block);
    const start = block.prose.text.indexOf(prose);
    const span = toSource(block.prose, { start, end: start + prose.length });
    assert.equal(text.slice(span.start, span.end), source);
    assert.equal(toProse(block.prose, span.start), start);
    assert.equal(toProse(block.prose, span.end), start + prose.length);
  });
}

test('a place in markup goes to the prose after it', () => {
  const { prose } = parseMarkdown('a **b**[^1] c\n\n[^1]: d').blocks[0] ?? assert.fail();
  assert.equal(toProse(prose, 0), 0);
  assert.equal(toProse(prose, 3), 2);
  assert.equal(toProse(prose, 6), 3);
  assert.equal(toProse(prose, 9), 3);
  assert.equal(toProse(prose, 99), prose.text.length);
});

test('an empty span stays empty', () => {
  const { prose } = parseMarkdown('a **b**').blocks[0] ?? assert.fail();
  assert.deepEqual(toSource(prose, { start: 2, end: 2 }), { start: 4, end: 4 });
  assert.deepEqual(toSource({ text: '', pieces: [] }, { start: 0, end: 0 }), { start: 0, end: 0 });
});
