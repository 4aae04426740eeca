import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sourceKey } from '../../../src/core/citations/key';
import { collectSources, withDetails } from '../../../src/core/citations/library';
import type { Source } from '../../../src/core/citations/source';
import { parseMarkdown } from '../../../src/core/markdown/parse';

const collect = (text: string, stored: Readonly<Record<string, Source>> = {}) =>
  collectSources(parseMarkdown(text), stored).map(({ key, title, url }) => [key, title, url]);

test('The sources of a draft are those of its ledger, then links and footnotes in reading order, each once', () => {
  const stored = {
    'lab-report': { id: 'lab-report', type: 'report', title: 'The Report', URL: 'https://example.com/r' },
  };
  const text = [
    'As [the long article](https://www.example.org/a?utm_source=x) and <https://example.org/a> say,[^1] it is so.[^2] [^3]',
    'See also [here](https://example.com/r) and https://example.net/b.',
    '',
    '[^1]: The Lab, “Another Report,” 2024. https://arxiv.org/abs/2412.19437v2',
    '[^2]: Talk with an engineer, 3 May.',
    '',
    '[^3]: "V3" in "A Third Report". https://example.com/3',
  ].join('\n');
  assert.deepEqual(collect(text, stored), [
    ['lab-report', 'The Report', 'https://example.com/r'],
    ['https://www.example.org/a?utm_source=x', 'the long article', 'https://www.example.org/a'],
    ['https://arxiv.org/abs/2412.19437v2', 'Another Report', 'https://arxiv.org/abs/2412.19437'],
    ['[^2]', 'Talk with an engineer, 3 May', ''],
    ['https://example.com/3', 'A Third Report', 'https://example.com/3'],
    ['https://example.net/b', 'https://example.net/b', 'https://example.net/b'],
  ]);
});

test('A draft without links has no sources', () => assert.deepEqual(collect('Nothing.[^1] At [@all].'), []));

const KEYS: readonly (readonly [source: Omit<Source, 'id'> & { type: string }, key: string])[] = [
  [
    {
      type: 'report',
      title: 'The V3 Technical Report',
      author: [{ family: 'DeepSeek' }],
      issued: { 'date-parts': [[2024]] },
    },
    'deepseek-2024-v3-technical-report',
  ],
  [{ type: 'webpage', title: 'Überraschung: ein “Café”', issued: { raw: 'May 2023' } }, '2023-uberraschung-ein-cafe'],
  [{ type: 'webpage', URL: 'https://www.openai.com/index/hello-gpt-4o/?utm_source=x' }, 'openai-hello-gpt-4o'],
  [{ type: 'article', URL: 'https://arxiv.org/abs/2412.19437' }, 'arxiv-2412-19437'],
  [{ type: 'webpage', title: '通知' }, 'source'],
  [{ type: 'webpage', title: 'Constructor' }, 'constructor-2'],
];

for (const [source, key] of KEYS) {
  test(`${key} is a key that can be read`, () => {
    assert.equal(sourceKey(source, new Set()), key);
    const next = sourceKey(source, new Set([key]));
    assert.notEqual(next, key);
    assert.match(next, /^[a-z0-9-]{1,44}$/);
    const { blocks } = parseMarkdown(`It is so [@${key}].`);
    assert.equal(blocks[0]?.references[0]?.target, key);
  });
}

const PAPER: Source = {
  ...{ id: 'paper', type: 'article', title: 'A Paper', URL: 'https://example.com/paper', DOI: '10.1000/paper' },
  ...{ author: [{ literal: 'Lab' }], publisher: 'A Press', issued: { 'date-parts': [[2024]] } },
};
const DETAILS = { title: 'A Paper', author: PAPER.author, issued: PAPER.issued };

test('Details that nobody changed leave a source as it is, its address and the order of its fields too', () => {
  const shown = withDetails(PAPER, { ...DETAILS, url: 'https://doi.org/10.1000/paper' });
  assert.equal(JSON.stringify(shown), JSON.stringify(PAPER));
  const report: Source = { id: 'tr', type: 'report', title: 'Unpublished', number: 'TR-5' };
  assert.deepEqual(withDetails(report, { title: 'Unpublished', url: '' }), report, 'one without an address');
});

test('Details take the place of those before, and what is empty is taken out', () => {
  const author = [{ family: 'Example', given: 'Ada' }];
  const url = 'https://example.com/paper';
  assert.deepEqual(withDetails(PAPER, { title: 'Another', author, issued: undefined, url }), {
    ...{ id: 'paper', type: 'article', title: 'Another', URL: url, DOI: '10.1000/paper', publisher: 'A Press', author },
  });
  assert.deepEqual(Object.keys(withDetails(PAPER, { title: ' ', author: [], url }) ?? {}), [
    ...['id', 'type', 'URL', 'DOI', 'publisher'],
  ]);
});

test('Another address makes it another source, however it is written', () => {
  const other = withDetails(PAPER, { ...DETAILS, url: 'arXiv:2412.19437v2' });
  assert.deepEqual([other?.DOI, other?.URL, other?.id], [undefined, 'https://arxiv.org/abs/2412.19437', 'paper']);
  const same = withDetails({ ...PAPER, DOI: undefined }, { ...DETAILS, url: 'https://EXAMPLE.com/paper?utm_source=x' });
  assert.equal(same?.URL, 'https://example.com/paper');
  assert.equal(withDetails(PAPER, { ...DETAILS, url: 'tape 4' }), null);
});
