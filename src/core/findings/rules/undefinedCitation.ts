import type { Definition, MarkdownDocument, Reference } from '../../markdown/model';
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

/** The definition of a reference that says nothing yet. */
function blankOf({ definitions }: MarkdownDocument, { kind, label }: Reference): Definition | undefined {
  return definitions.find((definition) => definition.blank && definition.kind === kind && definition.label === label);
}

function problem(document: MarkdownDocument, reference: Reference): Problem {
  const blank = blankOf(document, reference);
  if (blank) {
    const words = blank.kind === 'footnote' ? MESSAGES.blankFootnote : MESSAGES.blankLink;
    const mark = `[${blank.kind === 'footnote' ? '^' : ''}${blank.rawLabel}]`;
    const here = { ...blank.span, message: MESSAGES.unfilled(mark) };
    return { ...reference.source, message: words(blank.rawLabel), claim: null, related: [here] };
  }
  const message = reference.kind === 'footnote' ? MESSAGES.undefinedFootnote : MESSAGES.undefinedLink;
  const related = nearMiss(document, reference);
  return { ...reference.source, message: message(labelOf(document, reference)), claim: null, related };
}

/**
 * A footnote or reference link whose definition is not in the draft or says nothing yet: "as reported.[^3]" without a
 * line "[^3]: …", or with "[^3]: https://".
 * Citation keys are left alone: a bibliography that this program does not read may define them.
 */
export const undefinedCitation: Rule = {
  code: 'undefined-citation',
  check: ({ document }) =>
    document.blocks
      .flatMap(({ references }) => references)
      .filter(({ kind, defined }) => !defined && (kind === 'footnote' || kind === 'link'))
      .map((reference) => problem(document, reference)),
};
