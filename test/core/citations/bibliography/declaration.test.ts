import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bibliographyFormat } from '../../../../src/core/citations/bibliography/bibliography';
import { readDeclaration } from '../../../../src/core/citations/bibliography/declaration';
import { parseMarkdown } from '../../../../src/core/markdown/parse';

const declared = (matter: string) => readDeclaration(parseMarkdown(`---\n${matter}\n---\n\nText.\n`));

const FILES: readonly (readonly [matter: string, files: readonly string[]])[] = [
  ['title: x', []],
  ['bibliography: refs.bib', ['refs.bib']],
  ['bibliography: "my refs.bib" # mine', ['my refs.bib']],
  ["bibliography: ['a.bib', b.json]", ['a.bib', 'b.json']],
  ['bibliography:\n- a.bib\n- /shared/b.yaml\n- a.bib', ['a.bib', '/shared/b.yaml']],
  ['bibliography:\n  main: a.bib\n  data: [b.bib, c.bib]', ['a.bib', 'b.bib', 'c.bib']],
  ['format:\n  html: default\n  pdf:\n    bibliography: p.bib\nbibliography: a.bib', ['a.bib', 'p.bib']],
  ['bibliography: a.bib\nbibliography: b.bib', ['b.bib']],
  ['bibliography: &b a.bib\nother: *b', ['a.bib']],
  ['bibliography: 5', []],
  ['bibliography:', []],
  ['bibliography: {a: {b: c}}', []],
  ['format: html\nbibliography: a.bib', ['a.bib']],
];

for (const [matter, files] of FILES) {
  test(`Front matter declares ${files.join(', ') || 'nothing'}: ${JSON.stringify(matter)}`, () => {
    assert.deepEqual(declared(matter), { files, items: [], isReadable: true });
  });
}

test('Items may stand in the draft itself', () => {
  const { items, files } = declared('references:\n- id: a\n  type: book\n  title: A\n- title: without an id');
  assert.deepEqual(items, [{ id: 'a', type: 'book', title: 'A' }]);
  assert.deepEqual(files, []);
});

test('Front matter that is no YAML may declare anything', () => {
  assert.equal(declared('bibliography: [a.bib').isReadable, false);
  assert.equal(declared('bibliography: *a').isReadable, false);
  assert.equal(declared('title: [a').isReadable, true);
});

test('Front matter in TOML and a draft without any declare nothing', () => {
  const toml = parseMarkdown('+++\nbibliography = "a.bib"\n+++\n\nText.\n');
  assert.deepEqual(readDeclaration(toml).files, []);
  assert.deepEqual(readDeclaration(parseMarkdown('bibliography: a.bib\n')).files, []);
});

test('The format of a file shows in its name', () => {
  assert.equal(bibliographyFormat('news/My refs.BIB'), 'bibtex');
  assert.equal(bibliographyFormat('a.json'), 'csl-json');
  assert.equal(bibliographyFormat('a.yml'), 'csl-yaml');
  assert.equal(bibliographyFormat('a.md'), null);
  assert.equal(bibliographyFormat('bib'), null);
});
