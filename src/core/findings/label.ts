import type { MarkdownDocument, Reference } from '../markdown/model';

/** The label of a footnote or reference link as the writer wrote it: "Tech Report" in "[the paper][Tech Report]". */
export function labelOf({ source }: Pick<MarkdownDocument, 'source'>, reference: Reference): string {
  if (reference.kind === 'footnote') return reference.target;
  const written = source.slice(reference.source.start, reference.source.end);
  const [first = '', last = ''] = written.slice(1, -1).split('][');
  return last === '' ? first : last;
}
