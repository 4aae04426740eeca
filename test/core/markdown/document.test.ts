import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Block } from '../../../src/core/markdown/model';
import { parseMarkdown } from '../../../src/core/markdown/parse';

/** "kind prose (heading …, list …, …)" for each block. */
function outline(text: string): readonly string[] {
  const { blocks } = parseMarkdown(text);
  const nameOf = (index: number | null): string => (index === null ? '' : (blocks[index]?.prose.text ?? ''));
  return blocks.map(({ kind, depth, prose, heading, list, quote, cell }: Block) =>
    [
      `${kind}${depth ?? ''} ${prose.text}`,
      ...(heading === null ? [] : [`under ${nameOf(heading)}`]),
      ...(list ? [`list ${list.topList}.${list.topItem} ${list.list}.${list.item} deep ${list.depth}`] : []),
      ...(quote === null ? [] : [`quote ${quote}`]),
      ...(cell ? [`table ${cell.table} row ${cell.row} column ${cell.column}`] : []),
    ].join('; '),
  );
}

test('blocks stand under their headings, headings under their parents', () => {
  assert.deepEqual(outline('a\n\n# B\n\nc\n\n### D\n\ne\n\n## F\n\n> # G\n\nh'), [
    'paragraph a',
    'heading1 B',
    'paragraph c; under B',
    'heading3 D; under B',
    'paragraph e; under D',
    'heading2 F; under B',
    'heading1 G; under F; quote 27',
    'paragraph h; under F',
  ]);
});

test('list items know their list and the outermost one', () => {
  assert.deepEqual(outline('- a\n  1. b\n\n     c\n- d\n\n1. e'), [
    'paragraph a; list 0.0 0.0 deep 1',
    'paragraph b; list 0.0 6.6 deep 2',
    'paragraph c; list 0.0 6.6 deep 2',
    'paragraph d; list 0.19 0.19 deep 1',
    'paragraph e; list 24.24 24.24 deep 1',
  ]);
});

test('cells know their table, the outermost quote is kept', () => {
  assert.deepEqual(outline('> > | a | b |\n> > |---|---|\n> > | c |'), [
    'cell a; quote 0; table 4 row 0 column 0',
    'cell b; quote 0; table 4 row 0 column 1',
    'cell c; quote 0; table 4 row 1 column 0',
  ]);
});

test('HTML places its text too', () => {
  const text =
    '<ul><li>a<li>b <ol><li>c</ol></ul>\n\n<table><tr><th>d</th><th>e</th></tr><tr><td></td><td>f</td></tr></table>\n\n<h3>g</h3>\n\n<blockquote>h</blockquote>';
  assert.deepEqual(outline(text), [
    'paragraph a; list 0.4 0.4 deep 1',
    'paragraph b ; list 0.9 0.9 deep 1',
    'paragraph c; list 0.9 15.19 deep 2',
    'cell d; table 36 row 0 column 0',
    'cell e; table 36 row 0 column 1',
    'cell f; table 36 row 1 column 1',
    'heading3 g',
    'paragraph h; under g; quote 122',
  ]);
});

test('a block with a reference and no text is kept, one with neither is not', () => {
  assert.deepEqual(outline('![a](b)\n\n[^1]\n\n[^1]: c'), ['paragraph ']);
});

test('definitions, the first of each label', () => {
  const { definitions } = parseMarkdown(
    '[A  b]: https://a.b "Title"\n[a B]: https://c.d\n\n> [^N]: *Note* with [x](https://e.f)\n>\n>     and https://g.h',
  );
  assert.deepEqual(
    definitions.map(({ kind, label, rawLabel, url, text, span }) => [kind, label, rawLabel, url, text, span.start]),
    [
      ['link', 'a b', 'A  b', 'https://a.b', 'Title', 0],
      ['footnote', 'n', 'N', 'https://e.f', 'Note with x and https://g.h', 50],
    ],
  );
});

test('directives stand as blocks and in lines', () => {
  const text =
    '<!-- claimcheck-disable -->\n\na <!-- claimcheck-disable-line cost, finance : own: sums --> b\n\n<div>\n<!--claimcheck-enable--> <!-- other -->\n</div>\n\n<!-- claimcheck-disable-next-line benchmark -->\n- c <!-- claimcheck-disabled -->\n';
  const { directives } = parseMarkdown(text);
  assert.deepEqual(
    directives.map(({ kind, types, reason, span }) => [kind, types, reason, text.slice(span.start, span.start + 5)]),
    [
      ['disable', [], '', '<!-- '],
      ['disable-line', ['cost', 'finance'], 'own: sums', '<!-- '],
      ['enable', [], '', '<!--c'],
      ['disable-next-line', ['benchmark'], '', '<!-- '],
    ],
  );
});

test('front matter in YAML and TOML', () => {
  assert.deepEqual(parseMarkdown('---\nlang: en\n---\na').frontMatter, {
    span: { start: 0, end: 16 },
    text: 'lang: en',
  });
  assert.equal(parseMarkdown('+++\nlang = "en"\n+++\na').frontMatter?.text, 'lang = "en"');
  assert.equal(parseMarkdown('\uFEFF---\nlang: en\n---\na').frontMatter?.span.start, 1);
  assert.equal(parseMarkdown('a\n\n---\nlang: en\n---\n').frontMatter, null);
});

test('a byte order mark counts as one unit and is part of nothing', () => {
  const [block] = parseMarkdown('\uFEFFa **b**').blocks;
  assert.equal(block?.prose.text, 'a b');
  assert.equal(block.span.start, 1);
});

test('nesting deeper than anybody writes is read as far as it goes', () => {
  assert.deepEqual(outline(`${'>'.repeat(1000)}a\n\nb`), ['paragraph b']);
});
