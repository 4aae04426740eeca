import { duplicateDefinitions, duplicateSources } from '../../citations/duplicates';
import { sourceTitle } from '../../citations/title';
import type { MarkdownDocument } from '../../markdown/model';
import type { Span } from '../../text/span';
import { MESSAGES } from '../messages';
import type { Problem, Rule } from '../rule';

/** Where the draft cites a key of the ledger; its start where it does not. */
function placeOfKey({ blocks }: MarkdownDocument, key: string): Span {
  const references = blocks.flatMap((block) => block.references);
  const found = references.find(({ kind, target }) => kind === 'citation' && target === key);
  return found?.source ?? { start: 0, end: 0 };
}

/**
 * A footnote of the source of another footnote, a link label with the address of another, a source that the ledger has
 * twice. The later one is reported.
 */
export const duplicateSource: Rule = {
  code: 'duplicate-source',
  check: ({ document, ledger }) => {
    const inText = duplicateDefinitions(document).map(({ first, second }): Problem => {
      const message = second.kind === 'footnote' ? MESSAGES.duplicateFootnote : MESSAGES.duplicateLink;
      return {
        ...second.span,
        message: message(first.rawLabel, second.rawLabel),
        claim: null,
        related: [{ ...first.span, message: MESSAGES.firstDefinition }],
      };
    });
    const stored = duplicateSources(ledger?.sources ?? {}).map(({ kept, gone }): Problem => {
      const message = MESSAGES.duplicateStored(sourceTitle(kept), kept.id, gone.id);
      return { ...placeOfKey(document, gone.id), message, claim: null, related: [] };
    });
    return [...inText, ...stored];
  },
};
