import type { Definition } from '../../markdown/model';
import { MESSAGES } from '../messages';
import type { DefinitionInput, Rule } from '../rule';

/** Writers hide remarks in definitions of nothing: `[//]: # (a remark)`, `[remark]: <>`. */
function isRemark({ kind, url }: Definition): boolean {
  return kind === 'link' && (url === null || url === '' || url === '#');
}

/**
 * A footnote or link definition that nothing refers to: "[paper]: https://…" without "[…][paper]". Whatever stands in
 * brackets counts as a use, so that images, footnotes within footnotes and what another program fills in do. Entries of a
 * bibliography are not among them, for other drafts share it, nor are sources of the ledger, which has no place in the text.
 */
export const unusedSource: Rule<DefinitionInput> = {
  code: 'unused-source',
  check: ({ definitions, isUsed }) =>
    definitions
      .filter((definition) => !isRemark(definition) && !isUsed(definition))
      .map((definition) => {
        const message = definition.kind === 'footnote' ? MESSAGES.unusedFootnote : MESSAGES.unusedLink;
        return { ...definition.span, definition, message: message(definition.rawLabel), claim: null, related: [] };
      }),
};
