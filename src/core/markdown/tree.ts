import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

/** An extension of mdast-util-from-markdown, of which only the part that is taken away matters here. */
interface TreeExtension {
  transforms?: unknown;
}

/**
 * Takes the transforms off the extensions loaded so far. There is one, which looks for addresses in text that is
 * already parsed and puts nodes without positions in its place; markers.ts finds these addresses instead.
 */
function withoutTransforms(this: Processor): void {
  const data = this.data() as { fromMarkdownExtensions?: (TreeExtension | TreeExtension[])[] };
  const extensions = data.fromMarkdownExtensions?.flat() ?? [];
  data.fromMarkdownExtensions = extensions.map((extension) => ({ ...extension, transforms: [] }));
}

// One tilde is "about" in drafts ("~450 tokens"), so only two of them strike through.
const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkFrontmatter, ['yaml', 'toml'])
  .use(withoutTransforms)
  .freeze();

/** The syntax tree of CommonMark with tables, footnotes, bare links, struck text and front matter. */
export function parseTree(text: string): Root {
  return processor.parse(text);
}

/**
 * Whether an unindented line behind a text, which ends in a blank line, starts a paragraph of its own: nothing in the text
 * goes on over it.
 */
export function startsTopLevel(text: string): boolean {
  const before = `\n${text}`;
  const last = parseTree(`${before}text`).children.at(-1);
  return last?.type === 'paragraph' && last.position?.start.offset === before.length;
}
