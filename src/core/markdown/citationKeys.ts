import { overlapTest } from '../text/overlapTest';
import type { Span } from '../text/span';
import { trimEndOf } from '../text/trimEnd';
import type { Cut, FlatProse, Markers } from './flatProse';
import type { Mark, Reference } from './model';
import { isEscaped, toSource } from './prose';

const BRACKETS = /\[([^[\]]+)\]/g;
/** `@key`, `-@key` or `@{key}` in brackets, at the start or after a blank. */
const KEY = /(?:^|[\s(])-?@(?:\{([^{}\s]+)\}|([\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]*))/u;
/**
 * A key without brackets must look like one, for "@OpenAI" is a social handle: a name with a year ("@vaswani2017",
 * "@liu_2024b", "@vaswani2017attention") that stands on its own.
 */
const BARE_KEY = /(?<![\p{L}\p{N}_@./[-])-?@([a-z]{2,40}[_:-]?(?:19|20)\d{2}[a-z]{0,40})(?![\w@/]|\.\w)/giu;

/**
 * Citation keys: `[@key]`, `[see @a; @b, p. 3]`, `[-@key]`, and a bare `@key` that has the form of a key. A bracket or an
 * at sign behind a backslash is just that character.
 */
export function findCitations(flat: FlatProse, source: string): Markers {
  if (!flat.text.includes('@')) return { cuts: [], marks: [], references: [] };
  const links = flat.marks.filter(({ kind }) => kind === 'link' || kind === 'address').map(({ prose }) => prose);
  const isLink = overlapTest(links);
  const isFree = (span: Span): boolean => !isEscaped(flat, span.start, source) && !isLink(span);
  const cuts: Cut[] = [];
  const marks: Mark[] = [];
  const references: Reference[] = [];
  const add = (key: string, prose: Span): void => {
    references.push({ kind: 'citation', target: key, defined: true, prose, source: toSource(flat, prose) });
  };
  for (const match of flat.text.matchAll(BRACKETS)) {
    const prose = { start: match.index, end: match.index + match[0].length };
    const keys = readKeys(match[1] ?? '');
    if (keys.length === 0 || !isFree(prose)) continue;
    cuts.push(prose);
    for (const key of keys) add(key, prose);
  }
  const isCut = overlapTest(cuts);
  for (const match of flat.text.matchAll(BARE_KEY)) {
    const prose = { start: match.index, end: match.index + match[0].length };
    if (!isFree(prose) || isCut(prose)) continue;
    // It is read as a name, "Vaswani (2017) report", so it stays; its digits are no number.
    marks.push({ kind: 'address', prose });
    add(match[1] ?? '', prose);
  }
  return { cuts, marks, references };
}

/** Keys of a bracketed group; none when a part of it has no key, for then it is text with a handle in it. */
function readKeys(group: string): string[] {
  const keys = group.split(';').map((part) => KEY.exec(part));
  if (keys.some((key) => key === null)) return [];
  return keys.map((key) => trimEndOf(key?.[1] ?? key?.[2] ?? '', ':.#$%&+?<>~/-'));
}
