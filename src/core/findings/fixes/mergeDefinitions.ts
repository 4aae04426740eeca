import { duplicateDefinitions } from '../../citations/duplicates';
import type { Definition, MarkdownDocument, Reference } from '../../markdown/model';
import { parseMarkdown } from '../../markdown/parse';
import { applyEdits, type TextEdit } from '../../text/edit';
import { contains, type Span } from '../../text/span';
import type { Fix } from '../finding';
import { labelKey, labelUses } from '../../citations/labelUses';
import { removeDefinition } from './removeDefinition';

/**
 * Makes one definition of two that give the same source: what refers to the one refers to the other, and the one goes.
 * Only where the one that stays says all that the other says, and where every use of the other is known.
 */
export function mergeDefinitions(document: MarkdownDocument, finding: Span): readonly Fix[] {
  const isHere = ({ second }: { readonly second: Definition }) =>
    second.span.start === finding.start && second.span.end === finding.end;
  const merge = duplicateDefinitions(document).find(isHere)?.merge;
  if (!merge) return [];
  const { kept, gone } = merge;
  const uses = usesOf(document, gone);
  const removal = removeDefinition(document, gone.span)[0];
  if (!uses || !removal) return [];
  const edits = [...uses.map((use) => referTo(document.source, use, kept)), ...removal.edits];
  const mark = (label: string) => (kept.kind === 'footnote' ? `[^${label}]` : `[${label}]`);
  const title = `Use ${mark(kept.rawLabel)} in place of ${mark(gone.rawLabel)}`;
  return isMerged(document, edits, kept, gone) ? [{ title, edits }] : [];
}

/** Where a definition is referred to by its label in brackets; null where not all is known that looks like it. */
function usesOf(document: MarkdownDocument, definition: Definition): readonly Span[] | null {
  const references = document.blocks.flatMap((block) => block.references.filter((one) => refersTo(one, definition)));
  const uses = labelUses(document).filter(({ key }) => key === labelKey(definition));
  const isKnown = (use: Span) => references.some(({ source }) => contains(source, use));
  return uses.every(isKnown) ? uses : null;
}

function refersTo({ kind, form, label }: Reference, definition: Definition): boolean {
  const isOfKind = definition.kind === 'footnote' ? kind === 'footnote' : form === 'reference';
  return isOfKind && label === definition.label;
}

/** "[^b]" becomes "[^a]", or goes where "[^a]" stands beside it; "[text][b]" becomes "[text][a]", "[b]" "[b][a]". */
function referTo(source: string, { start, end }: Span, kept: Definition): TextEdit {
  if (kept.kind === 'footnote') {
    const mark = `[^${kept.rawLabel}]`;
    const isDouble = source.endsWith(mark, start) || source.startsWith(mark, end);
    return { start, end, text: isDouble ? '' : mark };
  }
  if (source[start - 1] === ']') return { start, end, text: `[${kept.rawLabel}]` };
  return { start: end, end: source.startsWith('[]', end) ? end + 2 : end, text: `[${kept.rawLabel}]` };
}

/** Whether the draft then reads as meant: nothing refers to the label that is gone, and the other is referred to. */
function isMerged(
  { source, blocks }: MarkdownDocument,
  edits: readonly TextEdit[],
  kept: Definition,
  gone: Definition,
): boolean {
  const after = parseMarkdown(applyEdits(source, edits));
  const references = after.blocks.flatMap((block) => block.references);
  const wasUsed = blocks.some((block) => block.references.some((one) => refersTo(one, gone)));
  const isUsed = references.some((one) => refersTo(one, kept) && one.defined);
  const isDefined = after.definitions.some(({ kind, label }) => kind === kept.kind && label === kept.label);
  return isDefined && (isUsed || !wasUsed) && !references.some((one) => refersTo(one, gone));
}
