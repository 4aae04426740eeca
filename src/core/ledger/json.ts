/** A value of a JSON text and where it starts. */
export interface JsonNode {
  readonly value: unknown;
  readonly offset: number;
  /** Members of an object by key, items of an array by index; empty for all else. */
  readonly children: ReadonlyMap<string, JsonNode>;
}

/** Why a text is no JSON: "a comma is missing", and where. */
export interface JsonProblem {
  readonly message: string;
  readonly offset: number;
}

/** Deeper nesting is refused, so that what reads the value may recurse. */
const MAX_DEPTH = 100;

const NONE: ReadonlyMap<string, JsonNode> = new Map();
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const SPACE = /[ \t\r\n]*/y;
const WORDS: readonly (readonly [string, unknown])[] = [
  ['true', true],
  ['false', false],
  ['null', null],
];

/**
 * Reads JSON and keeps the offsets. Stricter than `JSON.parse`, which silently drops what it cannot hold: a key that
 * stands twice in an object and a number with too many digits are problems here.
 */
export function readJson(text: string): JsonNode | JsonProblem {
  try {
    return new Reader(text).document();
  } catch (error) {
    if (error instanceof Problem) return { message: error.message, offset: error.offset };
    throw error;
  }
}

class Problem extends Error {
  constructor(
    message: string,
    readonly offset: number,
  ) {
    super(message);
  }
}

class Reader {
  private at = 0;

  constructor(private readonly text: string) {}

  document(): JsonNode {
    const node = this.node(0);
    if (this.at < this.text.length) throw new Problem('there is more text after the end', this.at);
    return node;
  }

  /** Reads a value and the white space around it. */
  private node(depth: number): JsonNode {
    this.skipSpace();
    const offset = this.at;
    if (depth > MAX_DEPTH) throw new Problem('the data is nested too deeply', offset);
    const node =
      this.text[offset] === '{' ? this.object(depth) : this.text[offset] === '[' ? this.array(depth) : this.scalar();
    this.skipSpace();
    return node;
  }

  private object(depth: number): JsonNode {
    const offset = this.at++;
    const children = new Map<string, JsonNode>();
    this.skipSpace();
    while (!this.closes('}', children.size)) {
      this.skipSpace();
      const keyOffset = this.at;
      if (this.text[keyOffset] !== '"') throw this.expected('a name in double quotes');
      const key = this.string();
      if (children.has(key)) throw new Problem(`“${key}” stands twice in the same object`, keyOffset);
      this.skipSpace();
      if (this.text[this.at] !== ':') throw this.expected('a colon');
      this.at++;
      children.set(key, this.node(depth + 1));
    }
    return { value: Object.fromEntries([...children].map(([key, { value }]) => [key, value])), offset, children };
  }

  private array(depth: number): JsonNode {
    const offset = this.at++;
    const children = new Map<string, JsonNode>();
    this.skipSpace();
    while (!this.closes(']', children.size)) children.set(String(children.size), this.node(depth + 1));
    return { value: [...children.values()].map(({ value }) => value), offset, children };
  }

  /** Steps over the closing bracket, or over the comma that is due before all items but the first. */
  private closes(bracket: string, count: number): boolean {
    const next = this.text[this.at];
    if (next === bracket || (count > 0 && next === ',')) this.at++;
    else if (count > 0) throw this.expected('a comma');
    return next === bracket;
  }

  private scalar(): JsonNode {
    const offset = this.at;
    if (this.text[offset] === '"') return { value: this.string(), offset, children: NONE };
    const word = WORDS.find(([name]) => this.text.startsWith(name, offset));
    if (word) {
      this.at += word[0].length;
      return { value: word[1], offset, children: NONE };
    }
    const digits = this.match(NUMBER);
    if (digits === '') throw this.expected('a value');
    if (!isKept(digits)) throw new Problem('the number has more digits than can be kept', offset);
    return { value: Number(digits), offset, children: NONE };
  }

  private string(): string {
    const offset = this.at++;
    while (this.text[this.at] !== '"') {
      if (this.at >= this.text.length || this.text[this.at] === '\n' || this.text[this.at] === '\r') {
        throw new Problem('a closing quotation mark is missing', offset);
      }
      this.at += this.text[this.at] === '\\' ? 2 : 1;
    }
    this.at++;
    try {
      return JSON.parse(this.text.slice(offset, this.at)) as string;
    } catch {
      throw new Problem('the text in quotation marks has a wrong escape or a control character', offset);
    }
  }

  private expected(what: string): Problem {
    return this.at < this.text.length
      ? new Problem(`${what} is missing`, this.at)
      : new Problem('the file ends too early', this.at);
  }

  private skipSpace(): void {
    this.match(SPACE);
  }

  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }
}

/** Whether a number is the same after it was read and written again, apart from the zeros behind a decimal point. */
function isKept(digits: string): boolean {
  const value = Number(digits);
  if (!Number.isFinite(value)) return false;
  return Math.abs(value) < Number.MAX_SAFE_INTEGER || !/^-?[0-9]+$/.test(digits) || String(value) === digits;
}
