import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

/** The parts of micromark's extensions that say which constructs are looked for at which character. */
const RECORDS = ['document', 'flow', 'text'] as const;

/** A construct, of which only its name matters here. */
interface Construct {
  readonly name?: string;
}

/** An extension of micromark, as far as it matters here: the constructs by the character that they start with. */
type SyntaxExtension = Partial<
  Record<(typeof RECORDS)[number], Readonly<Record<string, Construct | readonly Construct[]>>>
>;

/**
 * Constructs that are looked for at the start of every word or line, which takes half of all the time, each with what
 * a text has in which it can be found at all.
 */
const COSTLY: readonly { readonly name: string; readonly sign: RegExp }[] = [
  { name: 'emailAutolink', sign: /[\w.+-]@[\w.-]/ },
  { name: 'table', sign: /\||:-|-:/ },
];

/** Leaves constructs out of the extensions of micromark loaded so far. */
function withoutConstructs(this: Processor, names: readonly string[]): void {
  const data = this.data() as { micromarkExtensions?: SyntaxExtension[] };
  const isKept = ({ name }: Construct) => name === undefined || !names.includes(name);
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map((extension) => {
    const kept = RECORDS.map((record) => {
      const entries = Object.entries(extension[record] ?? {});
      const left = entries.map(([code, constructs]) => [code, [constructs].flat().filter(isKept)] as const);
      return [record, Object.fromEntries(left.filter(([, constructs]) => constructs.length > 0))] as const;
    });
    return { ...extension, ...Object.fromEntries(kept) };
  });
}

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

/** A parser that does not look for some constructs. */
function parserWithout(names: readonly string[]) {
  // One tilde is "about" in drafts ("~450 tokens"), so only two of them strike through.
  return unified()
    .use(remarkParse)
    .use(remarkGfm, { singleTilde: false })
    .use(remarkFrontmatter, ['yaml', 'toml'])
    .use(withoutTransforms)
    .use(withoutConstructs, names)
    .freeze();
}

/** The parsers in use, by the names of what they leave out. */
const parsers = new Map<string, ReturnType<typeof parserWithout>>();

/** The syntax tree of CommonMark with tables, footnotes, bare links, struck text and front matter. */
export function parseTree(text: string): Root {
  const absent = COSTLY.filter(({ sign }) => !sign.test(text)).map(({ name }) => name);
  const key = absent.join(' ');
  let parser = parsers.get(key);
  if (!parser) parsers.set(key, (parser = parserWithout(absent)));
  return parser.parse(text);
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
