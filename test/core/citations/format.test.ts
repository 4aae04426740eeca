import assert from 'node:assert/strict';
import { test } from 'node:test';
import { footnoteText } from '../../../src/core/citations/footnote';
import { linkTarget, sourceUrl } from '../../../src/core/citations/format';
import type { Source } from '../../../src/core/citations/source';

const PAPER: Source = {
  id: 'paper',
  type: 'article',
  title: 'A Technical Report',
  author: [{ family: 'Lab', given: 'The' }],
  'container-title': 'arXiv',
  issued: { 'date-parts': [[2024, '12', '05']] },
  URL: 'https://arxiv.org/abs/2412.19437',
};

const FOOTNOTES: readonly (readonly [name: string, source: Source, text: string])[] = [
  [
    'all that is known',
    PAPER,
    'The Lab, “A Technical Report”, arXiv, 5 December 2024. https://arxiv.org/abs/2412.19437',
  ],
  [
    'two authors',
    { ...PAPER, author: [{ literal: 'Lab A' }, { literal: 'Lab B' }] },
    'Lab A and Lab B, “A Technical Report”, arXiv, 5 December 2024. https://arxiv.org/abs/2412.19437',
  ],
  [
    'many authors',
    { id: 'a', type: 'book', author: [{ literal: 'A' }, { literal: 'B' }, { literal: 'C' }], title: 'T' },
    'A et al., “T”.',
  ],
  [
    'no author and a month',
    {
      id: 'a',
      type: 'webpage',
      title: 'T',
      publisher: 'Site',
      issued: { 'date-parts': [[2024, 3]] },
      URL: 'https://example.com/',
    },
    '“T”, Site, March 2024. https://example.com/',
  ],
  ['a date as found', { id: 'a', type: 'webpage', title: 'T', issued: { raw: 'spring 2024' } }, '“T”, spring 2024.'],
  ['an address alone', { id: 'a', type: 'webpage', URL: 'https://example.com/a_(b)' }, 'https://example.com/a_%28b%29'],
  ['a DOI alone', { id: 'a', type: 'article', DOI: '10.1000/X' }, 'https://doi.org/10.1000/x'],
  ['nothing', { id: 'key-1', type: 'webpage' }, 'key-1'],
  [
    'markup in a title',
    { id: 'a', type: 'webpage', title: 'On *GPT* [v2] | a_b `x` <i>&amp;\n$1' },
    '“On \\*GPT\\* \\[v2\\] \\| a\\_b \\`x\\` \\<i\\>\\&amp; \\$1”.',
  ],
];

for (const [name, source, text] of FOOTNOTES)
  test(`A footnote of ${name}`, () => assert.equal(footnoteText(source, 'short'), text));

test('An address can stand in a link and bare, whatever is in it', () => {
  assert.equal(
    linkTarget(' https://example.com/a b(c)|d*e\u00a0f<g>"h" '),
    'https://example.com/a%20b%28c%29%7Cd%2Ae%C2%A0f%3Cg%3E%22h%22',
  );
  assert.equal(sourceUrl({ id: 'a', type: 'interview' }), '');
});
