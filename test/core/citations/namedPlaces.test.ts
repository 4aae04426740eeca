import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namedPlaceAt, namedPlaces, placesOfSame } from '../../../src/core/citations/namedPlaces';
import { parseMarkdown } from '../../../src/core/markdown/parse';

const TEXT = [
  'It cost $6 million,[^1] or more[^Note] [see @vaswani2017, p. 3; -@b-2; @{b}], as @liu2024 says.',
  '',
  'Read [the paper][Report], [report][] and [report]. `[^1]` is code.',
  '',
  '> [^1]: The note, after [^Note].',
  '',
  '[^Note]: Another, by [@b].',
  '',
  '[report]: https://example.com/r "[^1]"',
].join('\n');

const shown = (text: string) =>
  namedPlaces(parseMarkdown(text)).map(({ kind, name, role, span }) => {
    return `${kind} ${name} ${role}: ${text.slice(span.start, span.end)}`;
  });

test('Labels and keys are found where they are used and defined, each as it is written', () => {
  assert.deepEqual(shown(TEXT), [
    'footnote 1 use: 1',
    'footnote note use: Note',
    'key vaswani2017 use: vaswani2017',
    'key b-2 use: b-2',
    'key b use: b',
    'key liu2024 use: liu2024',
    'link report use: Report',
    'link report use: report',
    'link report use: report',
    'footnote 1 definition: 1',
    'footnote note use: Note',
    'footnote note definition: Note',
    'key b use: b',
    'link report definition: report',
  ]);
});

test('Line ends and what stands before move the places and nothing else', () => {
  for (const text of [TEXT.replaceAll('\n', '\r\n'), `A line.\n\n${TEXT}`]) assert.deepEqual(shown(text), shown(TEXT));
});

test('A cursor in a name or at one of its ends is at its place, and finds all that is the same', () => {
  const document = parseMarkdown(TEXT);
  const at = TEXT.indexOf('Note]');
  for (const offset of [at, at + 2, at + 4]) {
    const place = namedPlaceAt(document, offset);
    assert.equal(place?.name, 'note');
    assert.equal(placesOfSame(document, place).length, 3);
  }
  assert.equal(namedPlaceAt(document, at - 2), undefined);
});
