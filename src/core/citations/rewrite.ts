import type { MarkdownDocument } from '../markdown/model';
import type { TextEdit } from '../text/edit';
import { definitionText } from './definitions';
import { linkTarget, sourceUrl } from './format';
import { FOOTNOTE_FORMATS, type Source } from './source';

/**
 * The edits that bring new details of a source into the text: footnotes and link definitions that read as they would be
 * written for it before, and the address of inline links to it. What the writer has worded otherwise is left alone.
 */
export function rewriteEdits(document: MarkdownDocument, before: Source, after: Source): readonly TextEdit[] {
  const definitions = document.definitions.flatMap(({ kind, span, rawLabel }): TextEdit[] => {
    const written = document.source.slice(span.start, span.end).trimEnd();
    const format = FOOTNOTE_FORMATS.find((known) => definitionText(kind, rawLabel, before, known) === written);
    const text = format && definitionText(kind, rawLabel, after, format);
    if (text === undefined || text === written) return [];
    return [{ start: span.start, end: span.start + written.length, text }];
  });
  return [...definitions, ...linkEdits(document, linkTarget(sourceUrl(before)), linkTarget(sourceUrl(after)))];
}

function linkEdits({ blocks, source }: MarkdownDocument, from: string, to: string): TextEdit[] {
  if (from === '' || to === '' || from === to) return [];
  const links = blocks.flatMap((block) => block.references.filter(({ form }) => form === 'inline'));
  return links.flatMap((link): TextEdit[] => {
    const text = source.slice(link.source.start, link.source.end);
    const start = text.endsWith(`](${from})`) ? link.source.end - from.length - 1 : null;
    return start === null ? [] : [{ start, end: start + from.length, text: to }];
  });
}
