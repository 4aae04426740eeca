import type { MarkdownDocument, Reference } from '../../markdown/model';
import { labelOf } from '../label';
import { MESSAGES } from '../messages';
import type { Problem, Rule } from '../rule';

/** A definition of the same label but of the other kind, as "[1]: …" is for "[^1]": mostly a slip. */
function nearMiss({ definitions }: MarkdownDocument, { kind, label }: Reference): Problem['related'] {
  const near = definitions.find((definition) => definition.kind !== kind && definition.label === label);
  if (!near) return [];
  const message = near.kind === 'link' ? MESSAGES.linkNotFootnote : MESSAGES.footnoteNotLink;
  return [{ ...near.span, message: message(near.rawLabel) }];
}

function problem(document: MarkdownDocument, reference: Reference): Problem {
  const place = { ...reference.source, claim: null };
  if (reference.kind === 'citation') return { ...place, message: MESSAGES.undefinedKey(reference.target), related: [] };
  const message = reference.kind === 'footnote' ? MESSAGES.undefinedFootnote : MESSAGES.undefinedLink;
  return { ...place, message: message(labelOf(document, reference)), related: nearMiss(document, reference) };
}

/**
 * A footnote or reference link whose definition is not in the draft: "as reported.[^3]" without a line "[^3]: …".
 * A citation key that is in no bibliography and not in the ledger, where the draft has bibliographies and all are known.
 */
export const undefinedCitation: Rule = {
  code: 'undefined-citation',
  check: ({ document }) =>
    document.blocks
      .flatMap(({ references }) => references)
      .filter(({ defined }) => !defined)
      .map((reference) => problem(document, reference)),
};
