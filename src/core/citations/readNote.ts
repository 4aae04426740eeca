import type { Definition, MarkdownDocument } from '../markdown/model';
import { parseMarkdown } from '../markdown/parse';

/** A label in brackets at the start of a definition: "[^1]:", "[report]:". */
export const DEFINED = /^\[(\^?)((?:[^[\]\\]|\\[^]){1,999})\]:/;

/**
 * The text of a footnote, which is no block of its draft, as a document of its own. `shift` is what its offsets lack to be
 * those of the draft.
 */
export function readNote(
  source: string,
  { span }: Pick<Definition, 'span'>,
): { readonly note: MarkdownDocument; readonly shift: number } {
  const written = source.slice(span.start, span.end);
  const label = (DEFINED.exec(written)?.[0] ?? '').length;
  const note = parseMarkdown(written.slice(label).trimStart());
  return { note, shift: span.end - note.source.length };
}
