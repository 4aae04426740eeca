import { overlapTest } from '../text/overlapTest';
import type { Span } from '../text/span';
import { trimEndOf } from '../text/trimEnd';
import type { FlatProse, Markers } from './flatProse';
import type { Mark, Reference } from './model';
import { toSource } from './prose';

const URL = /https?:\/\/[^\s<>[\]]+/g;
/** An address in raw Markdown: it ends where a link or a bracket does. */
export const WRITTEN_ADDRESS = /https?:\/\/[^\s<>"()[\]]+/g;
/** What stands between blanks and brackets and may be an address without a scheme. */
const TOKEN = /(?<![^\s<>[\]()"“”])[^\s<>[\]()"“”/:]*[/:][^\s<>[\]()"“”]*/g;
/** A sign that all of them have, and all URLs. */
const SIGN = /\/|:\S/;
/** Names of papers: arXiv:2412.19437, doi:10.1000/182, 10.1000/182 */
const IDENTIFIER = /^(?:arxiv:|doi:|10\.\d{4,9}\/)/i;
const HOST_LABEL = /^[a-z\d-]{1,63}$/i;
const TOP_LEVEL = /^[a-z]{2,12}$/i;
const TRAILING_PUNCTUATION = '.,;:!?)"\'”’»*_';

/** Whether a text has a sign without which there is no address in it. */
export function mayHaveAddress(text: string): boolean {
  return SIGN.test(text);
}

/**
 * Addresses that the parser has not made links of: a URL between brackets, "arxiv.org/abs/2412.19437", "doi:10.1000/182".
 * A URL is a reference; the others are only marked, for their digits are no numbers.
 */
export function findAddresses(flat: FlatProse): Markers {
  const marks: Mark[] = [];
  const references: Reference[] = [];
  const taken = flat.marks.filter(({ kind }) => kind === 'link' || kind === 'address').map(({ prose }) => prose);
  const isTaken = overlapTest(taken);
  for (const prose of matches(flat.text, URL)) {
    if (isTaken(prose)) continue;
    const target = flat.text.slice(prose.start, prose.end);
    marks.push({ kind: 'link', prose }, { kind: 'address', prose });
    references.push({ kind: 'link', form: 'autolink', target, defined: true, prose, source: toSource(flat, prose) });
  }
  const known = [...flat.marks, ...marks].filter(({ kind }) => kind === 'address');
  const isMarked = overlapTest(known.map(({ prose }) => prose));
  for (const prose of matches(flat.text, TOKEN)) {
    if (!isMarked(prose) && isAddress(flat.text.slice(prose.start, prose.end))) marks.push({ kind: 'address', prose });
  }
  return { cuts: [], marks, references };
}

function matches(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + trimEndOf(match[0], TRAILING_PUNCTUATION).length,
  }));
}

/** Whether a word is the name of a paper or starts with a host: not "5/10" or "GPT-4/Claude". */
function isAddress(token: string): boolean {
  if (IDENTIFIER.test(token)) return true;
  const labels = token.slice(0, Math.max(0, token.indexOf('/'))).split('.');
  return labels.length > 1 && labels.every((label) => HOST_LABEL.test(label)) && TOP_LEVEL.test(labels.at(-1) ?? '');
}
