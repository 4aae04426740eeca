import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { BibliographyFormat } from '../../../../src/core/citations/bibliography/bibliography';
import { entrySource } from '../../../../src/core/citations/bibliography/entrySource';
import { addToBibliography } from '../../../../src/core/citations/bibliography/insert';
import { readBibliography } from '../../../../src/core/citations/bibliography/load';
import { identityOf } from '../../../../src/core/citations/identity';
import type { Source } from '../../../../src/core/citations/source';
import { applyEdits } from '../../../../src/core/text/edit';
import { anySource } from './samples';

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

/** Pieces of files, good and bad, in each format. */
const PIECES: Readonly<Record<BibliographyFormat, readonly string[]>> = {
  bibtex: [
    ...[
      '@article{first, title={A {B} c},\n  year = 2020,\n}\n',
      '@misc(second, title = "x # y" # jan)',
      '@string{s = "x"}\n',
      '\n\n',
      '% remark @ {\n',
    ],
    ...[
      '@comment{x {y} z}\n',
      'junk } { ',
      '@misc{open, title={x\n',
      '@misc{bad title}\n',
      '@misc{third, title = s # {\\{}, author={{A and B}}}',
      '\r\n',
      '@',
    ],
  ],
  'csl-json': [
    '{"id":"first","title":"]}[{\\""}',
    '{\n    "id": "second",\n    "type": "book"\n  }',
    '{"title":"no id"}',
    '{"id":3,"x":[{"y":[]}]}',
  ],
  'csl-yaml': [
    '- id: first\n  title: "- x"\n',
    '- id: second\n\n  type: book\n',
    '- title: no id\n',
    '# remark\n',
    '- {id: third, issued: 2020}\n',
  ],
};

function anyFile(format: BibliographyFormat): fc.Arbitrary<string> {
  const pieces = fc.array(fc.constantFrom(...PIECES[format]), { maxLength: 6 });
  if (format === 'bibtex') return pieces.map((all) => all.join(''));
  if (format === 'csl-yaml') return pieces.map((all) => `references:\n${all.join('')}\nother: 1\n`);
  return fc
    .tuple(pieces, fc.constantFrom(',', ', ', ',\n  ', ',\r\n\t'), fc.constantFrom('', ' ', '\n  ', '\r\n\t'))
    .map(([all, gap, lead]) => `[${lead}${all.join(gap)}${lead.trimEnd()}\n]\n`);
}

const same = (text: string) => text.replace(/\s+/g, ' ').trim();
const namesOf = ({ author = [] }: Source) =>
  author.map(({ family, given, literal }) => (literal ?? `${family} ${given ?? ''}`).trim());

for (const format of ['bibtex', 'csl-json', 'csl-yaml'] as const) {
  test(`Whatever is added to whatever file, all else stays and both are read (${format})`, () => {
    fc.assert(
      fc.property(anyFile(format), anySource, (text, source) => {
        const before = readBibliography(text, format);
        const insertion = addToBibliography(before, source);
        assert.ok(insertion.ok, insertion.ok ? '' : insertion.message);
        const { start, end } = insertion.edit;
        assert.equal(start, end, 'nothing is replaced');
        const after = readBibliography(applyEdits(text, [insertion.edit]), format);
        for (const key of before.entries.keys()) {
          assert.deepEqual(entrySource(after, key), entrySource(before, key), key);
        }
        assert.deepEqual(
          after.problems.map(({ reason }) => reason.replace(/\d+/, '')),
          before.problems.map(({ reason }) => reason.replace(/\d+/, '')),
        );
        assert.equal(after.entries.size, before.entries.size + 1);
        const read = entrySource(after, insertion.key);
        assert.ok(read);
        assert.equal(same(read.title ?? ''), same(source.title ?? ''));
        assert.equal(identityOf(read), identityOf(source));
        assert.deepEqual(read.issued?.['date-parts'], source.issued?.['date-parts']);
        assert.deepEqual(namesOf(read), namesOf(source));
      }),
      { numRuns: 80 },
    );
  });
}
