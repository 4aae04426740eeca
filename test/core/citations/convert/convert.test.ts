import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CITATION_STYLES, type CitationStyle } from '../../../../src/core/citations/source';
import { converted, sourcing, type Recorded, type Stored } from './drafts';

const STORED: Stored = {
  report: {
    id: 'report',
    type: 'report',
    title: 'The Report',
    author: [{ literal: 'Lab' }],
    URL: 'https://example.com/r',
  },
  paper: { id: 'paper', type: 'article', title: 'Paper', URL: 'https://arxiv.org/abs/2412.19437' },
  talk: { id: 'talk', type: 'document', title: 'Talk with an engineer' },
};

/** One draft in each style. */
interface Draft {
  readonly name: string;
  readonly recorded?: Recorded;
  readonly in: Readonly<Record<CitationStyle, string>>;
}

const NOTE = '[^1]: Lab, “The Report”. https://example.com/r';
const NOTE_2 = '[^2]: “Paper”. https://arxiv.org/abs/2412.19437';

const drafts: readonly Draft[] = [
  {
    name: 'a claim',
    in: {
      footnote: `It cost $6 million, they say.[^1]\n\n${NOTE}\n`.replace(', they say.[^1]', ',[^1] they say.'),
      link: 'It cost [$6 million](https://example.com/r), they say.\n',
      reference: 'It cost [$6 million][1], they say.\n\n[1]: https://example.com/r "The Report"\n',
      key: 'It cost $6 million [@report], they say.\n',
    },
  },
  {
    name: 'two claims of one clause, as the ledger has them, and two sources',
    recorded: { '$6 million': ['report'], '55 days': ['report', 'paper'] },
    in: {
      footnote: `It cost $6 million and took 55 days.[^1][^2]\n\n${NOTE}\n${NOTE_2}\n`,
      link: '',
      reference: '',
      key: 'It cost $6 million and took 55 days [@report; @paper].\n',
    },
  },
  {
    name: 'a sentence without a claim, and no line end at the end',
    in: {
      footnote: `So it is.[^1] Or not.\n\n${NOTE}`,
      link: 'So it is ([The Report](https://example.com/r)). Or not.',
      reference: 'So it is ([The Report][1]). Or not.\n\n[1]: https://example.com/r "The Report"',
      key: 'So it is [@report]. Or not.',
    },
  },
  {
    name: 'a table and a list, with Windows line ends',
    in: {
      footnote: `| Model | Cost |\r\n| --- | --- |\r\n| A | $6 million[^1] |\r\n\r\n- It took 55 days.[^2]\r\n- It used 512 GPUs.[^1]\r\n\r\n${NOTE}\r\n${NOTE_2}\r\n`,
      link: '| Model | Cost |\r\n| --- | --- |\r\n| A | [$6 million](https://example.com/r) |\r\n\r\n- It took [55 days](https://arxiv.org/abs/2412.19437).\r\n- It used [512 GPUs](https://example.com/r).\r\n',
      reference:
        '| Model | Cost |\r\n| --- | --- |\r\n| A | [$6 million][1] |\r\n\r\n- It took [55 days][2].\r\n- It used [512 GPUs][1].\r\n\r\n[1]: https://example.com/r "The Report"\r\n[2]: https://arxiv.org/abs/2412.19437 "Paper"\r\n',
      key: '| Model | Cost |\r\n| --- | --- |\r\n| A | $6 million [@report] |\r\n\r\n- It took 55 days [@paper].\r\n- It used 512 GPUs [@report].\r\n',
    },
  },
];

for (const { name, recorded = {}, in: draft } of drafts) {
  for (const from of CITATION_STYLES) {
    for (const to of CITATION_STYLES) {
      if (draft[from] === '' || draft[to] === '') continue;
      test(`Converts ${name} from ${from} to ${to}`, () => {
        const { text, left } = converted(draft[from], STORED, to, recorded);
        assert.equal(text, draft[to]);
        assert.deepEqual(left, []);
      });
    }
  }
}

/** What stays, and why. */
const LEFT: readonly (readonly [
  name: string,
  text: string,
  to: CitationStyle,
  after: string,
  reasons: readonly string[],
])[] = [
  [
    'a footnote with a remark',
    'It cost $6 million.[^1]\n\n[^1]: Not counting salaries. The Report, https://example.com/r\n',
    'link',
    'It cost $6 million.[^1]\n\n[^1]: Not counting salaries. The Report, https://example.com/r\n',
    ['remark'],
  ],
  [
    'a footnote without a remark that is worded by hand',
    'It cost $6 million.[^1]\n\n[^1]: See Lab: The Report, at <https://www.example.com/r/?utm_source=x>.\n',
    'link',
    'It cost [$6 million](https://example.com/r).\n',
    [],
  ],
  [
    'a key with a page',
    'It cost $6 million [@report, p. 3].\n',
    'footnote',
    'It cost $6 million [@report, p. 3].\n',
    ['locator'],
  ],
  ['a key that nothing has', 'It cost $6 million [@gone].\n', 'footnote', 'It cost $6 million [@gone].\n', ['unknown']],
  [
    'a home page in running text',
    '[The lab](https://example.org) spent $6 million [@report].\n',
    'footnote',
    `[The lab](https://example.org) spent $6 million.[^1]\n\n${NOTE}\n`,
    ['words'],
  ],
  [
    'a link that no claim uses',
    'See [the site](https://example.org).\n',
    'key',
    'See [the site](https://example.org).\n',
    [],
  ],
  [
    'a link on words of a sentence to a source of the ledger',
    '[The lab](https://example.com/r) spent $6 million.\n',
    'key',
    'The lab spent $6 million [@report].\n'.replace(
      'The lab spent $6 million [@report]',
      'The lab [@report] spent $6 million',
    ),
    [],
  ],
  [
    'an address in the text',
    'It cost $6 million: https://example.com/r.\n',
    'key',
    'It cost $6 million: https://example.com/r.\n',
    ['address'],
  ],
  [
    'a source without an address where links are wanted',
    'It cost $6 million [@talk]. It took 55 days [@report].\n',
    'link',
    'It cost $6 million [@talk]. It took [55 days](https://example.com/r).\n',
    ['unreachable'],
  ],
  [
    'a definition that an image uses too stays for it',
    'It cost [$6 million][r]. ![chart][r]\n\n[r]: https://example.com/r\n',
    'key',
    'It cost $6 million [@report]. ![chart][r]\n\n[r]: https://example.com/r\n',
    [],
  ],
  [
    'where a footnote would end up in code',
    'It cost [$6 million](https://example.com/r).\n\n```\ncode\n',
    'footnote',
    'It cost [$6 million](https://example.com/r).\n\n```\ncode\n',
    ['unread'],
  ],
];

for (const [name, text, to, after, reasons] of LEFT) {
  test(`Converting to ${to}: ${name}`, () => {
    const conversion = converted(text, STORED, to);
    assert.equal(conversion.text, after);
    assert.deepEqual(
      conversion.left.map(({ reason }) => reason),
      reasons,
    );
    const cited = sourcing(text, STORED).map(([claim]) => claim);
    assert.deepEqual(
      sourcing(after, STORED).map(([claim]) => claim),
      cited,
    );
  });
}

test('Sources that only the text has get keys, to be recorded', () => {
  const text =
    'It cost [$6 million](https://www.example.org/news/six?utm_source=x) ([Wired](https://example.net/w)).\n';
  const { text: keyed, added } = converted(text, {}, 'key');
  assert.equal(keyed, 'It cost $6 million [@example-six; @example-w].\n');
  assert.deepEqual(
    added.map(({ id, title, URL: url }) => [id, title, url]),
    [
      ['example-six', undefined, 'https://www.example.org/news/six'],
      ['example-w', 'Wired', 'https://example.net/w'],
    ],
  );
  const stored = Object.fromEntries(added.map((source) => [source.id, source]));
  const back = converted(keyed, stored, 'link', { '$6 million': ['example-six'] });
  assert.equal(back.text, 'It cost [$6 million](https://www.example.org/news/six) ([Wired](https://example.net/w)).\n');
});
