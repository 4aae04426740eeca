/**
 * The last whole words of a text that fit into `letters`: "The final run cost " in 10 letters is "…run cost ". A word is
 * cut only where there is room for much of it, as in languages that put no spaces.
 */
export function lastWords(text: string, letters: number): string {
  if (text.length <= letters) return text;
  const cut = text.slice(-Math.floor(letters));
  const space = cut.search(/\s\S/);
  if (space >= 0) return `…${cut.slice(space + 1)}`;
  const isWhole = /\s/.test(text.charAt(text.length - cut.length - 1));
  return isWhole || letters >= 10 ? `…${cut}` : '… ';
}

/** The first whole words of a text that fit into `letters`: " in the last run" in 10 letters is " in the…". */
export function firstWords(text: string, letters: number): string {
  if (text.length <= letters) return text;
  const cut = text.slice(0, Math.floor(letters));
  const space = cut.search(/\s\S*$/);
  return `${(space > 0 ? cut.slice(0, space) : cut).replace(/[.,;:]$/, '')}…`;
}
