import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bareIdentifiers } from '../../../src/core/citations/bareIdentifiers';
import { parseMarkdown } from '../../../src/core/markdown/parse';

const rows: readonly (readonly [text: string, found: readonly (readonly [words: string, url: string])[]])[] = [
  ['By doi:10.1145/3442188.3445922.', [['doi:10.1145/3442188.3445922', 'https://doi.org/10.1145/3442188.3445922']]],
  ['See (10.1000/182), and more.', [['10.1000/182', 'https://doi.org/10.1000/182']]],
  ['See (10.1000/a(1)2).', [['10.1000/a(1)2', 'https://doi.org/10.1000/a(1)2']]],
  ['As arXiv:2412.19437v2 has it.', [['arXiv:2412.19437v2', 'https://arxiv.org/abs/2412.19437']]],
  ['As arXiv: cs/9901002, has it.', [['arXiv: cs/9901002', 'https://arxiv.org/abs/cs/9901002']]],
  [
    'PMID: 34265844; PMID 1',
    [
      ['PMID: 34265844', 'https://pubmed.ncbi.nlm.nih.gov/34265844/'],
      ['PMID 1', 'https://pubmed.ncbi.nlm.nih.gov/1/'],
    ],
  ],
  ['ISBN 978-0-262-03561-3.', [['ISBN 978-0-262-03561-3', 'https://openlibrary.org/isbn/9780262035613']]],
  ['ISBN 978-0-262-03561-4 has a wrong check digit.', []],
  ['It grew 10.5/3 times, by 2412.19437 in all.', []],
  ['See https://doi.org/10.1000/182 and <https://arxiv.org/abs/2412.19437>.', []],
  ['See [doi:10.1000/182](https://example.com) and `doi:10.1000/182`.', []],
  ['Mail a@10.1000/182 or example.com/10.1000/182.', []],
  ['Said.[^1]\n\n[^1]: The Lab, “Title”. doi:10.1000/182.', [['doi:10.1000/182', 'https://doi.org/10.1000/182']]],
  ['Said.[^1]\n\n[^1]: The Lab. <https://example.com/10.1000/182>', []],
  ['> [^1]:  *Lab*,\n> arXiv:2412.19437', [['arXiv:2412.19437', 'https://arxiv.org/abs/2412.19437']]],
  ['Nothing here.', []],
];

const found = (text: string) =>
  bareIdentifiers(parseMarkdown(text)).map(({ span, url }) => [text.slice(span.start, span.end), url]);

for (const [text, expected] of rows) {
  test(`Identifiers without a link in ${JSON.stringify(text)}`, () => {
    assert.deepEqual(found(text), expected);
    const moved = `A line.\r\n\r\n${text.replaceAll('\n', '\r\n')}`;
    assert.deepEqual(found(moved), expected, 'other line ends, another place');
  });
}
