import assert from 'node:assert/strict';
import { test } from 'node:test';
import { correctKey } from '../../../src/core/findings/fixes/correctKey';
import { parseMarkdown } from '../../../src/core/markdown/parse';
import { applyEdits } from '../../../src/core/text/edit';

const KNOWN = ['vaswani2017', 'vaswani2018', 'liu', 'Brown:2020', 'constructor'];

/** The titles of the fixes of the first unknown key, and the text after the first of them. */
function fixed(text: string, known = KNOWN): readonly [titles: readonly string[], after: string] {
  const document = parseMarkdown(text);
  const missing = document.blocks.flatMap(({ references }) =>
    references.filter(({ target }) => !known.includes(target)).map((reference) => ({ ...reference, defined: false })),
  );
  const [first] = missing;
  assert.ok(first, 'a key is unknown');
  const fixes = correctKey({ ...document, missing }, first.source, known);
  return [fixes.map(({ title }) => title), applyEdits(text, fixes[0]?.edits ?? [])];
}

const rows: readonly (readonly [text: string, titles: readonly string[], after: string])[] = [
  [
    'As [@vasvani2017].',
    ['Change @vasvani2017 to @vaswani2017', 'Change @vasvani2017 to @vaswani2018'],
    'As [@vaswani2017].',
  ],
  ['As [@brown:2020].', ['Change @brown:2020 to @Brown:2020'], 'As [@Brown:2020].'],
  [
    'As [see @liu, p. 3; -@vawsani2018].',
    ['Change @vawsani2018 to @vaswani2018', 'Change @vawsani2018 to @vaswani2017'],
    'As [see @liu, p. 3; -@vaswani2018].',
  ],
  ['As [@{luu}; @luu].', ['Change @luu to @liu'], 'As [@{liu}; @liu].'],
  ['As [@ba].', [], 'As [@ba].'],
  ['As [@toString].', [], 'As [@toString].'],
];

for (const [text, titles, after] of rows) {
  test(`Keys near to the unknown one in ${text}`, () => {
    assert.deepEqual(fixed(text), [titles, after]);
    assert.deepEqual(fixed(`A line.\r\n\r\n${text}`), [titles, `A line.\r\n\r\n${after}`]);
  });
}
