import type { Definition, Reference } from '../../markdown/model';
import { MESSAGES } from '../messages';
import type { Problem, Rule } from '../rule';

/** The definitions of a draft by kind and label, of which each has one. */
type Definitions = ReadonlyMap<string, Definition>;

const keyOf = (kind: Definition['kind'], label: string): string => `${kind} ${label}`;

/** A definition of the same label but of the other kind, as "[1]: …" is for "[^1]": mostly a slip. */
function nearMiss(definitions: Definitions, { kind, label = '' }: Reference): Problem['related'] {
  const near = definitions.get(keyOf(kind === 'footnote' ? 'link' : 'footnote', label));
  if (!near) return [];
  const message = near.kind === 'link' ? MESSAGES.linkNotFootnote : MESSAGES.footnoteNotLink;
  return [{ ...near.span, message: message(near.rawLabel) }];
}

/** The definition of a reference that says nothing yet. */
function blankOf(definitions: Definitions, { kind, label = '' }: Reference): Definition | undefined {
  const definition = definitions.get(keyOf(kind === 'footnote' ? 'footnote' : 'link', label));
  return definition?.blank ? definition : undefined;
}

function problem(definitions: Definitions, reference: Reference): Problem {
  const place = { ...reference.source, claim: null };
  if (reference.kind === 'citation') return { ...place, message: MESSAGES.undefinedKey(reference.target), related: [] };
  const blank = blankOf(definitions, reference);
  if (blank) {
    const words = blank.kind === 'footnote' ? MESSAGES.blankFootnote : MESSAGES.blankLink;
    const mark = `[${blank.kind === 'footnote' ? '^' : ''}${blank.rawLabel}]`;
    return { ...place, message: words(blank.rawLabel), related: [{ ...blank.span, message: MESSAGES.unfilled(mark) }] };
  }
  const message = reference.kind === 'footnote' ? MESSAGES.undefinedFootnote : MESSAGES.undefinedLink;
  return {
    ...place,
    message: message(reference.rawLabel ?? reference.target),
    related: nearMiss(definitions, reference),
  };
}

/**
 * A footnote or reference link whose definition is not in the draft or says nothing yet: "as reported.[^3]" without a
 * line "[^3]: …", or with "[^3]: https://".
 * A citation key that is in no bibliography and not in the ledger, where the draft has bibliographies and all are known.
 */
export const undefinedCitation: Rule = {
  code: 'undefined-citation',
  check: ({ document: { definitions, missing } }) => {
    if (missing.length === 0) return [];
    const byLabel = new Map(definitions.map((definition) => [keyOf(definition.kind, definition.label), definition]));
    return missing.map((reference) => problem(byLabel, reference));
  },
};
