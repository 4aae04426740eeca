import type { BibliographyProblem, BibliographyRecord } from './bibliography';
import { describeCslItem, readCslItem } from './cslItem';
import { LineCounter } from './lineCounter';

const SPACE = /[\ufeff\s]*/y;
const PLAIN = /[^"[\]{}\r\n]+/y;
const STRING = /[^"\\]*(?:\\[^][^"\\]*)*"/y;

/**
 * The items of a CSL-JSON file, an array, one after the other. Each is parsed for itself, so that a mistake in one costs
 * that one: where a bracket is missing, the next item is looked for by the indentation of the first.
 */
export function* scanCslJson(text: string): Generator<BibliographyRecord> {
  const lines = new LineCounter(text);
  const problem = (start: number, end: number, reason: string, isFatal = true): BibliographyRecord => {
    const found: BibliographyProblem = { start, end, line: lines.of(start), reason, key: null, isFatal };
    return { kind: 'problem', problem: found };
  };
  let at = skip(SPACE, text, 0);
  if (text[at] !== '[') {
    yield problem(at, text.length, 'the file should be a list of CSL items in square brackets');
    return;
  }
  at = skip(SPACE, text, at + 1);
  const indent = indentBefore(text, at);
  for (let isFirst = true; text[at] !== ']'; isFirst = false) {
    if (!isFirst && text[at] === ',') at = skip(SPACE, text, at + 1);
    else if (!isFirst && at < text.length) yield problem(at, at, 'a comma is missing between two items');
    if (at >= text.length) {
      yield problem(text.length, text.length, 'the closing square bracket of the list is missing');
      return;
    }
    const { end, isClosed } = endOfItem(text, at, indent);
    yield readItem(text.slice(at, end), at, isClosed, lines, problem);
    at = skip(SPACE, text, end);
  }
  const rest = skip(SPACE, text, at + 1);
  if (rest < text.length) yield problem(rest, text.length, 'there is more text behind the list');
}

function readItem(
  text: string,
  start: number,
  isClosed: boolean,
  lines: LineCounter,
  problem: (start: number, end: number, reason: string, isFatal?: boolean) => BibliographyRecord,
): BibliographyRecord {
  const end = start + text.length;
  const value = isClosed ? parsed(text) : undefined;
  if (value === undefined) return problem(start, end, isClosed ? 'the item is not JSON' : 'a bracket is missing');
  const source = readCslItem(value);
  if (typeof source === 'string') return problem(start, end, source, false);
  return { kind: 'entry', entry: { ...describeCslItem(source), start, end, line: lines.of(start) } };
}

/** The value of a JSON text; undefined where it is none. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Where the item at an offset ends: behind its closing bracket, else before the next line that starts as an item does. */
function endOfItem(text: string, start: number, indent: string | null): { end: number; isClosed: boolean } {
  let depth = 0;
  for (let at = start; at < text.length;) {
    at = skip(PLAIN, text, at);
    const character = text[at++];
    if (character === '"') {
      const end = skip(STRING, text, at);
      if (end === at) return { end: text.length, isClosed: false };
      at = end;
    } else if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') {
      // The list's own bracket ends an item that is no object.
      if (depth === 0) return { end: at - 1, isClosed: true };
      if (--depth === 0) return { end: at, isClosed: true };
    } else if (character === '\n' && depth > 0 && indent !== null && text.startsWith(`${indent}{`, at)) {
      return { end: at, isClosed: false };
    }
    if (depth === 0 && (text[at] === ',' || text[at] === ']')) return { end: at, isClosed: true };
  }
  return { end: text.length, isClosed: false };
}

/** The white space between a line's start and an offset; null where something else stands there. */
function indentBefore(text: string, offset: number): string | null {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const before = text.slice(start, offset);
  return /^[ \t]*$/.test(before) && start > 0 ? before : null;
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
