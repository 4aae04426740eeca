import type { Definition, Reference } from '../../markdown/model';
import { MESSAGES } from '../messages';
import type { Problem, ReferenceInput, Rule } from '../rule';

type Look = ReferenceInput['definitionOf'];

/** A definition of the same label but of the other kind, as "[1]: …" is for "[^1]": mostly a slip. */
function nearMiss(definitionOf: Look, { kind, label = '' }: Reference): Problem['related'] {
  const near = definitionOf(kind === 'footnote' ? 'link' : 'footnote', label);
  if (!near) return [];
  const message = near.kind === 'link' ? MESSAGES.linkNotFootnote : MESSAGES.footnoteNotLink;
  return [{ definition: near, message: message(near.rawLabel) }];
}

/** The definition of a reference that says nothing yet. */
function blankOf(definitionOf: Look, { kind, label = '' }: Reference): Definition | undefined {
  const definition = definitionOf(kind === 'footnote' ? 'footnote' : 'link', label);
  return definition?.blank ? definition : undefined;
}

function problem(definitionOf: Look, reference: Reference): Problem {
  const place = { ...reference.source, claim: null };
  if (reference.kind === 'citation') return { ...place, message: MESSAGES.undefinedKey(reference.target), related: [] };
  const blank = blankOf(definitionOf, reference);
  if (blank) {
    const words = blank.kind === 'footnote' ? MESSAGES.blankFootnote : MESSAGES.blankLink;
    const mark = `[${blank.kind === 'footnote' ? '^' : ''}${blank.rawLabel}]`;
    const related = [{ definition: blank, message: MESSAGES.unfilled(mark) }];
    return { ...place, message: words(blank.rawLabel), related };
  }
  const message = reference.kind === 'footnote' ? MESSAGES.undefinedFootnote : MESSAGES.undefinedLink;
  const related = nearMiss(definitionOf, reference);
  return { ...place, message: message(reference.rawLabel ?? reference.target), related };
}

/**
 * A footnote or reference link whose definition is not in the draft or says nothing yet: "as reported.[^3]" without a
 * line "[^3]: …", or with "[^3]: https://".
 * A citation key that is in no bibliography and not in the ledger, where the draft has bibliographies and all are known.
 */
export const undefinedCitation: Rule<ReferenceInput> = {
  code: 'undefined-citation',
  check: ({ missing, definitionOf }) => missing.map((reference) => problem(definitionOf, reference)),
};
