import { decodeString } from 'micromark-util-decode-string';
import type { Span } from '../text/span';
import type { FlatProse } from './flatProse';

const ENTITY = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[\da-zA-Z]{1,31});/y;
/** The end of a line with the blanks before it and the indentation and quote signs after it. */
const LINE_BREAK = /[ \t]*(?:\r\n|\r|\n)[ \t>]*/y;
const LINE_END = /\r\n|\r|\n/y;
const PUNCTUATION = /[!-/:-@[-`{-~]/;

function matchAt(pattern: RegExp, text: string, offset: number): string | null {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0] ?? null;
}

/**
 * Adds what the parser read (`value`) from a stretch of source, finding which part of it each character came from:
 * "\$5&nbsp;m" gives "$5", a no-break space for the entity, "m". In literal text (code, addresses) a backslash and an
 * ampersand are just that. Where the two do not fit together, the rest becomes one piece that is not verbatim.
 */
export function align(prose: FlatProse, value: string, source: string, span: Span, literal: boolean): void {
  if (source.slice(span.start, span.end) === value && !/[\r\n]/.test(value)) {
    prose.append(value, span, true);
    return;
  }
  let at = span.start;
  let read = 0;
  while (read < value.length && at < span.end) {
    const step =
      readLineBreak(value, read, source, at) ??
      (literal ? null : (readEscape(value, read, source, at) ?? readEntity(value, read, source, at))) ??
      readRun(value, read, source, at, span.end, literal);
    if (!step) break;
    prose.append(step.text, { start: at + step.skip, end: at + step.length }, step.verbatim);
    at += step.length;
    read += step.taken;
  }
  if (read < value.length) {
    prose.append(value.slice(read).replace(/[\r\n]+/g, ' '), { start: at, end: Math.max(at, span.end) }, false);
  }
}

/** What one step of the alignment found. */
interface Step {
  readonly text: string;
  /** Code units of the source: how many before the text are markup, and how many in all. */
  readonly skip: number;
  readonly length: number;
  /** Code units of the parser's value that it stands for. */
  readonly taken: number;
  readonly verbatim: boolean;
}

function readLineBreak(value: string, read: number, source: string, at: number): Step | null {
  const lineEnd = matchAt(LINE_END, value, read) ?? (/[\r\n]/.test(source.charAt(at)) ? value.charAt(read) : null);
  if (lineEnd === null || lineEnd.trim() !== '') return null;
  const found = matchAt(LINE_BREAK, source, at);
  if (found === null) return null;
  let { length } = found;
  const taken = lineEnd.length;
  // A ">" deeper than the quote goes is a character of the text, not a quote sign.
  while (value[read + taken + found.length - length] === '>' && found[length - 1] === '>') length--;
  return { text: ' ', skip: 0, length, taken, verbatim: false };
}

function readEscape(value: string, read: number, source: string, at: number): Step | null {
  const next = source.charAt(at + 1);
  if (source[at] !== '\\' || next !== value[read] || !PUNCTUATION.test(next)) return null;
  return { text: next, skip: 1, length: 2, taken: 1, verbatim: true };
}

function readEntity(value: string, read: number, source: string, at: number): Step | null {
  const found = source[at] === '&' ? matchAt(ENTITY, source, at) : null;
  if (found === null) return null;
  const decoded = decodeString(found);
  if (decoded === found || !value.startsWith(decoded, read)) return null;
  return { text: decoded, skip: 0, length: found.length, taken: decoded.length, verbatim: false };
}

/** The longest run of equal characters up to something that one of the other steps may want. */
function readRun(value: string, read: number, source: string, at: number, end: number, literal: boolean): Step | null {
  const stop = literal ? /[\r\n]/ : /[\r\n\\&]/;
  let length = 0;
  while (at + length < end && read + length < value.length && source[at + length] === value[read + length]) {
    if (length > 0 && stop.test(source.charAt(at + length))) break;
    length++;
  }
  if (length > 0) return { text: value.slice(read, read + length), skip: 0, length, taken: length, verbatim: true };
  // The parser reads U+0000 as U+FFFD, and drops blanks before the end of a line.
  if (source[at] === '\0') return { text: value.charAt(read), skip: 0, length: 1, taken: 1, verbatim: false };
  return /[ \t]/.test(source.charAt(at)) ? { text: '', skip: 1, length: 1, taken: 0, verbatim: false } : null;
}
