import type { Definition, MarkdownDocument } from '../../markdown/model';
import type { Span } from '../../text/span';
import { MESSAGES } from '../messages';
import type { Rule } from '../rule';

/** What brackets are made of: one that opens, escaped or not, one that closes, and any other escaped character. */
const BRACKETS = /\\?\[|\]|\\[^]/g;
/** The length that a label can have. */
const MAX_LABEL = 999;

/** Labels are equal whatever their case and white space, as CommonMark has it. */
function normalised(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
}

/** Labels of definitions are told without their backslashes. */
function unescaped(label: string): string {
  return label.replace(/\\([!-/:-@[-`{-~])/g, '$1');
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
  const matches = bracketed(source).filter(({ start }) => !starts.has(start));
  return new Set(matches.map(({ start, end }) => normalised(unescaped(source.slice(start + 1, end - 1)))));
}

/** Every "[…]" with no bracket in it but escaped ones; an escaped bracket opens one where no other is open. */
function bracketed(source: string): readonly Span[] {
  const found: Span[] = [];
  let open = -1;
  for (const { 0: sign, index } of source.matchAll(BRACKETS)) {
    const isTooFar = open < 0 || index - open > MAX_LABEL;
    if (sign === '[' || (sign === '\\[' && isTooFar)) open = index + sign.length - 1;
    if (sign !== ']') continue;
    if (!isTooFar) found.push({ start: open, end: index + 1 });
    open = -1;
  }
  return found;
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
