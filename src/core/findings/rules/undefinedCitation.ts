import type { Reference } from '../../markdown/model';
import { MESSAGES } from '../messages';
import type { Problem, Rule, RuleInput } from '../rule';

/** A definition of the same label but of the other kind, as "[1]: …" is for "[^1]": mostly a slip. */
function nearMiss({ definitions }: RuleInput['document'], { kind, label }: Reference): Problem['related'] {
  const near = definitions.find((definition) => definition.kind !== kind && definition.label === label);
  if (!near) return [];
  const message = near.kind === 'link' ? MESSAGES.linkNotFootnote : MESSAGES.footnoteNotLink;
  return [{ ...near.span, message: message(near.rawLabel) }];
}

function problem(document: RuleInput['document'], reference: Reference): Problem {
  const message = reference.kind === 'footnote' ? MESSAGES.undefinedFootnote : MESSAGES.undefinedLink;
  const related = nearMiss(document, reference);
  return { ...reference.source, message: message(reference.rawLabel ?? reference.target), claim: null, related };
}

/**
 * A footnote or reference link whose definition is not in the draft: "as reported.[^3]" without a line "[^3]: …".
 * Citation keys are left alone: a bibliography that this program does not read may define them.
 */
export const undefinedCitation: Rule = {
  code: 'undefined-citation',
  check: ({ document }) =>
    document.missing
      .filter(({ kind }) => kind === 'footnote' || kind === 'link')
      .map((reference) => problem(document, reference)),
};
