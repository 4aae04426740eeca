import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chunksOf } from './chunksOf';

const CUT: readonly (readonly [name: string, chunks: readonly string[]])[] = [
  ['paragraphs', ['One.\n\n', 'Two.\n \n', 'Three.']],
  ['a heading and what is below it', ['# Head\n\n', 'Text.']],
  ['a list with what leads to it and its loose items', ['Lead:\n\n- one\n\n- two\n\n  more\n\n', 'Text.']],
  ['a fence with blank lines', ['```\ncode\n\nmore\n```\n\n', 'Text.']],
  ['a fence in a list that ends with its item', ['- a\n  ```\n\n', 'Text.\n\n', '```\nx\n\ny']],
  ['a fence under a list that is none of it', ['- a\n\n', '```\ncode\n\nmore\n```\n\n', 'Text.']],
  ['a comment with blank lines', ['<!-- a\n\nb -->\n\n', 'Text.']],
  ['a fence in a block of tags is none', ['<div>\n```\n\n', 'Text.\n\n', 'More.']],
  ['front matter with blank lines', ['---\na: b\n\nc: d\n---\n\n', 'Text.']],
  ['a rule at the start that opens nothing', ['---\n\n', 'Text.']],
  ['a footnote of two paragraphs', ['[^1]: One.\n\n    Two.\n\n', 'Text.']],
  ['lines that end otherwise', ['One.\r\n\r\n', 'Two.\r\r', 'Three.']],
];
for (const [name, chunks] of CUT) {
  test(`chunks: ${name}`, () => assert.deepEqual(chunksOf(chunks.join('')), chunks));
}
