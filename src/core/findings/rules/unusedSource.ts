import type { Definition } from '../../markdown/model';
import { labelKey, labelUses } from '../../citations/labelUses';
import { MESSAGES } from '../messages';
import type { Rule } from '../rule';

/** Writers hide remarks in definitions of nothing: `[//]: # (a remark)`, `[remark]: <>`. */
function isRemark({ kind, url }: Definition): boolean {
  return kind === 'link' && (url === null || url === '' || url === '#');
}

/**
 * A footnote or link definition that nothing refers to: "[paper]: https://…" without "[…][paper]". Entries of a
 * bibliography are not among them, for other drafts share it, nor are sources of the ledger, which has no place in the text.
 */
export const unusedSource: Rule = {
  code: 'unused-source',
  check: ({ document }) => {
    const used = new Set(labelUses(document).map(({ key }) => key));
    return document.definitions
      .filter((definition) => !isRemark(definition) && !used.has(labelKey(definition)))
      .map((definition) => {
        const message = definition.kind === 'footnote' ? MESSAGES.unusedFootnote : MESSAGES.unusedLink;
        return { ...definition.span, message: message(definition.rawLabel), claim: null, related: [] };
      });
  },
};
