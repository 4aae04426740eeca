import type { Span } from '../text/span';
import type { Mark, ProsePiece, Reference } from './model';

/** A stretch of flat prose to take out, with what to put in its place; it may be empty, where only markup stood. */
export interface Cut extends Span {
  /** What stands there instead, "^" for a superscript; without it, nothing, or a space where two words would glue. */
  readonly text?: string;
}

/** What markers in the text of a block come to; offsets are those of the flat prose. */
export interface Markers {
  readonly cuts: readonly Cut[];
  readonly marks: readonly Mark[];
  readonly references: readonly Reference[];
}

/**
 * Prose in the making: what the syntax tree's nodes of one block say, one after the other. Markers that are only
 * text to the parser are still in it; `cuts` has the stretches that are already known to be none of the prose.
 */
export class FlatProse {
  text = '';
  readonly pieces: ProsePiece[] = [];
  readonly marks: Mark[] = [];
  readonly references: Reference[] = [];
  readonly cuts: Cut[] = [];

  /** Adds text that was read from `source`; runs that follow each other in the source become one piece. */
  append(text: string, source: Span, verbatim: boolean): void {
    if (text === '') return;
    const start = this.text.length;
    this.text += text;
    const prose = { start, end: this.text.length };
    const last = this.pieces.at(-1);
    if (verbatim && last?.verbatim && last.source.end === source.start) {
      this.pieces[this.pieces.length - 1] = {
        prose: { start: last.prose.start, end: prose.end },
        source: { start: last.source.start, end: source.end },
        verbatim,
      };
    } else {
      this.pieces.push({ prose, source: { start: source.start, end: source.end }, verbatim });
    }
  }

  /** Marks all that was added since `start`; nothing when that is nothing. */
  mark(kind: Mark['kind'], start: number): void {
    if (start < this.text.length) this.marks.push({ kind, prose: { start, end: this.text.length } });
  }

  /** Notes that something without text stands here, so that the words around it are kept apart. */
  gap(): void {
    this.cuts.push({ start: this.text.length, end: this.text.length });
  }
}
