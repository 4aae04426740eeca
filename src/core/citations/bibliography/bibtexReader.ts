/** Why an entry cannot be read. */
export class BibtexProblem extends Error {}

/** The value of a field as it is written: what stands in its braces or quotes, parts joined by "#" put together. */
export interface BibtexValue {
  readonly raw: string;
  /** Names of `@string` definitions in it, in lower case. */
  readonly macros: readonly string[];
}

/** "@article{key," or "@string{" at the start of a line: an entry that is open there has lost its closing brace. */
const NEXT_ENTRY =
  /[ \t]{0,64}@(?:(?:string|preamble|comment)[ \t]{0,8}[{(]|[a-z]{1,40}[ \t]{0,8}[{(][ \t]{0,8}[^\s,{}()"#=]{1,200}[ \t]{0,8},)/iy;
const TEXT = /[^{}"\\\r\n]+/y;
const FIELD_NAME = /[^\s,={}()"#%\\]+/y;
const BARE = /[^\s,{}()"#=%]+/y;

/**
 * Reads the parts of BibTeX entries from an offset on. A brace behind a backslash is none, as Pandoc and Citation.js
 * have it. Methods that do not find what they are to read throw a `BibtexProblem`.
 */
export class BibtexReader {
  constructor(
    readonly text: string,
    public at: number,
  ) {}

  /** Passes white space and, between fields, comments from "%" to the end of the line. */
  skipSpace(): void {
    this.match(/(?:\s|%[^\r\n]*(?![^\r\n]))*/y);
  }

  /** Reads what a pattern with the sticky flag finds here; empty where it finds nothing. */
  match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  /** Whether a character stands here, which is then passed. */
  takes(character: string): boolean {
    const isHere = this.text[this.at] === character;
    if (isHere) this.at++;
    return isHere;
  }

  /** Reads "name = value". */
  field(): { readonly name: string; readonly value: BibtexValue } {
    const name = this.match(FIELD_NAME).toLowerCase();
    if (name === '') throw new BibtexProblem('the name of a field is missing');
    this.skipSpace();
    if (!this.takes('=')) throw new BibtexProblem(`an equals sign is missing behind “${name}”`);
    return { name, value: this.value(name) };
  }

  /** Reads `{…}`, `"…"`, a number, a name, or several of them joined by "#". */
  value(field: string): BibtexValue {
    let raw = '';
    const macros: string[] = [];
    do {
      this.skipSpace();
      const bare = this.match(BARE);
      if (bare !== '' && !/^\d+$/.test(bare)) macros.push(bare.toLowerCase());
      raw += bare === '' ? this.delimited(field) : bare;
      this.skipSpace();
    } while (this.takes('#'));
    return { raw, macros };
  }

  private delimited(field: string): string {
    const start = this.at + 1;
    if (this.takes('{')) this.passTo('}', field);
    else if (this.takes('"')) this.passTo('"', field);
    else throw new BibtexProblem(`the value of “${field}” is missing`);
    return this.text.slice(start, this.at - 1);
  }

  /** Passes text with its braces in pairs up to and with a closing character. */
  private passTo(close: '}' | '"', field: string): void {
    for (let depth = 0; this.at < this.text.length;) {
      this.match(TEXT);
      const character = this.text[this.at++];
      if (character === close && depth === 0) return;
      if (character === '\\') this.at++;
      else if (character === '{') depth++;
      else if (character === '}') depth--;
      else if (isLineEnd(character) && this.isAtNextEntry()) break;
      if (depth < 0) break;
    }
    throw new BibtexProblem(
      `the ${close === '}' ? 'closing brace' : 'closing quotation mark'} of “${field}” is missing`,
    );
  }

  /**
   * Where an entry ends that cannot be read: behind the brace that closes it, at the latest where the next one starts.
   * `span.start` is the entry's "@", the reader stands behind its opening brace.
   */
  endOfBroken(): number {
    for (let depth = 0; this.at < this.text.length;) {
      this.match(TEXT);
      const character = this.text[this.at++];
      if (character === '\\') this.at++;
      else if (character === '{') depth++;
      else if (character === '}' && depth-- === 0) return this.at;
      else if (isLineEnd(character) && this.isAtNextEntry()) return this.at;
    }
    return this.text.length;
  }

  /** Whether an entry that is still open here was never closed: the next one starts, or the text ends. */
  isAtNextEntry(): boolean {
    NEXT_ENTRY.lastIndex = this.at;
    return this.at >= this.text.length || NEXT_ENTRY.test(this.text);
  }
}

function isLineEnd(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}
