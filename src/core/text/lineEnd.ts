/** The line end that a text uses first, `\n` where it has none: what is added to it should end its lines the same. */
export function lineEndOf(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
}
