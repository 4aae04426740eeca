import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BibliographyFormat } from '../../../../src/core/citations/bibliography/bibliography';
import { addToBibliography } from '../../../../src/core/citations/bibliography/insert';
import { readBibliography } from '../../../../src/core/citations/bibliography/load';
import type { Source } from '../../../../src/core/citations/source';
import { applyEdits } from '../../../../src/core/text/edit';

const REPORT: Source = {
  id: 'lab-2024',
  type: 'report',
  title: 'A {Report} & more_',
  author: [{ family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' }, { literal: 'The Lab' }],
  issued: { 'date-parts': [[2024, 12, 27]] },
  URL: 'https://example.com/r_(1)',
  custom: { updated: '2026-11-23T12:00:00.000Z' },
};
const PAGE: Source = { id: 'page', type: 'webpage', URL: 'https://example.com/p' };

function added(text: string, format: BibliographyFormat, source: Source, taken: readonly string[] = []): string {
  const insertion = addToBibliography(readBibliography(text, format), source, new Set(taken));
  return insertion.ok ? applyEdits(text, [insertion.edit]) : insertion.message;
}

interface Case {
  readonly name: string;
  readonly format: BibliographyFormat;
  readonly before: string;
  readonly after: string;
  readonly source?: Source;
}

const cases: readonly Case[] = [
  {
    name: 'an entry behind the last one, before what follows it',
    format: 'bibtex',
    before: '@misc{a,\n\ttitle = {A},\n\tdate = {2020},\n} % last\n\n@comment{jabref-meta: x;}\n',
    after:
      '@misc{a,\n\ttitle = {A},\n\tdate = {2020},\n} % last\n\n@report{lab-2024,\n\tauthor = {van der Berg, Jan and {The Lab}},\n' +
      '\ttitle = {{A \\{Report\\} \\& more\\_}},\n\tdate = {2024-12-27},\n\turl = {https://example.com/r_(1)},\n}\n\n@comment{jabref-meta: x;}\n',
    source: REPORT,
  },
  {
    name: 'year, month and day where the file has them, its line ends and no last comma',
    format: 'bibtex',
    before: '@misc{a,\r\n    year=2020\r\n}',
    after:
      '@misc{a,\r\n    year=2020\r\n}\r\n\r\n@report{lab-2024,\r\n    author={van der Berg, Jan and {The Lab}},\r\n' +
      '    title={{A \\{Report\\} \\& more\\_}},\r\n    year={2024},\r\n    month={12},\r\n    day={27},\r\n    url={https://example.com/r_(1)}\r\n}',
    source: REPORT,
  },
  {
    name: 'the first entry',
    format: 'bibtex',
    before: '',
    after: '@online{page,\n  url = {https://example.com/p}\n}\n',
  },
  {
    name: 'an entry before one that never ends',
    format: 'bibtex',
    before: '@misc{a, title={x',
    after: '@online{page,\n  url = {https://example.com/p}\n}\n\n@misc{a, title={x',
  },
  {
    name: 'a key that is taken gets a number',
    format: 'bibtex',
    before: '@misc{Page}\n',
    after: '@misc{Page}\n\n@online{example-p,\n  url = {https://example.com/p}\n}\n',
  },
  {
    name: 'the first item',
    format: 'csl-json',
    before: '[]\n',
    after: '[\n  {\n    "id": "page",\n    "type": "webpage",\n    "URL": "https://example.com/p"\n  }\n]\n',
  },
  {
    name: 'an item indented as the others',
    format: 'csl-json',
    before: '[\r\n\t{\r\n\t\t"id": "a"\r\n\t}\r\n]',
    after:
      '[\r\n\t{\r\n\t\t"id": "a"\r\n\t},\r\n\t{\r\n\t\t"id": "page",\r\n\t\t"type": "webpage",\r\n\t\t"URL": "https://example.com/p"\r\n\t}\r\n]',
  },
  {
    name: 'an item on the same line, apart as the others are',
    format: 'csl-json',
    before: '[{"id":"a"} ,{"id":"b"}]',
    after: '[{"id":"a"} ,{"id":"b"} ,{"id":"page","type":"webpage","URL":"https://example.com/p"}]',
  },
  {
    name: 'an item of a YAML list',
    format: 'csl-yaml',
    before: 'references:\n  - id: a\n    title: x\n\n# end\n',
    after:
      'references:\n  - id: a\n    title: x\n  - id: page\n    type: webpage\n    URL: https://example.com/p\n\n# end\n',
  },
];

for (const { name, format, before, after, source = PAGE } of cases) {
  test(`Adds ${name} (${format})`, () => assert.equal(added(before, format, source), after));
}

test('To a file that other programs would read otherwise, nothing is added', () => {
  assert.equal(
    added('[{"id":"a"}', 'csl-json', PAGE),
    'Nothing can be added to this bibliography: line 1: the closing square bracket of the list is missing. Mend it, then try again.',
  );
});

test('A key that others have is not used again', () => {
  const insertion = addToBibliography(readBibliography('', 'bibtex'), PAGE, new Set(['page', 'example-p']));
  assert.ok(insertion.ok && insertion.key === 'example-p-2');
});
