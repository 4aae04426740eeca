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
