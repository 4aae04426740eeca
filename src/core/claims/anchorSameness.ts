import { CONTEXT_LENGTH, type Anchor } from './anchor';
import { overlaps, type Span } from '../text/span';
import type { Collapsed } from './collapse';
import { sentenceAround, type Candidate } from './placementBoard';

/** A number as it is written and as it is read. */
export interface WrittenNumber {
  readonly quote: string;
  readonly value: number | readonly [number, number] | null;
  readonly unit: string;
}

/** Whether two are one number: written alike ("$6 million" twice), or read alike ("$6 million" and "$6M"). */
export function isSameNumber(a: WrittenNumber, b: WrittenNumber): boolean {
  return a.quote === b.quote || (a.value !== null && a.unit === b.unit && String(a.value) === String(b.value));
}

/**
 * Whether the words around a claim, within its sentence and as far as the anchor remembers them, are those of the
 * anchor. Commas, capitals and what stands in neighbouring sentences do not matter; in a row of a table the words count
 * and the numbers of other cells do not.
 */
export function isSameSentence(collapsed: Collapsed, anchor: Anchor, candidate: Candidate): boolean {
  const { text, blocks } = collapsed;
  const block = blocks[candidate.block];
  const sentence = sentenceAround(collapsed, candidate);
  const quote = quoteWithin(text, anchor.quote, candidate.span, sentence);
  const read = (words: string) => lettersOf(block?.isCell ? withoutNumbers(words) : words);
  const [from, to] = [Math.max(sentence.start, quote.start - REACH), Math.min(sentence.end, quote.end + REACH)];
  // A sentence that follows on the full stop of another did so when it was remembered.
  const isFirst = sentence.start === block?.span.start || block?.isCell;
  const opening = !isFirst && from === sentence.start ? boundaryBefore(text, from) : '';
  const before = opening + read(text.slice(from, quote.start));
  const after = read(text.slice(quote.end, to));
  // A memory that is short reaches to an end of the draft: there was nothing more. One that is cut off may end in "4." of "4.6".
  const isCut = (context: string) => context.length >= CONTEXT_LENGTH - 1;
  const prefix = (isCut(anchor.prefix) ? '' : BOUNDARY) + read(anchor.prefix);
  const suffix = read(isCut(anchor.suffix) ? anchor.suffix.replace(/[^\p{L}\p{N}]$/u, '') : anchor.suffix);
  return (
    (prefix.endsWith(before) || (isCut(anchor.prefix) && before.endsWith(prefix))) &&
    (suffix.startsWith(after) || (isCut(anchor.suffix) && after.startsWith(suffix)))
  );
}

/** How much of a sentence is looked at on either side: more than the anchor remembers. */
const REACH = 2 * CONTEXT_LENGTH;

/** Where the remembered words are now, if a claim begins or ends elsewhere than it did; else the claim itself. */
function quoteWithin(text: string, quote: string, span: Span, sentence: Span): Span {
  const from = Math.max(sentence.start, span.start - quote.length);
  const at = text.slice(from, Math.min(sentence.end, span.end + quote.length)).indexOf(quote);
  const found = { start: from + at, end: from + at + quote.length };
  return at >= 0 && overlaps(found, span) ? found : span;
}

/** Stands for the end of a sentence or a block among letters. */
const BOUNDARY = '|';

function boundaryBefore(text: string, offset: number): string {
  return lettersOf(text.slice(Math.max(0, offset - 8), offset)).endsWith(BOUNDARY) ? BOUNDARY : '';
}

/** What counts of a text when it is compared: letters, digits, signs of money, and where sentences and blocks end. */
function lettersOf(text: string): string {
  return `${text} `
    .replace(/[^\p{L}\p{N}\s]+(\s)?|\n/gu, (signs: string, space?: string) => {
      if (signs === '\n') return BOUNDARY;
      const read = space ? withBoundary(signs) : signs;
      return space === '\n' && !read.endsWith(BOUNDARY) ? read + BOUNDARY : read;
    })
    .replace(/[^\p{L}\p{N}%$€£¥|]+/gu, '')
    .toLowerCase();
}

/** Signs between words, from the first that ends a sentence on read as its end: '%.")' gives "%|". */
function withBoundary(signs: string): string {
  const end = signs.search(/[.!?…。！？]/);
  return end < 0 ? signs : signs.slice(0, end) + BOUNDARY;
}

/** The words of a text that are no numbers. */
function withoutNumbers(text: string): string {
  const words = text.split(/\s/).filter((word) => /\p{L}/u.test(word));
  return words.join(' ');
}
