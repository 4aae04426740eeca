import type { Span } from '../text/span';
import type { Cut, FlatProse } from './flatProse';
import type { Mark, Prose, ProsePiece, Reference } from './model';

const WORD_END = /[\p{L}\p{N}]$/u;
const WORD_START = /^[\p{L}\p{N}]/u;

/** Prose with everything that refers to it. */
export interface CutProse {
  readonly prose: Prose;
  readonly marks: readonly Mark[];
  readonly references: readonly Reference[];
}

/**
 * The prose without what is to be cut, marks and references moved along. Words that a cut would glue to each other
 * ("2020" and "5 people" around an image) get a space between them. Of cuts that overlap the first wins.
 */
export function applyCuts(flat: FlatProse, cuts: readonly Cut[]): CutProse {
  if (cuts.length === 0) return { prose: flat, marks: flat.marks, references: flat.references };
  const ordered = [...cuts].sort((a, b) => a.start - b.start || b.end - a.end);
  const cutter = new Cutter(flat);
  for (const cut of ordered) cutter.take(cut);
  cutter.finish();
  const move = (span: Span): Span => ({ start: cutter.move(span.start), end: cutter.move(span.end) });
  return {
    prose: { text: cutter.text, pieces: cutter.pieces },
    marks: flat.marks
      .map((mark) => ({ ...mark, prose: move(mark.prose) }))
      .filter(({ prose }) => prose.start < prose.end),
    references: flat.references.map((reference) => ({ ...reference, prose: move(reference.prose) })),
  };
}

class Cutter {
  text = '';
  readonly pieces: ProsePiece[] = [];
  /** Places of the flat prose from which on everything is moved by so much. */
  private readonly moves: { readonly from: number; readonly by: number }[] = [];
  private done = 0;
  private next = 0;

  constructor(private readonly flat: FlatProse) {}

  take(cut: Cut): void {
    if (cut.start < this.done) return;
    this.copyUpTo(cut.start);
    const glues = WORD_END.test(this.text.slice(-2)) && WORD_START.test(this.flat.text.slice(cut.end, cut.end + 2));
    const text = cut.text ?? (glues ? ' ' : '');
    const sourceEnd = this.pieces.at(-1)?.source.end ?? this.flat.pieces[0]?.source.start ?? 0;
    this.done = cut.end;
    if (text !== '') this.add(text, { start: sourceEnd, end: sourceEnd }, false);
    this.moves.push({ from: cut.end, by: this.text.length - cut.end });
  }

  finish(): void {
    this.copyUpTo(this.flat.text.length);
  }

  /** Where an offset of the flat prose has gone; one inside a cut goes to where the cut was. */
  move(offset: number): number {
    let low = 0;
    let high = this.moves.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.moves[middle]?.from ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const next = this.moves[low];
    const moved = offset + (this.moves[low - 1]?.by ?? 0);
    return next ? Math.min(moved, next.from + next.by) : moved;
  }

  private copyUpTo(end: number): void {
    let piece = this.flat.pieces[this.next];
    while (piece && piece.prose.start < end) {
      const start = Math.max(piece.prose.start, this.done);
      const stop = Math.min(piece.prose.end, end);
      if (start < stop) {
        const source = piece.verbatim
          ? {
              start: piece.source.start + start - piece.prose.start,
              end: piece.source.start + stop - piece.prose.start,
            }
          : piece.source;
        this.add(this.flat.text.slice(start, stop), source, piece.verbatim);
      }
      if (piece.prose.end > end) break;
      piece = this.flat.pieces[++this.next];
    }
    this.done = Math.max(this.done, end);
  }

  private add(text: string, source: Span, verbatim: boolean): void {
    const prose = { start: this.text.length, end: this.text.length + text.length };
    this.text += text;
    this.pieces.push({ prose, source, verbatim });
  }
}
