import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readBlocks } from '../../../src/core/markdown/blocks';
import { readPlain } from '../../../src/core/markdown/plain';
import { parseTree } from '../../../src/core/markdown/tree';
import { anyText } from '../anyText';

const CONTEXT = { addresses: new Map<string, string>(), blanks: new Set<string>() };

/** Asserts that a source which can be read without the parser has the blocks that the parser finds; whether it can. */
function same(source: string): boolean {
  const plain = readPlain(source);
  if (!plain) return false;
  const read = readBlocks([{ nodes: [], plain, base: 0 }], { ...CONTEXT, source }, 'chunk');
  // A line end before it keeps dashes from being taken for front matter.
  const { children } = parseTree(`\n${source}`);
  const parsed = readBlocks([{ nodes: children, plain: [], base: -1 }], { ...CONTEXT, source }, 'chunk');
  assert.deepEqual(read, parsed, JSON.stringify(source));
  return true;
}

const PLAIN = [
  'A paragraph of text (of “one” line), at ~$5 & 20% + x/y = 3^2 {a}: <5.\n\n',
  '# A heading\n\n## Another: #2\nText right below it\nthat goes on.\n',
  '- one\n- two\n\n- three of the same list\n\n+ another list\n\nText.\n\n- a third',
  '12 GPUs, 3.5 of them\n\n\n  \n$5.\r\n\r\nThe end.\r\nIt is.\r',
  '',
];
for (const source of PLAIN) {
  test(`is read without the parser: ${JSON.stringify(source)}`, () => assert.ok(same(source)));
}

const NOT_PLAIN = [
  ...['*a*', 'a_b', '`a`', '[a]', 'a\\', 'a | b', '~~a~~', '<b>', '&amp;', 'a@b.c', 'www.a.b', 'http://a.b', 'a\tb'],
  ...[
    '1. a',
    '3) a',
    '2024.',
    '> a',
    '```',
    '---',
    ' a',
    'a  \nb',
    'a\n b',
    'a\n===',
    'a\n- b',
    '- a\nb',
    '# a #',
    '#a',
  ],
  ...['-', '- - a', '-  a', '\u00a0', '\ufeffa', '## '],
];
for (const source of NOT_PLAIN) {
  test(`takes the parser: ${JSON.stringify(source)}`, () => assert.equal(readPlain(source), null));
}

const PARTS = [
  ...[
    'a',
    'Text, more.',
    '5',
    '12',
    '$',
    '(',
    '“',
    '.',
    ')',
    '#',
    '# ',
    '## ',
    '-',
    '- ',
    '+ ',
    '=',
    '~',
    '<',
    '&',
    ';',
  ],
  ...[
    '@',
    ':',
    '/',
    'w',
    'ww.',
    'http',
    '!',
    '^',
    '{',
    '}',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\r\n',
    '\u00a0',
    'é',
    '中',
    '🚀',
  ],
];

test('the blocks of random texts are those that the parser finds', () => {
  const parts = fc.array(fc.constantFrom(...PARTS), { maxLength: 14 }).map((chosen) => chosen.join(''));
  const lines = fc
    .array(fc.tuple(fc.constantFrom('', '# ', '- ', '+ '), fc.constantFrom('Text', '5 a', 'é', ''), parts), {
      maxLength: 6,
    })
    .map((chosen) => chosen.map((line) => line.join('')).join('\n'));
  fc.assert(
    fc.property(fc.oneof(parts, lines, anyText(20)), (source) => void same(source)),
    { numRuns: 2000 },
  );
});
