import { countWhile } from './sorted';

/** A place as people count it: both from 1, the column in UTF-16 code units. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/** Offsets of line starts; a line ends at `\n`, `\r\n` or a lone `\r`, as in VS Code and CommonMark. */
export class LineIndex {
  private readonly starts: readonly number[];

  constructor(text: string) {
    const starts = [0];
    const lineEnd = /\r\n|\r|\n/g;
    while (lineEnd.exec(text)) starts.push(lineEnd.lastIndex);
    this.starts = starts;
  }

  /** How many lines there are; an empty text has one. */
  get count(): number {
    return this.starts.length;
  }

  /** Line and column of an offset; an offset past the end is on the last line. */
  at(offset: number): LineColumn {
    const line = Math.max(
      1,
      countWhile(this.starts, (start) => start <= offset),
    );
    return { line, column: offset - this.startOf(line) + 1 };
  }

  /** Offset at which a line (from 1) starts. */
  startOf(line: number): number {
    return this.starts[line - 1] ?? this.starts.at(-1) ?? 0;
  }
}
