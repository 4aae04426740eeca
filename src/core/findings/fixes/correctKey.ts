import { namedPlaces } from '../../citations/namedPlaces';
import type { MarkdownDocument } from '../../markdown/model';
import { contains, type Span } from '../../text/span';
import type { Fix } from '../finding';

/** How many keys are offered. */
const MOST = 3;

/**
 * Puts a known key in the place of one that is none, where they differ by no more than a slip of the keyboard or two:
 * "vaswani2017" for "vasvani2017" and "Vaswani2017". `known` are all keys that the draft may cite.
 */
export function correctKey(document: MarkdownDocument, finding: Span, known: Iterable<string>): readonly Fix[] {
  const reference = document.missing.find(
    ({ kind, source }) => kind === 'citation' && source.start === finding.start && source.end === finding.end,
  );
  if (!reference) return [];
  const unknown = document.missing.filter(({ source }) => source.start === finding.start).map(({ target }) => target);
  const places = namedPlaces(document).filter(({ kind, span }) => kind === 'key' && contains(reference.source, span));
  const keys = [...new Set(known)];
  return [...new Set(unknown)].flatMap((target) =>
    nearest(target, keys).map((key) => ({
      title: `Change @${target} to @${key}`,
      edits: places.filter(({ name }) => name === target).map(({ span }) => ({ ...span, text: key })),
    })),
  );
}

function nearest(key: string, known: readonly string[]): readonly string[] {
  const most = key.length < 5 ? 1 : 2;
  return known
    .filter((other) => Math.abs(other.length - key.length) <= most)
    .map((other) => ({ other, slips: slipsBetween(key.toLowerCase(), other.toLowerCase(), most) }))
    .filter(({ slips }) => slips <= most)
    .sort((a, b) => a.slips - b.slips || (a.other < b.other ? -1 : 1))
    .slice(0, MOST)
    .map(({ other }) => other);
}

/** How many letters must be added, left out, replaced or swapped with the next; more than `most` is as good as any. */
function slipsBetween(a: string, b: string, most: number): number {
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const replaced = (row[j - 1] ?? 0) + (isSame ? 0 : 1);
      const swapped = isSwapped ? (before[j - 2] ?? 0) + 1 : Infinity;
      next.push(Math.min(replaced, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return row[b.length] ?? 0;
}
