import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CitationStyle, Source } from '../../../src/core/citations/source';
import { cite } from './citing';

const INTERVIEW: Source = { id: 'interview', type: 'document', title: 'Interview with the head of the lab' };
const NOTE = 'The Lab, “A report”, 27 December 2024. https://example.com/report';

interface Case {
  readonly name: string;
  readonly text: string;
  readonly words: readonly string[];
  readonly style: CitationStyle;
  readonly expect: string;
  readonly source?: Source;
}

const cases: readonly Case[] = [
  {
    name: 'a footnote goes behind the punctuation of the clause, its text to the end',
    text: 'It cost $6 million, the lab says, and took 55 days.\n',
    words: ['$6 million'],
    style: 'footnote',
    expect: `It cost $6 million,[^1] the lab says, and took 55 days.\n\n[^1]: ${NOTE}\n`,
  },
  {
    name: 'claims of one clause share one mark',
    text: 'It cost $6 million and took 55 days.\n',
    words: ['$6 million', '55 days'],
    style: 'footnote',
    expect: `It cost $6 million and took 55 days.[^1]\n\n[^1]: ${NOTE}\n`,
  },
  {
    name: 'the next number is taken and marks that are there come first',
    text: 'It cost $6 million.[^1] It took 55 days.\n\n[^1]: Another note.\n',
    words: ['$6 million'],
    style: 'footnote',
    expect: `It cost $6 million.[^1][^2] It took 55 days.\n\n[^1]: Another note.\n[^2]: ${NOTE}\n`,
  },
  {
    name: 'a footnote of the same source is used again',
    text: 'It cost $6 million.[^a] It took 55 days.\n\n[^a]: See https://example.com/report?utm_source=x.\n',
    words: ['55 days'],
    style: 'footnote',
    expect: 'It cost $6 million.[^a] It took 55 days.[^a]\n\n[^a]: See https://example.com/report?utm_source=x.\n',
  },
  {
    name: 'a sentence that cites the source already stays as it is',
    text: 'It cost $6 million ([report](https://example.com/report)).\n',
    words: ['$6 million'],
    style: 'footnote',
    expect: 'It cost $6 million ([report](https://example.com/report)).\n',
  },
  {
    name: 'line ends stay those of the draft, and so does a missing one at its end',
    text: 'First.\r\n\r\nIt cost $6 million.',
    words: ['$6 million'],
    style: 'footnote',
    expect: `First.\r\n\r\nIt cost $6 million.[^1]\r\n\r\n[^1]: ${NOTE}`,
  },
  {
    name: 'where a footnote would end up in code, a link is written',
    text: 'It cost $6 million.\n\n```\ncode that nobody closed\n',
    words: ['$6 million'],
    style: 'footnote',
    expect: 'It cost [$6 million](https://example.com/report).\n\n```\ncode that nobody closed\n',
  },
  {
    name: 'in a block of HTML, where no Markdown is read, a link in HTML is written',
    text: '<p align="center">\nIt cost $6 million.\n</p>\n',
    words: ['$6 million'],
    style: 'footnote',
    expect: '<p align="center">\nIt cost <a href="https://example.com/report">$6 million</a>.\n</p>\n',
  },
  {
    name: 'what has no address is not cited where nothing of it would be read',
    text: '<p align="center">\nIt cost $6 million.\n</p>\n',
    words: ['$6 million'],
    style: 'footnote',
    source: INTERVIEW,
    expect: '<p align="center">\nIt cost $6 million.\n</p>\n',
  },
  {
    name: 'a note goes before a dash and inside a closing bracket',
    text: 'The bill ($6 million in all) was low — for some.\n',
    words: ['$6 million'],
    style: 'footnote',
    expect: `The bill ($6 million in all[^1]) was low — for some.\n\n[^1]: ${NOTE}\n`,
  },
  {
    name: 'a table cell keeps the mark inside',
    text: '| Model | Cost |\n| --- | --- |\n| A | $6 million |\n',
    words: ['$6 million'],
    style: 'footnote',
    expect: `| Model | Cost |\n| --- | --- |\n| A | $6 million[^1] |\n\n[^1]: ${NOTE}\n`,
  },
  {
    name: 'a link goes around the words of the claim, with the backslash before them',
    text: 'It cost \\$6 million in all.\n',
    words: ['$6 million'],
    style: 'link',
    expect: 'It cost [\\$6 million](https://example.com/report) in all.\n',
  },
  {
    name: 'where words are a link already, another follows at the end of the clause',
    text: 'It cost [$6 million](https://example.org) in all.\n',
    words: ['$6 million'],
    style: 'link',
    expect: 'It cost [$6 million](https://example.org) in all ([A report](https://example.com/report)).\n',
  },
  {
    name: 'a reference link gets a number that does not stand in the text',
    text: 'It cost $6 million, see [1] there.\n',
    words: ['$6 million'],
    style: 'reference',
    expect: 'It cost [$6 million][2], see [1] there.\n\n[2]: https://example.com/report "A report"\n',
  },
  {
    name: 'a key goes before the full stop',
    text: 'It cost $6 million in all.\n',
    words: ['$6 million'],
    style: 'key',
    expect: 'It cost $6 million in all [@lab-2024-report].\n',
  },
  {
    name: 'a key joins the keys that are there',
    text: 'It cost $6 million in all [@other, p. 3].\n',
    words: ['$6 million'],
    style: 'key',
    expect: 'It cost $6 million in all [@other, p. 3; @lab-2024-report].\n',
  },
  {
    name: 'a source without an address becomes a footnote in any style but keys',
    text: 'It cost $6 million.\n',
    words: ['$6 million'],
    style: 'link',
    source: INTERVIEW,
    expect: 'It cost $6 million.[^1]\n\n[^1]: “Interview with the head of the lab”.\n',
  },
];

for (const { name, text, words, style, expect, source } of cases) {
  test(name, () => assert.equal(cite(text, words, style, source), expect));
}

/** Where marks go: the text, with `^` where a footnote mark goes and `@` where a citation key does. */
const CLAUSES: readonly string[] = [
  'It cost $6 million on Jan. 5, 2024@,^ they say.',
  'It cost $6 million on March 5, 2024 in all@.^ It ran.',
  'It cost $6 million in the U.S. in all@.^',
  'It cost $6 million in the U.S.^@ That is much.',
  'They paid $6 million to J. K. Rowling et al. for it@.^',
  'It was $6 million per OpenAI Inc. and others@.^',
  'It was $6 million per OpenAI Inc.@,^ and others.',
  'It was $6 million vs. $10 million@.^',
  'They paid $6 million to Yahoo! once@.^',
  '“It cost $6 million@.^ It was fast,” he said.',
  'It cost **$6 million in salaries@:**^ more.',
  'It cost *$6 million*@.^',
  '***$6 million***@,^ they say.',
  '**It cost $6 million@.**^ Then more.',
  'See [it](https://example.com/x) for $6 million and ![alt](a.png)^@',
  'It cost $6 million ![alt](a.png)@,^ they say.',
];

test('marks go to the end of the clause, behind abbreviations, dates, images and emphasis', () => {
  for (const clause of CLAUSES) {
    const text = clause.replace(/[@^]/g, '');
    const note = cite(text, ['$6 million'], 'footnote').split('\n')[0];
    assert.equal(note, clause.replace('@', '').replace('^', '[^1]'));
    const key = cite(text, ['$6 million'], 'key');
    assert.equal(key, clause.replace('^', '').replace('@', ' [@lab-2024-report]'));
  }
});
