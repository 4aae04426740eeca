import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { parseTree } from '../../../src/core/markdown/tree';
import { chunkyDraft } from './snippets';

/** Leaves the search for addresses in parsed text out, as the tree does; all constructs stay. */
function withoutTransforms(this: Processor): void {
  const data = this.data() as { fromMarkdownExtensions?: object[] };
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).flat().map((one) => ({ ...one, transforms: [] }));
}

const whole = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkFrontmatter, ['yaml', 'toml'])
  .use(withoutTransforms)
  .freeze();

const same = (text: string) => assert.deepEqual(parseTree(text), whole.parse(text), JSON.stringify(text));

const TEXTS = [
  'Mail a.b+c@example.org, or @somebody.',
  'x@y.z',
  '.@a.b and -@-.c and _@_.d',
  'a\\@b.co and a&#64;b.co',
  'a | b\n- | -\n1 | 2',
  'a\n:-\nb',
  'a\n-:\nb',
  'a\n: -\nb',
  'a\n-\nb',
  '> a\n> :-:\n> b\n\n- a\n  -:\n  b',
  'See www.example.org and https://example.org/a_b.',
];
for (const text of TEXTS) {
  test(`what cannot be in a text is not looked for, and the tree is the same: ${JSON.stringify(text)}`, () => {
    same(text);
  });
}

const PARTS = ['a', 'b ', '@', '.', '-', ':', '|', '_', '+', '\n', ' ', '> ', '- ', 'www.', '\\', '`', '*', '[', ']'];

test('trees of random texts are those of a parser that looks for everything', () => {
  const text = fc.array(fc.constantFrom(...PARTS), { maxLength: 30 }).map((parts) => parts.join(''));
  fc.assert(fc.property(text, same), { numRuns: 300 });
  fc.assert(fc.property(chunkyDraft, same), { numRuns: 30 });
});
