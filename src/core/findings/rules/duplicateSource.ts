import { duplicateDefinitions, duplicateSources } from '../../citations/duplicates';
import { sourceTitle } from '../../citations/title';
import type { MarkdownDocument } from '../../markdown/model';
import type { Span } from '../../text/span';
import { MESSAGES } from '../messages';
import type { DefinitionInput, Problem, Rule } from '../rule';

/** Where the draft cites a key of the ledger; its start where it does not. */
function placeOfKey({ blocks }: MarkdownDocument, key: string): Span {
  const references = blocks.flatMap((block) => block.references);
  const found = references.find(({ kind, target }) => kind === 'citation' && target === key);
  return found?.source ?? { start: 0, end: 0 };
}

/** A footnote of the source of another footnote, a link label with the address of another. The later one is reported. */
export const duplicateSource: Rule<DefinitionInput> = {
  code: 'duplicate-source',
  check: (input) =>
    duplicateDefinitions(input).map(({ first, second }): Problem => {
      const words = second.kind === 'footnote' ? MESSAGES.duplicateFootnote : MESSAGES.duplicateLink;
      const related = [{ definition: first, message: MESSAGES.firstDefinition }];
      const message = words(first.rawLabel, second.rawLabel);
      return { ...second.span, definition: second, message, claim: null, related };
    }),
};

/** A source that the ledger has twice. The later one is reported. */
export const duplicateStored: Rule = {
  code: 'duplicate-source',
  check: ({ document, ledger }) =>
    duplicateSources(ledger?.sources ?? {}).map(({ kept, gone }): Problem => {
      const message = MESSAGES.duplicateStored(sourceTitle(kept), kept.id, gone.id);
      return { ...placeOfKey(document, gone.id), message, claim: null, related: [] };
    }),
};
