import type { Span } from '../core/text/span';
import { columnsOf, printable } from './terminal';

/** Columns of a line that are shown before and after what is marked; a paragraph is often one long line. */
const BEFORE = 50;
const AFTER = 40;

const widthOf = (text: string) => [...text].reduce((sum, character) => sum + columnsOf(character), 0);

/** The longest end of a text that is no wider than that, cut between code points. */
function lastColumns(text: string, width: number): string {
  const characters = [...text];
  let from = characters.length;
  for (let room = width; from > 0; from--) {
    room -= columnsOf(characters[from - 1] ?? '');
    if (room < 0) break;
  }
  return characters.slice(from).join('');
}

function firstColumns(text: string, width: number): string {
  let room = width;
  const kept = [...text].findIndex((character) => (room -= columnsOf(character)) < 0);
  return kept === -1 ? text : [...text].slice(0, kept).join('');
}

/**
 * A line of a draft with carets under the part that is marked (offsets into the line), long lines cut at both ends:
 *
 *       12 | It cost roughly $6 million to train
 *          |                 ^^^^^^^^^^
 */
export function excerpt(line: string, number: number, marked: Span): string {
  const text = printable(line);
  const before = lastColumns(text.slice(0, marked.start), BEFORE);
  const after = firstColumns(text.slice(marked.end), AFTER);
  const start = before.length < marked.start ? '…' : '';
  const end = after.length < text.length - marked.end ? '…' : '';
  const middle = text.slice(marked.start, marked.end);
  const gutter = `${number}`.padStart(6);
  const carets = ' '.repeat(widthOf(start + before)) + '^'.repeat(Math.max(1, widthOf(middle)));
  return `${gutter} | ${start}${before}${middle}${after}${end}\n${' '.repeat(gutter.length)} | ${carets}`;
}
