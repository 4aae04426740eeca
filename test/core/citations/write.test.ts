import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CITATION_STYLES, type CitationStyle, type Source } from '../../../src/core/citations/source';
import { citeEdits } from '../../../src/core/citations/write';
import { parseMarkdown } from '../../../src/core/markdown/parse';
import { splitSentences } from '../../../src/core/sentences/split';
import { readSourcing } from '../../../src/core/sourcing/scope';
import { applyEdits } from '../../../src/core/text/edit';

const PAPER: Source = {
  id: 'lab-2024-report',
  type: 'report',
  title: 'A report',
  author: [{ literal: 'The Lab' }],
  issued: { 'date-parts': [[2024, 12, 27]] },
  URL: 'https://example.com/report',
};
const INTERVIEW: Source = { id: 'interview', type: 'document', title: 'Interview with the head of the lab' };
const NOTE = 'The Lab, “A report”, 27 December 2024. https://example.com/report';

function read(text: string) {
  const document = parseMarkdown(text);
  return { document, blocks: document.blocks.map(splitSentences) };
}

/** Where each of some words first stands in the prose. */
function placesOf(text: string, words: readonly string[]) {
  const { blocks } = read(text);
  return words.map((word) => {
    const block = blocks.find(({ prose }) => prose.text.includes(word));
    assert.ok(block, word);
    const start = block.prose.text.indexOf(word);
    return { block: block.index, prose: { start, end: start + word.length } };
  });
}

/** The text after citing the source for the claims of the given words. */
function cite(text: string, words: readonly string[], style: CitationStyle, source: Source = PAPER): string {
  const { document, blocks } = read(text);
  return applyEdits(text, citeEdits(document, blocks, placesOf(text, words), source, style));
}

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

/** Places in which claims stand; `N` is where the number goes. */
const SURROUNDINGS: readonly string[] = [
  'It cost N.',
  'It cost **N**, we hear.',
  '# What N buys',
  '- It cost N\n- and more',
  '1. first\n\n   It cost *about N in all*.',
  '> It cost N, they say.\n',
  '| a | b |\n| - | - |\n| x | N |',
  'It cost N! Then more.',
  '“It cost N.” So they said.',
  'See `code` for N; more [here](https://example.org/x).',
  'Text [that cost N](https://example.org) once.',
  'It cost N[^z] once.\n\n[^z]: A note.',
  'Sie zahlten 600万 und N。',
  '🎉 It cost N 🎉',
];

for (const style of CITATION_STYLES) {
  test(`whatever stands around a claim, a reader can reach the source afterwards (${style})`, () => {
    for (const surrounding of SURROUNDINGS) {
      const text = surrounding.replace('N', '$6 million');
      for (const variant of [text, `\uFEFF${text.replaceAll('\n', '\r\n')}\r\n`]) {
        const cited = cite(variant, ['$6 million'], style);
        const { document, blocks } = read(cited);
        const [place] = placesOf(cited, ['$6 million']);
        assert.ok(place, cited);
        const { references } = readSourcing(document, blocks).of(place.block, place.prose);
        const isReached = references.some(({ kind, target, label }) => {
          const definition = document.definitions.find((candidate) => candidate.label === label);
          return kind === 'citation' ? target === PAPER.id : [target, definition?.url].includes(PAPER.URL);
        });
        assert.ok(isReached, `${JSON.stringify(variant)} became ${JSON.stringify(cited)}`);
        assert.equal(cite(cited, ['$6 million'], style), cited, 'citing again changes nothing');
      }
    }
  });
}
