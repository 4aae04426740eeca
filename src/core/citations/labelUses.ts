import type { Definition, MarkdownDocument } from '../markdown/model';
import type { Span } from '../text/span';

/** "[…]" with no bracket in it but escaped ones, up to the length that a label can have. */
const BRACKETED = /\[((?:[^[\]\\]|\\[^]){0,999})\]/g;

/** Labels are equal whatever their case and white space, as CommonMark has it. */
function normalised(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
}

/** Something in brackets that may refer to a definition. */
interface LabelUse extends Span {
  /** Equal to `labelKey` of the definition that it may refer to. */
  readonly key: string;
}

/** What a use of a definition reads: "^1" for a footnote, normalised. */
export function labelKey({ kind, rawLabel }: Pick<Definition, 'kind' | 'rawLabel'>): string {
  return normalised(kind === 'footnote' ? `^${rawLabel}` : rawLabel);
}

/**
 * Every label in brackets that is not the start of a definition. Read from the text rather than from what was parsed,
 * so that images, footnotes within footnotes and anything that another program fills in count as uses: a definition
 * is called unused only where nothing even looks like a use.
 */
export function labelUses({ source, definitions }: MarkdownDocument): readonly LabelUse[] {
  const starts = new Set(definitions.map(({ span }) => span.start));
  return [...source.matchAll(BRACKETED)]
    .filter((match) => !starts.has(match.index))
    .map((match) => ({
      key: normalised(match[1] ?? ''),
      start: match.index,
      end: match.index + match[0].length,
    }));
}
