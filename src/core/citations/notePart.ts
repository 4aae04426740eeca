/** A stretch of a note: words, words set off as a title is, or its address. */
export interface NotePart {
  readonly kind: 'words' | 'emphasis' | 'address';
  readonly text: string;
}
