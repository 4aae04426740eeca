import { normalizeLabel } from './context';
import type { Definition } from './model';

/** "[…]" with no bracket in it but escaped ones, up to the length that a label can have. */
const BRACKETED = /\[((?:[^[\]\\]|\\[^]){0,999})\]/g;
/** No label goes on over one. */
const BLANK_LINE = /(?:\r\n|\r|\n)[ \t>]*[\r\n]/;
/** The quote signs of a label that goes over lines of a quote. */
const QUOTE_SIGNS = /((?:\r\n|\r|\n)[ \t]*)(?:>[ \t]*)+/g;

/**
 * Every label in brackets, normalised, footnotes' with their "^", but for those at the offsets given. Read from the text
 * rather than from what was parsed, so that whatever could be a use counts as one.
 */
export function labelsIn(text: string, except: ReadonlySet<number>): ReadonlySet<string> {
  const labels = new Set<string>();
  if (!text.includes('[')) return labels;
  for (const { index, 1: inside = '' } of text.matchAll(BRACKETED)) {
    if (except.has(index) || BLANK_LINE.test(inside)) continue;
    labels.add(normalizeLabel(inside));
    if (inside.includes('>')) labels.add(normalizeLabel(inside.replace(QUOTE_SIGNS, '$1')));
  }
  return labels;
}

/** The label of a definition as uses of it have it in their brackets. */
export function bracketed({ kind, label }: Pick<Definition, 'kind' | 'label'>): string {
  return kind === 'footnote' ? `^${label}` : label;
}

/** What the labels of a draft stand for: addresses of link definitions, and which footnotes there are. */
export interface Labels {
  readonly addresses: ReadonlyMap<string, string>;
  readonly footnotes: ReadonlySet<string>;
  /** Definitions that say nothing yet, as in `ReadingContext.blanks`. */
  readonly blanks: ReadonlySet<string>;
}

export const NO_LABELS: Labels = { addresses: new Map(), footnotes: new Set(), blanks: new Set() };

/** A definition as far as it can be told without parsing. */
export interface GuessedDefinition {
  readonly kind: 'link' | 'footnote';
  readonly label: string;
  readonly url: string | null;
}

const DEFINITION = /^[ \t>]*\[(\^?)((?:[^[\]\\]|\\[^]){1,999})\]:[ \t]*<?([^\s>]*)/gm;

/** What looks like definitions: good enough to parse the rest of a draft by until the definitions are parsed themselves. */
export function guessDefinitions(text: string): readonly GuessedDefinition[] {
  if (!text.includes(']:')) return [];
  return [...text.matchAll(DEFINITION)].map(([, mark, label = '', url = '']) => ({
    kind: mark === '^' ? 'footnote' : 'link',
    label: normalizeLabel(label),
    url,
  }));
}
