import type { Span } from './span';

/** Replaces the source between `start` and `end` by `text`; an insertion has `start === end`. */
export interface TextEdit extends Span {
  readonly text: string;
}

/**
 * The text after all edits, whose offsets all refer to `source` as given. Edits may come in any order but must not
 * overlap; two insertions at one place are applied in the order given.
 */
export function applyEdits(source: string, edits: readonly TextEdit[]): string {
  const ordered = edits.map((edit, index) => ({ edit, index }));
  ordered.sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.index - b.index);
  let result = '';
  let from = 0;
  for (const { edit } of ordered) {
    result += source.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return result + source.slice(from);
}

/**
 * The same change without touching the words that stay: an edit that puts a link around "$6 million" becomes an insertion
 * on either side of it, one that takes a link off two deletions. Who follows words through edits then sees that they stay.
 */
export function sparingEdits(source: string, edit: TextEdit): readonly TextEdit[] {
  const { start, end, text } = edit;
  const before = source.slice(start, end);
  const grows = text.length > before.length;
  const [outer, inner] = grows ? [text, before] : [before, text];
  const at = inner === '' ? -1 : outer.indexOf(inner);
  if (at < 0) return [edit];
  const after = at + inner.length;
  const parts = grows
    ? [
        { start, end: start, text: text.slice(0, at) },
        { start: end, end, text: text.slice(after) },
      ]
    : [
        { start, end: start + at, text: '' },
        { start: start + after, end, text: '' },
      ];
  return parts.filter((part) => part.end > part.start || part.text !== '');
}

/** Where an offset is after edits; one within what was replaced goes to its start. */
export type Shift = (offset: number) => number;

/** Follows offsets of the source through edits. */
export function shifter(edits: readonly TextEdit[]): Shift {
  const ordered = [...edits].sort((a, b) => a.start - b.start);
  return (offset) => {
    let moved = 0;
    for (const { start, end, text } of ordered) {
      if (start >= offset) break;
      if (end > offset) return start + moved;
      moved += text.length - (end - start);
    }
    return offset + moved;
  };
}

/** A stretch of a changed text: of the source, or new. */
type Piece = Span | { readonly text: string };

/** The edits that do at once what `second` does to the text that `first` makes of `source`. */
export function composeEdits(
  source: string,
  first: readonly TextEdit[],
  second: readonly TextEdit[],
): readonly TextEdit[] {
  const whole: Piece[] = [{ start: 0, end: source.length }];
  return editsOf(source, replaceIn(replaceIn(whole, first), second));
}

/** The pieces after edits whose offsets count along them. */
function replaceIn(pieces: readonly Piece[], edits: readonly TextEdit[]): Piece[] {
  const ordered = edits.map((edit, index) => ({ edit, index }));
  ordered.sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.index - b.index);
  const total = pieces.reduce((sum, piece) => sum + lengthOf(piece), 0);
  const result: Piece[] = [];
  let from = 0;
  for (const { edit } of ordered) {
    result.push(...cutOut(pieces, from, edit.start), { text: edit.text });
    from = edit.end;
  }
  return [...result, ...cutOut(pieces, from, total)].filter((piece) => lengthOf(piece) > 0);
}

function cutOut(pieces: readonly Piece[], from: number, to: number): Piece[] {
  let at = 0;
  return pieces.flatMap((piece): Piece[] => {
    const start = Math.max(from - at, 0);
    const end = Math.min(to - at, lengthOf(piece));
    at += lengthOf(piece);
    if (end <= start) return [];
    return [
      'text' in piece ? { text: piece.text.slice(start, end) } : { start: piece.start + start, end: piece.start + end },
    ];
  });
}

function lengthOf(piece: Piece): number {
  return 'text' in piece ? piece.text.length : piece.end - piece.start;
}

/** What stands between the stretches of the source that are kept, in place of what stood there. */
function editsOf(source: string, pieces: readonly Piece[]): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  let text = '';
  for (const piece of [...pieces, { start: source.length, end: source.length }]) {
    if ('text' in piece) {
      text += piece.text;
      continue;
    }
    if (piece.start > at || text !== '') edits.push({ start: at, end: piece.start, text });
    at = piece.end;
    text = '';
  }
  return edits;
}
