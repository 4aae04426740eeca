import type { Definition, Reference } from '../../markdown/model';
import { MESSAGES } from '../messages';
import type { Problem, Rule, RuleInput } from '../rule';

/** A definition of the same label but of the other kind, as "[1]: …" is for "[^1]": mostly a slip. */
function nearMiss({ definitions }: RuleInput['document'], { kind, label }: Reference): Problem['related'] {
  const near = definitions.find((definition) => definition.kind !== kind && definition.label === label);
  if (!near) return [];
  const message = near.kind === 'link' ? MESSAGES.linkNotFootnote : MESSAGES.footnoteNotLink;
  return [{ ...near.span, message: message(near.rawLabel) }];
}

/** The definition of a reference that says nothing yet. */
function blankOf({ definitions }: RuleInput['document'], { kind, label }: Reference): Definition | undefined {
  return definitions.find((definition) => definition.blank && definition.kind === kind && definition.label === label);
}

function problem(document: RuleInput['document'], reference: Reference): Problem {
  const place = { ...reference.source, claim: null };
  if (reference.kind === 'citation') return { ...place, message: MESSAGES.undefinedKey(reference.target), related: [] };
  const blank = blankOf(document, reference);
  if (blank) {
    const words = blank.kind === 'footnote' ? MESSAGES.blankFootnote : MESSAGES.blankLink;
    const mark = `[${blank.kind === 'footnote' ? '^' : ''}${blank.rawLabel}]`;
    return { ...place, message: words(blank.rawLabel), related: [{ ...blank.span, message: MESSAGES.unfilled(mark) }] };
  }
  const message = reference.kind === 'footnote' ? MESSAGES.undefinedFootnote : MESSAGES.undefinedLink;
  return { ...place, message: message(reference.rawLabel ?? reference.target), related: nearMiss(document, reference) };
}

/**
 * A footnote or reference link whose definition is not in the draft or says nothing yet: "as reported.[^3]" without a
 * line "[^3]: …", or with "[^3]: https://".
 * A citation key that is in no bibliography and not in the ledger, where the draft has bibliographies and all are known.
 */
export const undefinedCitation: Rule = {
  code: 'undefined-citation',
  check: ({ document }) => document.missing.map((reference) => problem(document, reference)),
};
