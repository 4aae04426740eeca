import type { Span } from '../text/span';

/**
 * What a reader reads of a block: markup gone, entities and escapes resolved, line breaks turned into one space,
 * footnote and citation markers, images and HTML tags left out. Inline code and math stay in, marked (see `Mark`), and so
 * do addresses and a citation key without brackets.
 * "Cost **\$5.6&nbsp;million**[^1] once" reads "Cost $5.6 million once" (with the no-break space kept).
 */
export interface Prose {
  readonly text: string;
  /** In order, without gaps in the prose; the source between two pieces is markup. */
  readonly pieces: readonly ProsePiece[];
}

/** A run of prose and the source that it was read from. */
export interface ProsePiece {
  /** Where it starts and ends in the prose. */
  readonly prose: Span;
  readonly source: Span;
  /** Whether code unit `i` of the prose is code unit `i` of the source; false for an entity or a line break. */
  readonly verbatim: boolean;
}

/**
 * A stretch of prose with a property that the passes after this one ask for. `address` is a URL, DOI, arXiv id,
 * e-mail address or bare citation key that stands in the prose as such: its digits are no numbers.
 */
export interface Mark {
  readonly kind: 'code' | 'math' | 'strong' | 'emphasis' | 'link' | 'address';
  readonly prose: Span;
}

/** Something in a block by which a reader can reach a source. Images and wiki links are none. */
export interface Reference {
  /** `html-footnote` is `<a href="#fn1">` or `[1](#fn1)`; `citation` is `[@key]`, `[see @a; @b, p. 3]` or `@key`. */
  readonly kind: 'link' | 'footnote' | 'citation' | 'html-footnote';
  /** For links: `[text](url)`, `[text][label]`, `<url>` or a bare `https://…`, and HTML's `<a href>`. */
  readonly form?: 'inline' | 'reference' | 'autolink' | 'html';
  /** URL of a link as written in the text or its definition, label of a footnote, key of a citation (one each). */
  readonly target: string;
  /** Label of the definition that is used, normalised as CommonMark does; for footnotes and reference links. */
  readonly label?: string;
  /** The label as written, of a reference whose definition is missing: "Tech Report" of "[the paper][Tech Report]". */
  readonly rawLabel?: string;
  /**
   * Whether the definition is there and says something; always true where none is needed. Of a citation key, whether a bibliography or the
   * ledger has it, which is true until that is looked up.
   */
  readonly defined: boolean;
  /** Its text in the prose; empty, at the place where it stands, for those that leave no text. */
  readonly prose: Span;
  /** The whole of it in the source, markup included. */
  readonly source: Span;
}

/** Where a block stands among lists. Numbers are ids, equal for blocks of the same list or item. */
export interface ListPlace {
  /** The outermost list, and its item that this block is in, however deep. */
  readonly topList: number;
  readonly topItem: number;
  /** The innermost list and item. */
  readonly list: number;
  readonly item: number;
  /** 1 in a list that is in no other. */
  readonly depth: number;
}

/** Where a cell stands in its table. */
export interface CellPlace {
  readonly table: number;
  /** From 0; row 0 is the head. */
  readonly row: number;
  readonly column: number;
}

/**
 * A paragraph, a heading or a table cell: a unit of prose, however deep in lists and quotes. In a block of HTML, a stretch
 * of text between block-level tags.
 */
export interface Block {
  /** Its place in `MarkdownDocument.blocks`. */
  readonly index: number;
  readonly kind: 'paragraph' | 'heading' | 'cell';
  /** 1 to 6 for a heading. */
  readonly depth?: number;
  readonly span: Span;
  readonly prose: Prose;
  readonly marks: readonly Mark[];
  readonly references: readonly Reference[];
  /**
   * Index of the heading that it stands under; null before the first. A heading stands under its parent heading. In a
   * chunk, -d stands for the nearest heading above the chunk of depth d or less.
   */
  readonly heading: number | null;
  readonly list: ListPlace | null;
  /** Id of the outermost block quote it is in. */
  readonly quote: number | null;
  readonly cell: CellPlace | null;
}

/** `[label]: url "title"` or `[^label]: …`, the first of its label as in CommonMark. */
export interface Definition {
  readonly kind: 'link' | 'footnote';
  /** Normalised as CommonMark does for look-up. */
  readonly label: string;
  /** As written. */
  readonly rawLabel: string;
  readonly span: Span;
  /** Address of a link definition; of a footnote the first link in it, if any. */
  readonly url: string | null;
  /** All addresses that stand in a footnote, as written; of a link definition none. */
  readonly addresses: readonly string[];
  /** Title of a link definition, or the text of a footnote. */
  readonly text: string;
  /** Whether it says nothing yet: "[^1]: TBD", "[paper]: https://". */
  readonly blank: boolean;
}

/** `<!-- claimcheck-disable[-line|-next-line] [TYPE …] [: reason] -->` or `<!-- claimcheck-enable -->`. */
export interface Directive {
  readonly kind: 'disable' | 'disable-line' | 'disable-next-line' | 'enable';
  readonly types: readonly string[];
  readonly reason: string;
  readonly span: Span;
}

/** A whole draft as the passes after parsing see it. */
export interface MarkdownDocument {
  readonly source: string;
  readonly blocks: readonly Block[];
  readonly definitions: readonly Definition[];
  readonly directives: readonly Directive[];
  /** Labels in brackets that may be uses of definitions, normalised; footnotes' with their "^". */
  readonly labels: Pick<ReadonlySet<string>, 'has'>;
  /** The references whose definition is missing, in reading order. */
  readonly missing: readonly Reference[];
  /** The YAML or TOML between the fences, unread. */
  readonly frontMatter: { readonly span: Span; readonly text: string } | null;
}
