import type { MarkdownDocument, Reference } from '../markdown/model';
import { parseMarkdown } from '../markdown/parse';
import { applyEdits, type TextEdit } from '../text/edit';

/**
 * Of the marks that edits put into a draft, those that the changed draft reads as references of their kind. The others would stand
 * there as mere characters: a footnote mark in a block of HTML, or one whose definition ends up in code.
 */
export function marksRead(
  document: MarkdownDocument,
  marks: readonly TextEdit[],
  definitions: readonly TextEdit[],
  kind: Reference['kind'],
): ReadonlySet<TextEdit> {
  const edits = [...marks, ...definitions];
  const { blocks } = parseMarkdown(applyEdits(document.source, edits));
  // The address in a link that is not read as one may be taken for a bare address.
  const references = blocks.flatMap((block) =>
    block.references.filter((one) => one.kind === kind && one.defined && one.form !== 'autolink'),
  );
  const isRead = (mark: TextEdit) => {
    const start = mark.start + growthBefore(edits, mark);
    const end = start + mark.text.length;
    return references.some(({ source }) => source.start < end && start < source.end);
  };
  return new Set(marks.filter(isRead));
}

/** By how much the edits before one of them move it; of two at one place the earlier in the list comes first. */
function growthBefore(edits: readonly TextEdit[], edit: TextEdit): number {
  const index = edits.indexOf(edit);
  return edits.reduce((sum, other, at) => {
    const isBefore = other.start < edit.start || (other.start === edit.start && at < index);
    return isBefore ? sum + other.text.length - (other.end - other.start) : sum;
  }, 0);
}
