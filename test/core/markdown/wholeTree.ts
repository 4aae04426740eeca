import assert from 'node:assert/strict';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { parseTree } from '../../../src/core/markdown/tree';

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

/** Asserts that the tree of a text is that of a parser that looks for everything. */
export const sameTree = (text: string) => assert.deepEqual(parseTree(text), whole.parse(text), JSON.stringify(text));
