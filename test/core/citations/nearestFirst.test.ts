import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collectSources } from '../../../src/core/citations/library';
import { nearestFirst } from '../../../src/core/citations/nearestFirst';
import { ReferenceReader } from '../../../src/core/citations/referenced';
import type { Source } from '../../../src/core/citations/source';
import { parseMarkdown } from '../../../src/core/markdown/parse';

const LEDGER: Source = { id: 'only-there', type: 'webpage', URL: 'https://example.com/ledger' };
const KEYED: Source = { id: 'keyed', type: 'report', title: 'A Report' };

/** The keys of a draft's sources as they are offered where "HERE" stands. */
function offered(text: string, stored: readonly Source[] = []): readonly string[] {
  const document = parseMarkdown(text);
  const known = Object.fromEntries(stored.map((source) => [source.id, source]));
  const start = text.indexOf('HERE');
  const reader = new ReferenceReader(document, known);
  const library = collectSources(document, known);
  return nearestFirst(library, document.blocks, reader, { start, end: start + 4 }).map(({ key }) =>
    key.replace('https://example.com/', ''),
  );
}

const link = (name: string) => `[words](https://example.com/${name})`;

const rows: readonly [why: string, text: string, expected: readonly string[]][] = [
  ['in the same paragraph', `See ${link('a')}.\n\nHERE, see ${link('b')}.\n\nSee ${link('c')}.\n`, ['b', 'a', 'c']],
  ['before rather than behind', `See ${link('b')}.\n\nHERE.\n\nSee ${link('a')}.\n`, ['b', 'a']],
  [
    'far away at last',
    `See ${link('a')}.\n\nMore.\n\nHERE.\n\nSee ${link('b')}.\n\nSee ${link('c')}.\n`,
    ['b', 'a', 'c'],
  ],
  ['by its nearest place', `See ${link('a')}.\n\nSee ${link('b')}.\n\nHERE.\n\nSee ${link('a')}.\n`, ['b', 'a']],
  ['by its footnote', `See ${link('a')}.\n\nHERE.[^1]\n\n[^1]: https://example.com/b\n`, ['b', 'a']],
  ['in the order of the text', `HERE, see ${link('a')} and ${link('b')}.\n`, ['a', 'b']],
];

for (const [why, text, expected] of rows) {
  test(`nearest first: ${why}`, () => assert.deepEqual(offered(text), expected));
}

test('What the text does not cite comes last, and keys count as well', () => {
  const text = `See ${link('a')}.\n\nHERE.\n\nSee [@keyed].\n`;
  assert.deepEqual(offered(text, [LEDGER, KEYED]), ['a', 'keyed', 'only-there']);
});
