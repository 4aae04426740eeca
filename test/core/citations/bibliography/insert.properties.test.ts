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
