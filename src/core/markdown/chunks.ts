import { startsTopLevel } from './tree';

/** What of a line decides where chunks end. Offsets are those of the text. */
interface Line {
  readonly start: number;
  /** Where its first character stands that is no blank; `end` where it has none. */
  readonly first: number;
  /** Without its line end. */
  readonly end: number;
  /** Where the next line starts. */
  readonly next: number;
  /** Columns before its first character, tabs counted as CommonMark does. */
  readonly indent: number;
}

/** Something that blank lines do not end. */
interface Open {
  /** What ends it: a fence of this sign and at least this length, or a line with this text. */
  readonly close: { readonly sign: string; readonly length: number } | RegExp;
  readonly indent: number;
  /** Whether it stands in no list for certain. */
  readonly isSure: boolean;
}

const FENCE = /(`{3,})[^`\r\n]*(?=[\r\n]|$)|(~{3,})/y;
const LIST_MARKER = /(?:[-+*]|\d{1,9}[.)])(?=[ \t\r\n]|$)/y;
const TAG = /<[/a-z]/iy;
/** Blocks of HTML that go on over blank lines, by how they start: CommonMark's kinds 1 to 5, and what ends each. */
const HTML: readonly (readonly [start: RegExp, end: RegExp])[] = [
  [/<(?:script|pre|style|textarea)(?=[\s>]|$)/iy, /<\/(?:script|pre|style|textarea)>/i],
  [/<!(?=--)/y, /-->/],
  [/<(?=\?)/y, /\?>/],
  [/<![a-z]/iy, />/],
  [/<!\[CDATA\[/y, /\]\]>/],
];
const FRONT_MATTER = /^\uFEFF?(---|\+\+\+)[ \t]*(?:\r\n|\r|\n)/;

/** Where a text may be cut. */
export interface Cuts {
  /** Where its chunks start, the first at 0. */
  readonly starts: readonly number[];
  /** The last place where a chunk may end, be the chunk long enough or not. */
  readonly lastSafe: number;
}

/**
 * Cuts a text into chunks. A chunk is a run of lines that CommonMark parses the same alone as in place: it ends at a blank line
 * followed by an unindented line that is no list marker, outside fences, blocks of HTML and front matter, when it is not shorter
 * than `shortest`. `isStart` says whether the text is a draft from its first line on, which may open front matter.
 */
export function cutChunks(text: string, isStart: boolean, shortest = 0): Cuts {
  return new Cutter(text, isStart, shortest).run();
}

/** Whether a text starts with what may be a fence of front matter. */
export function opensFrontMatter(text: string): boolean {
  return FRONT_MATTER.test(text);
}

/** The line that closes front matter; made anew, for it remembers where it was. */
const yamlEnd = (): RegExp => /^---[ \t]*(?:\r\n|\r|\n|$(?![^]))/gm;
const tomlEnd = (): RegExp => /^\+\+\+[ \t]*(?:\r\n|\r|\n|$(?![^]))/gm;

/** Where the front matter of a draft ends, fences included; 0 where it has none. */
export function frontMatterEnd(text: string): number {
  const fence = FRONT_MATTER.exec(text);
  if (!fence) return 0;
  const close = fence[1] === '---' ? yamlEnd() : tomlEnd();
  close.lastIndex = fence[0].length;
  for (let match = close.exec(text); match; match = close.exec(text)) {
    if (/[\r\n]/.test(text.charAt(match.index - 1))) return match.index + match[0].length;
  }
  return 0;
}

class Cutter {
  private readonly starts = [0];
  private lastSafe = 0;
  private open: Open | null = null;
  /** Whether this chunk has a list, whose items end what is open in them. */
  private hasList = false;
  /** Whether a block of HTML may have begun that ends at the next blank line. */
  private inTags = false;
  /** Whether only the parser can tell what is open in this chunk. */
  private inDoubt = false;
  /** How long the chunk must be for the parser to be asked again; so asking costs no more than parsing it a few times. */
  private askFrom = 0;
  /** Where the front matter ends, and the text begins. */
  private readonly matter: number;

  constructor(
    private readonly text: string,
    isStart: boolean,
    private readonly shortest: number,
  ) {
    // A byte order mark is no part of the first line.
    this.matter = isStart ? frontMatterEnd(text) || (text.startsWith('\uFEFF') ? 1 : 0) : 0;
  }

  run(): Cuts {
    let afterBlank = false;
    for (let at = this.matter; at < this.text.length;) {
      const line = this.lineAt(at);
      const isBlank = line.first === line.end;
      if (afterBlank && !isBlank && line.indent === 0 && !this.test(LIST_MARKER, line)) this.reach(at);
      this.read(line, isBlank);
      afterBlank = isBlank;
      at = line.next;
    }
    return { starts: this.starts, lastSafe: this.lastSafe };
  }

  /** Comes to where a chunk may end. */
  private reach(at: number): void {
    if (!this.isClosed(at)) return;
    if (at - (this.starts.at(-1) ?? 0) >= this.shortest) this.starts.push(at);
    this.lastSafe = at;
    this.open = null;
    this.hasList = false;
    this.inDoubt = false;
    this.askFrom = 0;
  }

  private isClosed(at: number): boolean {
    if (!this.inDoubt && (this.open === null || this.open.isSure)) return this.open === null;
    if (at - this.lastSafe < this.askFrom) return false;
    this.askFrom = (at - this.lastSafe) * 2;
    return startsTopLevel(this.text.slice(Math.max(this.lastSafe, this.matter), at));
  }

  private read(line: Line, isBlank: boolean): void {
    if (isBlank) this.inTags = false;
    else if (this.open) this.readInside(this.open, line);
    else this.readOutside(line);
  }

  private readInside(open: Open, line: Line): void {
    // An item that ended takes with it what was open in it.
    if (!open.isSure && line.indent < open.indent) this.inDoubt = true;
    if (open.close instanceof RegExp ? this.has(open.close, line, 0) : this.closesFence(open.close, line))
      this.open = null;
  }

  private readOutside(line: Line): void {
    if (line.indent > 3) return;
    if (this.test(LIST_MARKER, line)) {
      this.hasList = true;
      return;
    }
    const close = this.opening(line);
    if (close) {
      if (this.inTags) this.inDoubt = true;
      this.open = { close, indent: line.indent, isSure: line.indent === 0 || !this.hasList };
    }
    this.inTags ||= this.test(TAG, line);
  }

  /** What ends the thing that a line opens; null where it opens none, or ends it itself. */
  private opening(line: Line): Open['close'] | null {
    const fence = this.match(FENCE, line);
    if (fence) return { sign: fence.charAt(0), length: /^(?:`+|~+)/.exec(fence)?.[0].length ?? 0 };
    for (const [start, end] of HTML) {
      const match = this.match(start, line);
      if (match !== null) return this.has(end, line, match.length) ? null : end;
    }
    return null;
  }

  private closesFence({ sign, length }: { readonly sign: string; readonly length: number }, line: Line): boolean {
    if (line.indent > 3) return false;
    let at = line.first;
    while (this.text[at] === sign) at++;
    return at - line.first >= length && this.text.slice(at, line.end).trim() === '';
  }

  private has(pattern: RegExp, { first, end }: Line, from: number): boolean {
    return pattern.test(this.text.slice(first + from, end));
  }

  private test(pattern: RegExp, line: Line): boolean {
    return this.match(pattern, line) !== null;
  }

  private match(pattern: RegExp, { first }: Line): string | null {
    pattern.lastIndex = first;
    return pattern.exec(this.text)?.[0] ?? null;
  }

  private lineAt(start: number): Line {
    const { text } = this;
    let first = start;
    let indent = 0;
    for (; text[first] === ' ' || text[first] === '\t'; first++) indent += text[first] === ' ' ? 1 : 4 - (indent % 4);
    let end = first;
    while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
    return { start, first, end, next: end + (text.startsWith('\r\n', end) ? 2 : 1), indent };
  }
}
