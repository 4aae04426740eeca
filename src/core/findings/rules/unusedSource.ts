import type { Definition } from '../../markdown/model';
import { MESSAGES } from '../messages';
import type { Rule } from '../rule';

/** How a use of a definition reads between its brackets. */
function keyOf({ kind, label }: Definition): string {
  return kind === 'footnote' ? `^${label}` : label;
}

/** Writers hide remarks in definitions of nothing: `[//]: # (a remark)`, `[remark]: <>`. */
function isRemark({ kind, url }: Definition): boolean {
  return kind === 'link' && (url === null || url === '' || url === '#');
}

/**
 * A footnote or link definition that nothing refers to: "[paper]: https://…" without "[…][paper]". Whatever stands in
 * brackets counts as a use, so that images, footnotes within footnotes and what another program fills in do. Entries of a
 * bibliography are not among them, for other drafts share it, nor are sources of the ledger, which has no place in the text.
 */
export const unusedSource: Rule = {
  code: 'unused-source',
  check: ({ document }) =>
    document.definitions
      .filter((definition) => !isRemark(definition) && !document.labels.has(keyOf(definition)))
      .map((definition) => {
        const message = definition.kind === 'footnote' ? MESSAGES.unusedFootnote : MESSAGES.unusedLink;
        return { ...definition.span, message: message(definition.rawLabel), claim: null, related: [] };
      }),
};
