import type { Definition, MarkdownDocument } from '../../markdown/model';
import { MESSAGES } from '../messages';
import type { Rule } from '../rule';

/** "[…]" with no bracket in it but escaped ones, up to the length that a label can have. */
const BRACKETED = /\[((?:[^[\]\\]|\\[^]){0,999})\]/g;

/** Labels are equal whatever their case and white space, as CommonMark has it. */
function normalised(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
}

function keyOf({ kind, rawLabel }: Definition): string {
  return normalised(kind === 'footnote' ? `^${rawLabel}` : rawLabel);
}

/**
 * Every label in brackets that is not the start of a definition. Read from the text rather than from what was parsed,
 * so that images, footnotes within footnotes and anything that another program fills in count as uses: a definition
 * is called unused only where nothing even looks like a use.
 */
function usedLabels({ source, definitions }: MarkdownDocument): ReadonlySet<string> {
  const starts = new Set(definitions.map(({ span }) => span.start));
  const matches = [...source.matchAll(BRACKETED)].filter((match) => !starts.has(match.index));
  return new Set(matches.map((match) => normalised(match[1] ?? '')));
}

/** Writers hide remarks in definitions of nothing: `[//]: # (a remark)`, `[remark]: <>`. */
function isRemark({ kind, url }: Definition): boolean {
  return kind === 'link' && (url === null || url === '' || url === '#');
}

/** A footnote or link definition that nothing refers to: "[paper]: https://…" without "[…][paper]". */
export const unusedSource: Rule = {
  code: 'unused-source',
  check: ({ document }) => {
    const used = usedLabels(document);
    return document.definitions
      .filter((definition) => !isRemark(definition) && !used.has(keyOf(definition)))
      .map((definition) => {
        const message = definition.kind === 'footnote' ? MESSAGES.unusedFootnote : MESSAGES.unusedLink;
        return { ...definition.span, message: message(definition.rawLabel), claim: null, related: [] };
      });
  },
};
