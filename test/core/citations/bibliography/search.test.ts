import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBibliography } from '../../../../src/core/citations/bibliography/load';
import { renameKey } from '../../../../src/core/citations/bibliography/renameKey';
import { indexEntries, searchEntries } from '../../../../src/core/citations/bibliography/search';
import { applyEdits } from '../../../../src/core/text/edit';

const ENTRIES = [
  { key: 'vaswani2017', title: 'Attention Is All You Need', author: 'Vaswani et al.', year: '2017' },
  { key: 'attending', title: 'A Note', author: '', year: '' },
  { key: 'lab', title: 'Inattention', author: 'The Lab', year: '2024' },
];

const found = (typed: string, limit = 10) => searchEntries(indexEntries(ENTRIES), typed, limit).map(({ key }) => key);

test('Entries are found by key, title, author and year, those first whose key starts so', () => {
  assert.deepEqual(found('atten'), ['attending', 'vaswani2017', 'lab']);
  assert.deepEqual(found('VASW'), ['vaswani2017']);
  assert.deepEqual(found('2024'), ['lab']);
  assert.deepEqual(found('the lab'), ['lab']);
  assert.deepEqual(found(''), ['vaswani2017', 'attending', 'lab']);
  assert.deepEqual(found('', 2), ['vaswani2017', 'attending']);
  assert.deepEqual(found('nobody'), []);
});

test('Twenty thousand entries are searched, and how long that takes is told', (t) => {
  const many = Array.from({ length: 20_000 }, (_, index) => ({
    ...{ key: `author${index}title`, title: `A Study of Things and Matters, Number ${index}` },
    ...{ author: 'Author et al.', year: '2024' },
  }));
  const start = performance.now();
  const index = indexEntries(many);
  const ready = performance.now();
  assert.equal(searchEntries(index, 'number 1999', 100).length, 11);
  const end = performance.now();
  t.diagnostic(`made ready in ${(ready - start).toFixed(1)} ms, searched in ${(end - ready).toFixed(1)} ms`);
});

const RENAMED: readonly (readonly [format: 'bibtex' | 'csl-json' | 'csl-yaml', text: string, after: string])[] = [
  [
    'bibtex',
    '@misc{ a, title = {a}}\n@misc{ab, title={b}}\n@misc{c, crossref = {a}}\n',
    '@misc{ z, title = {a}}\n@misc{ab, title={b}}\n@misc{c, crossref = {z}}\n',
  ],
  [
    'csl-json',
    '[{"type": "book", "title": "id", "id": "a"}, {"id": "ab", "type": "book"}]',
    '[{"type": "book", "title": "id", "id": "z"}, {"id": "ab", "type": "book"}]',
  ],
  [
    'csl-yaml',
    'references:\n- id: ab\n  type: book\n- id: a\n  type: book\n',
    'references:\n- id: ab\n  type: book\n- id: z\n  type: book\n',
  ],
];
for (const [format, text, after] of RENAMED) {
  test(`A key is renamed in ${format}, and no other`, () => {
    const edits = renameKey(readBibliography(text, format), 'a', 'z');
    assert.equal(edits && applyEdits(text, edits), after);
    assert.equal(renameKey(readBibliography(text, format), 'nobody', 'z'), null);
  });
}
