import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BibliographyFormat } from '../../../../src/core/citations/bibliography/bibliography';
import { entrySource } from '../../../../src/core/citations/bibliography/entrySource';
import { readBibliography } from '../../../../src/core/citations/bibliography/load';

/** "line key: reason" for each problem. */
const problemsOf = (text: string, format: BibliographyFormat) =>
  readBibliography(text, format).problems.map(({ line, key, reason }) => `${line} ${key}: ${reason}`);
const keysOf = (text: string, format: BibliographyFormat) => [...readBibliography(text, format).entries.keys()];

const JSON_FILE = `[
  { "id": "a", "type": "report", "title": "On \\"brackets\\" ] } [ {", "author": [{ "family": "Lab" }, { "literal": "B" }] },
  { "id": 7, "type": "article", "issued": { "date-parts": [["2024", 5]] }, "URL": "https://example.com/x", "volume": 3 }
]
`;

test('A CSL-JSON file is read item by item, also with numbers for ids', () => {
  const bibliography = readBibliography(JSON_FILE, 'csl-json');
  assert.deepEqual(
    [...bibliography.entries.values()].map(({ key, title, author, year, identity, line }) => [
      key,
      title,
      author,
      year,
      identity,
      line,
    ]),
    [
      ['a', 'On "brackets" ] } [ {', 'Lab et al.', '', null, 2],
      ['7', '', '', '2024', 'url:example.com/x', 3],
    ],
  );
  assert.deepEqual(entrySource(bibliography, '7'), {
    ...{ id: '7', type: 'article', issued: { 'date-parts': [['2024', 5]] }, URL: 'https://example.com/x', volume: 3 },
  });
});

const BROKEN_JSON: readonly (readonly [text: string, problems: readonly string[], keys: readonly string[]])[] = [
  ['[]', [], []],
  ['[{"id":"a","type":"book"},{"id":"b"}]', [], ['a', 'b']],
  ['[{"id":"a"},\n{"type":"book"}]', ['2 null: the item has no id'], ['a']],
  ['[{"id":"a"},\n{"id":"b","title":{}}]', ['2 null: “title” is not as CSL has it'], ['a']],
  ['[\n  {"id":"a"},\n  {"id":"b",},\n  {"id":"c"}\n]', ['3 null: the item is not JSON'], ['a', 'c']],
  [
    '[\n  {"id":"a"},\n  {"id":"b",\n  {"id":"c"}\n]',
    ['3 null: a bracket is missing', '4 null: a comma is missing between two items'],
    ['a', 'c'],
  ],
  ['[\n  {"id":"a"}\n  {"id":"b"}\n]', ['3 null: a comma is missing between two items'], ['a', 'b']],
  ['[\n  {"id":"a"}\n', ['3 null: the closing square bracket of the list is missing'], ['a']],
  ['[{"id":"a"}, 5]', ['1 null: this is no CSL item'], ['a']],
  ['{"id":"a"}', ['1 null: the file should be a list of CSL items in square brackets'], []],
  ['', ['1 null: the file should be a list of CSL items in square brackets'], []],
  ['[{"id":"a"}] x', ['1 null: there is more text behind the list'], ['a']],
  ['[{"id":"a"},{"id":"a"}]', ['1 a: the key “a” stands in line 1 already, and that entry is used'], ['a']],
];

for (const [text, problems, keys] of BROKEN_JSON) {
  test(`CSL-JSON: ${JSON.stringify(text)}`, () => {
    assert.deepEqual(problemsOf(text, 'csl-json'), problems);
    assert.deepEqual(keysOf(text, 'csl-json'), keys);
  });
}

const YAML_FILE = `---
# Of this draft
references:
- id: a
  type: report
  title: "A: title"
  author:
    - family: Lab
      given: The
  issued: 2024-12-27
- id: b
  issued:
    - year: 2023
      month: 5
  container-title: It
-
  id: c
  title: 2024
nocite: '@*'
...
`;

test('A CSL-YAML file is read item by item', () => {
  const bibliography = readBibliography(YAML_FILE, 'csl-yaml');
  assert.deepEqual(bibliography.problems, []);
  assert.deepEqual(
    [...bibliography.entries.values()].map(({ key, year, line }) => [key, year, line]),
    [
      ['a', '2024', 4],
      ['b', '2023', 11],
      ['c', '', 16],
    ],
  );
  assert.deepEqual(entrySource(bibliography, 'a'), {
    ...{ id: 'a', type: 'report', title: 'A: title', author: [{ family: 'Lab', given: 'The' }] },
    issued: { 'date-parts': [[2024, 12, 27]] },
  });
  assert.deepEqual(entrySource(bibliography, 'b')?.issued, { 'date-parts': [[2023, 5]] });
  assert.equal(entrySource(bibliography, 'c')?.title, '2024');
});

test('A mistake in a CSL-YAML file costs one item', () => {
  const text = 'references:\n- id: a\n- id: [b\n  title: x\n- title: x\n- id: d\n';
  assert.deepEqual(problemsOf(text, 'csl-yaml'), ['3 null: the item is not YAML', '5 null: the item has no id']);
  assert.deepEqual(keysOf(text, 'csl-yaml'), ['a', 'd']);
  assert.deepEqual(problemsOf('items: []', 'csl-yaml'), ['1 null: there is no list “references:” with an item a line']);
});
