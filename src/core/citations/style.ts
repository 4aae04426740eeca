import type { MarkdownDocument, Reference } from '../markdown/model';
import type { CitationStyle } from './source';

/**
 * The style that a draft uses most, for "auto"; footnotes where it has none yet or several are even, because they change
 * the line the least.
 */
export function detectStyle({ blocks }: MarkdownDocument): CitationStyle {
  const counts: Record<CitationStyle, number> = { footnote: 0, link: 0, reference: 0, key: 0 };
  for (const reference of blocks.flatMap((block) => block.references)) {
    const style = styleOf(reference);
    if (style) counts[style]++;
  }
  const order: readonly CitationStyle[] = ['footnote', 'key', 'link', 'reference'];
  return order.reduce((best, style) => (counts[style] > counts[best] ? style : best));
}

/** The style that a reference is written in; null for one that leads nowhere. */
export function styleOf({ kind, form, defined }: Reference): CitationStyle | null {
  if (!defined) return null;
  if (kind === 'citation') return 'key';
  if (kind === 'link') return form === 'reference' ? 'reference' : 'link';
  return 'footnote';
}
