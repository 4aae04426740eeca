import assert from 'node:assert/strict';
import { test } from 'node:test';
import { removeEdits } from '../../../src/core/citations/remove';
import { parseMarkdown } from '../../../src/core/markdown/parse';
import { applyEdits } from '../../../src/core/text/edit';

/** The text without the references to the given targets. */
function without(text: string, ...targets: string[]): string {
  const document = parseMarkdown(text);
  const references = document.blocks.flatMap((block) => block.references);
  const claims = document.blocks.flatMap(({ index, prose }) => {
    const start = prose.text.indexOf('$6 million');
    return start < 0 ? [] : [{ block: index, prose: { start, end: start + 10 } }];
  });
  const removed = references.filter(({ target }) => targets.includes(target));
  return applyEdits(text, removeEdits(document, removed, claims));
}

const cases: readonly { name: string; text: string; targets: string[]; expect: string }[] = [
  {
    name: 'a link leaves its words with their emphasis',
    text: 'It cost [**$6 million**](https://example.com/a "A") once.\n',
    targets: ['https://example.com/a'],
    expect: 'It cost **$6 million** once.\n',
  },
  {
    name: 'a link in brackets of its own goes with them',
    text: 'It cost $6 million in all ([the report](https://example.com/a)).\n',
    targets: ['https://example.com/a'],
    expect: 'It cost $6 million in all.\n',
  },
  {
    name: 'a link in brackets that is a claim leaves its words',
    text: 'It was cheap ([$6 million](https://example.com/a)).\n',
    targets: ['https://example.com/a'],
    expect: 'It was cheap ($6 million).\n',
  },
  {
    name: 'a link in HTML leaves its words',
    text: '<p>\nIt cost <a href="https://example.com/a"><b>$6 million</b></a>.\n</p>\n',
    targets: ['https://example.com/a'],
    expect: '<p>\nIt cost <b>$6 million</b>.\n</p>\n',
  },
  {
    name: 'a reference link takes its definition along',
    text: 'It cost [$6 million][1] once.\n\n[1]: https://example.com/a\n',
    targets: ['https://example.com/a'],
    expect: 'It cost $6 million once.\n',
  },
  {
    name: 'a definition that something else uses stays',
    text: 'It cost $6 million[^a] and took 55 days.[^a]\n\n[^a]: A report.\n',
    targets: [],
    expect: 'It cost $6 million[^a] and took 55 days.[^a]\n\n[^a]: A report.\n',
  },
  {
    name: 'a footnote goes with its definition, the next one stays',
    text: 'It cost $6 million.[^1] It took 55 days.[^2]\n\n[^1]: A report.\n[^2]: Another.\n',
    targets: ['1'],
    expect: 'It cost $6 million. It took 55 days.[^2]\n\n[^2]: Another.\n',
  },
  {
    name: 'the last footnote takes the blank line before it along, with CRLF',
    text: 'It cost $6 million.[^1]\r\n\r\n[^1]: A report.\r\n',
    targets: ['1'],
    expect: 'It cost $6 million.\r\n',
  },
  {
    name: 'a key goes with the space before it',
    text: 'It cost $6 million [@report].\n',
    targets: ['report'],
    expect: 'It cost $6 million.\n',
  },
  {
    name: 'one key of several goes alone',
    text: 'It cost $6 million [see @report, p. 3; @paper].\n',
    targets: ['report'],
    expect: 'It cost $6 million [@paper].\n',
  },
];

for (const { name, text, targets, expect } of cases) {
  test(name, () => assert.equal(without(text, ...targets), expect));
}
