import type { BibliographyEntry, BibliographyRecord } from './bibliography';
import { describeBibtex } from './bibtexDescribe';
import { BibtexProblem, BibtexReader, type BibtexValue } from './bibtexReader';
import { LineCounter } from './lineCounter';

const OPENING = /@\s*([a-z_][\w:+-]*)\s*([{(])/iy;
const KEY = /[^,\s{}()"=#%]*/y;

/**
 * The entries of a BibTeX file, one after the other: `@string` definitions as macros, comments and preambles left out.
 * What cannot be read is a problem with the stretch of text that it spoils; reading goes on behind it.
 */
export function* scanBibtex(text: string): Generator<BibliographyRecord> {
  const lines = new LineCounter(text);
  let at = 0;
  for (let start = text.indexOf('@'); start !== -1; start = text.indexOf('@', at)) {
    OPENING.lastIndex = start;
    const opening = OPENING.exec(text);
    const isComment = text.slice(Math.max(at, lineStart(text, start)), start).includes('%');
    at = start + 1;
    if (!opening || isComment) continue;
    const reader = new BibtexReader(text, OPENING.lastIndex);
    const type = (opening[1] ?? '').toLowerCase();
    const close = opening[2] === '{' ? '}' : ')';
    const head: Head = { start, type, close, line: lines.of(start) };
    const record = type === 'comment' || type === 'preamble' ? passed(reader) : read(reader, head);
    at = Math.max(at, reader.at);
    if (record) yield record;
  }
}

interface Head extends Pick<BibliographyEntry, 'start' | 'line'> {
  readonly type: string;
  readonly close: string;
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset) + 1;
}

function passed(reader: BibtexReader): null {
  reader.at = reader.endOfBroken();
  return null;
}

function read(reader: BibtexReader, head: Head): BibliographyRecord {
  const body = reader.at;
  let key: string | null = null;
  try {
    if (head.type === 'string') return readMacro(reader, head);
    reader.skipSpace();
    key = reader.match(KEY);
    return readEntry(reader, head, key);
  } catch (error) {
    if (!(error instanceof BibtexProblem)) throw error;
    reader.at = body;
    const end = reader.endOfBroken();
    reader.at = end;
    const { start, line } = head;
    return { kind: 'problem', problem: { start, end, line, reason: error.message, key: key || null, isFatal: false } };
  }
}

function readMacro(reader: BibtexReader, { start, close }: Head): BibliographyRecord {
  reader.skipSpace();
  const { name } = reader.field();
  reader.takes(',');
  reader.skipSpace();
  if (!reader.takes(close)) throw new BibtexProblem(`the closing bracket behind “${name}” is missing`);
  return { kind: 'macro', name, span: { start, end: reader.at } };
}

function readEntry(reader: BibtexReader, { start, line, close }: Head, key: string): BibliographyRecord {
  if (key === '') throw new BibtexProblem('the entry has no key');
  const fields = new Map<string, BibtexValue>();
  let last = key;
  for (;;) {
    reader.skipSpace();
    if (reader.takes(close)) break;
    if (!reader.takes(',')) {
      if (reader.isAtNextEntry()) throw new BibtexProblem('the closing brace of the entry is missing');
      throw new BibtexProblem(
        last === key ? 'a comma is missing behind the key' : `a comma is missing behind “${last}”`,
      );
    }
    reader.skipSpace();
    if (reader.takes(close)) break;
    const { name, value } = reader.field();
    if (!fields.has(name)) fields.set(name, value);
    last = name;
  }
  const span = { start, end: reader.at };
  return { kind: 'entry', entry: { key, line, ...span, ...describeBibtex(fields) } };
}
