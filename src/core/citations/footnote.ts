import { apaParts } from './formatApa';
import { chicagoParts } from './formatChicago';
import { bareAddress, escapeMarkdown, escapeStart, sourceUrl } from './format';
import { shortParts } from './formatShort';
import type { NotePart } from './notePart';
import type { FootnoteFormat, Source } from './source';

const PARTS: Readonly<Record<FootnoteFormat, (source: Source, address: string) => readonly NotePart[]>> = {
  short: shortParts,
  apa: apaParts,
  chicago: chicagoParts,
  url: (source, address) => (address === '' ? shortParts(source, address) : [{ kind: 'address', text: address }]),
};

/**
 * A source as the text of a footnote, in one of the house formats. What is not known is left out, and "n.d." stands only
 * where the format wants it; a source without anything else is its address, and without that its key.
 */
export function footnoteText(source: Source, format: FootnoteFormat): string {
  return escapeStart(footnoteParts(source, format).map(written).join(''));
}

/** The same before it is Markdown. */
export function footnoteParts(source: Source, format: FootnoteFormat): readonly NotePart[] {
  const parts = PARTS[format](source, bareAddress(sourceUrl(source))).filter(({ text }) => text !== '');
  return parts.length > 0 ? parts : [{ kind: 'words', text: source.id }];
}

function written({ kind, text }: NotePart): string {
  if (kind === 'address') return text;
  return kind === 'emphasis' ? `*${escapeMarkdown(text)}*` : escapeMarkdown(text);
}
