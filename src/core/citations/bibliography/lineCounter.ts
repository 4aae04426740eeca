/** Numbers of lines for offsets that are asked for in ascending order; nothing is read twice. */
export class LineCounter {
  private at = 0;
  private line = 1;

  constructor(private readonly text: string) {}

  /** The line, from 1, on which an offset stands that is not before the last one asked for. */
  of(offset: number): number {
    for (let next = this.nextLine(); next !== -1 && next <= offset; next = this.nextLine()) {
      this.at = next;
      this.line++;
    }
    return this.line;
  }

  private nextLine(): number {
    return this.text.indexOf('\n', this.at) + 1 || -1;
  }
}
