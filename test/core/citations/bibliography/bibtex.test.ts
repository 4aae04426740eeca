import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entrySource } from '../../../../src/core/citations/bibliography/entrySource';
import { readBibliography } from '../../../../src/core/citations/bibliography/load';

const FILE = String.raw`Remarks may stand anywhere, name@example.com too.
% @misc{commented, title = {Not there}}
@comment{jabref-meta: @misc{inside, title={Not there either}};}
@preamble{"\newcommand{\x}{y}"}
@string{arx = "arXiv"}
@string{full = arx # " preprint"}

@article{vaswani2017,
  author  = {Vaswani, Ashish and Shazeer, Noam},
  title   = {Attention Is {All} You Need}, % a remark with a } in it
  journal = full,
  year    = 2017,
  month   = jun,
  eprint  = {1706.03762},
  archivePrefix = {arXiv},
}
@report(deepseek2024,
  author = {{DeepSeek-AI}},
  title  = "{DeepSeek-V3} Technical Report",
  date   = {2024-12-27},
  url    = {https://arxiv.org/abs/2412.19437})
@inproceedings{child, crossref={parent}, title={M{\"u}ller \& S{\o}n}, author={M{\"u}ller, J{\'o}zef}}
@proceedings{parent, title={Proceedings of It}, year={2020}}
@misc{bare}
`;

const bibliography = readBibliography(FILE, 'bibtex');

test('Keys, titles, first authors, years and lines are there at once', () => {
  assert.deepEqual(bibliography.problems, []);
  assert.deepEqual(
    [...bibliography.entries.values()].map(({ key, title, author, year, line }) => [key, title, author, year, line]),
    [
      ['vaswani2017', 'Attention Is All You Need', 'Vaswani et al.', '2017', 8],
      ['deepseek2024', 'DeepSeek-V3 Technical Report', 'DeepSeek-AI', '2024', 17],
      ['child', 'Müller & Søn', 'Müller', '', 22],
      ['parent', 'Proceedings of It', '', '2020', 23],
      ['bare', '', '', '', 24],
    ],
  );
});

test('An entry is known by its arXiv number, DOI or address', () => {
  assert.equal(bibliography.entries.get('vaswani2017')?.identity, 'arxiv:1706.03762');
  assert.equal(bibliography.entries.get('deepseek2024')?.identity, 'arxiv:2412.19437');
  assert.equal(bibliography.entries.get('parent')?.identity, null);
});

test('An entry is read in full when it is asked for, with definitions and cross-references', () => {
  assert.deepEqual(entrySource(bibliography, 'vaswani2017'), {
    ...{ id: 'vaswani2017', type: 'article-journal', title: 'Attention Is All You Need' },
    author: [
      { family: 'Vaswani', given: 'Ashish' },
      { family: 'Shazeer', given: 'Noam' },
    ],
    'container-title': 'arXiv preprint',
    issued: { 'date-parts': [[2017, 6]] },
    ...{ archive: 'arXiv', number: 'arXiv:1706.03762' },
  });
  const child = entrySource(bibliography, 'child');
  assert.equal(child?.title, 'Müller & Søn');
  assert.equal(child['container-title'], 'Proceedings of It');
  assert.equal(entrySource(bibliography, 'bare')?.type, 'document');
  assert.equal(entrySource(bibliography, 'none'), null);
});

/** What stands in a file between two good entries, and the problem. */
const BROKEN: readonly (readonly [text: string, problem: string])[] = [
  ['@misc{bad, title={x}', '2 bad: the closing brace of the entry is missing'],
  ['@misc{bad, title={x, year=2020}', '2 bad: the closing brace of the entry is missing'],
  ['@misc{bad, title={x, year=2020', '2 bad: the closing brace of “title” is missing'],
  ['@misc{bad, title="x, year=2020}', '2 bad: the closing quotation mark of “title” is missing'],
  ['@misc{bad, title={x} year=2020}', '2 bad: a comma is missing behind “title”'],
  ['@misc{bad title={x}}', '2 bad: a comma is missing behind the key'],
  ['@misc{, title={x}}', '2 null: the entry has no key'],
  ['@misc{bad, title {x}}', '2 bad: an equals sign is missing behind “title”'],
  ['@misc{bad, title=, year=2020}', '2 bad: the value of “title” is missing'],
  ['@misc{bad, {x}}', '2 bad: the name of a field is missing'],
  ['@misc{good, title={x}}', '2 good: the key “good” stands in line 1 already, and that entry is used'],
];

for (const [text, problem] of BROKEN) {
  test(`A mistake costs one entry: ${text}`, () => {
    for (const lineEnd of ['\n', '\r\n']) {
      const file = ['@misc{good, title={a}}', text, '@misc{after, title={b}}'].join(lineEnd);
      const { entries, problems } = readBibliography(file, 'bibtex');
      const told = problems.map(({ line, key, reason }) => `${line} ${key}: ${reason}`);
      assert.deepEqual(told, [problem]);
      assert.deepEqual([...entries.keys()], ['good', 'after']);
      const [first] = problems;
      assert.equal(file.slice(first?.start, first?.end).trimEnd(), text);
    }
  });
}
