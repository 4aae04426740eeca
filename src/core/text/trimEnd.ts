/** A text without any of the characters at its end: `trimEndOf('https://a.b/c).', ').')` gives "https://a.b/c". */
export function trimEndOf(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
