import { Tokenizer, TokenizerMode, type Token, type TokenHandler } from 'parse5';

/** A start tag of a page with the text up to the next tag that is kept. */
export interface HtmlTag {
  /** In lower case: "meta". */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Text inside, with character references resolved; only of tags that were asked for. */
  readonly text: string;
}

/** What the tags inside of a page are and how their text is to be read, by the HTML standard. */
const MODES: Readonly<Record<string, (typeof TokenizerMode)[keyof typeof TokenizerMode]>> = {
  title: TokenizerMode.RCDATA,
  textarea: TokenizerMode.RCDATA,
  style: TokenizerMode.RAWTEXT,
  xmp: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
  script: TokenizerMode.SCRIPT_DATA,
  plaintext: TokenizerMode.PLAINTEXT,
};

/** A page with more tags of interest than this is not read further. */
const MAX_TAGS = 20_000;
const MAX_TEXT = 1_000_000;

/**
 * The tags of a page that `names` lists, in order, each with the text up to its end tag or the next tag listed. Reads
 * the page as a row of tags and builds no tree, for a hostile page nests a million deep, which takes a tree builder
 * minutes and a recursive reader its stack. Linear in the length; never throws. With `isXml` titles and scripts are
 * read like other tags, as in Atom.
 */
export function htmlTags(html: string, names: ReadonlySet<string>, isXml = false): readonly HtmlTag[] {
  const collector = new Collector(names, isXml);
  collector.run(html);
  return collector.tags;
}

class Collector implements TokenHandler {
  readonly tags: { name: string; attributes: ReadonlyMap<string, string>; text: string }[] = [];
  private readonly tokenizer = new Tokenizer({}, this);
  /** The tag whose text is being read. */
  private open: (typeof this.tags)[number] | null = null;

  constructor(
    private readonly names: ReadonlySet<string>,
    private readonly isXml: boolean,
  ) {}

  run(html: string): void {
    this.tokenizer.write(html, true);
  }

  onStartTag({ tagName, attrs }: Token.TagToken): void {
    const mode = this.isXml ? undefined : MODES[tagName];
    if (mode !== undefined) this.tokenizer.state = mode;
    if (!this.names.has(tagName) || this.tags.length >= MAX_TAGS) return;
    this.open = { name: tagName, attributes: new Map(attrs.map(({ name, value }) => [name, value])), text: '' };
    this.tags.push(this.open);
  }

  onEndTag({ tagName }: Token.TagToken): void {
    if (this.open?.name === tagName) this.open = null;
  }

  onCharacter({ chars }: Token.CharacterToken): void {
    if (this.open && this.open.text.length < MAX_TEXT) this.open.text += chars;
  }

  onWhitespaceCharacter(token: Token.CharacterToken): void {
    this.onCharacter(token);
  }

  onNullCharacter(): void {}
  onComment(): void {}
  onDoctype(): void {}
  onEof(): void {}
}
