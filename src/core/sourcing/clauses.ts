import type { Span } from '../text/span';
import { type Word, wordsOf } from './words';

/** A part of a sentence that one speaker's words may cover. All offsets are those of the block's prose. */
export interface Clause extends Span {
  /** All of the prose. */
  readonly text: string;
  readonly words: readonly Word[];
  /** The sentence that it is part of. */
  readonly sentence: Span;
}

/** What ends the reach of "X says": a semicolon, and a turn to something else. "While keeping" goes on. */
const TURN = /;|,? (?:but|while|whereas|although|though|yet|let alone)(?! \w{1,20}ing\b)(?= )/g;

/**
 * The clauses of a sentence as far as attribution goes: in "DeepSeek used 2,000 GPUs while Meta says it used 16,000"
 * what Meta says starts at "while". A quote is one clause whatever it turns to.
 */
export function clausesOf(text: string, sentence: Span): Clause[] {
  const part = text.slice(sentence.start, sentence.end);
  const clauses: Clause[] = [];
  let start = sentence.start;
  const add = (end: number): void => {
    clauses.push({ text, sentence, start, end, words: wordsOf(text, { start, end }) });
    start = end;
  };
  const isQuoted = quotesOf(part);
  for (const match of part.matchAll(TURN)) {
    if (match.index > 0 && !isQuoted(match.index)) add(sentence.start + match.index);
  }
  add(sentence.end);
  return clauses;
}

/**
 * How far a phrase at an offset reaches that names who says so: over its clause, or, in the middle of an aside in
 * brackets ("(more in the Llama 3 paper)"), over that alone.
 */
export function reachOf(clause: Clause, offset: number): Span {
  const aside = /\(([^()]*)$/.exec(textBefore(clause, offset))?.[1];
  const close = textAfter(clause, offset).indexOf(')');
  if (aside === undefined || aside.trim() === '' || close === -1) return { start: clause.start, end: clause.end };
  return { start: offset - aside.length, end: offset + close };
}

/** How far around a word the patterns look. */
const NEAR = 120;

/** The text of the clause before an offset; where it is cut, "|" stands for what is left out. */
export function textBefore(clause: Clause, offset: number): string {
  const start = Math.max(clause.start, offset - NEAR);
  return (start > clause.start ? '|' : '') + clause.text.slice(start, offset);
}

/** The text of the clause from an offset on, cut in the same way. */
export function textAfter(clause: Clause, offset: number): string {
  const end = Math.min(clause.end, offset + NEAR);
  return clause.text.slice(offset, end) + (end < clause.end ? '|' : '');
}

/** Tells whether a place lies between quotes; asked for places in order, it reads the text once. */
function quotesOf(text: string): (offset: number) => boolean {
  const lastClose = text.lastIndexOf('”');
  const lastStraight = text.lastIndexOf('"');
  let at = 0;
  let isOpen = false;
  let isStraight = false;
  return (offset) => {
    for (; at < offset; at++) {
      const sign = text.charAt(at);
      if (sign === '“' || sign === '”') isOpen = sign === '“';
      if (sign === '"') isStraight = !isStraight;
    }
    return isOpen ? lastClose >= offset : isStraight && lastStraight >= offset;
  };
}
