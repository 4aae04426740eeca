import search from 'approx-string-match';
import { CONTEXT_LENGTH, type Anchor } from './anchor';
import { isSameSentence } from './anchorSameness';
import type { Collapsed } from './collapse';
import { sentenceAround, type Candidate } from './placementBoard';
import { trimEndOf } from '../text/trimEnd';

/** How much more prose than the anchor remembers is looked at, so that what moved by a word or two is still found. */
const SLACK = 12;

/** A word that tells one model, company or test from another: it begins with a letter and has a capital or a digit. */
const NAME = /^(?:[\p{Ll}\p{Lt}\p{Lm}\p{Lo}]*\p{Lu}|\p{L}.*\p{N})/u;

/** What a word has beside letters and digits; it ends with one of those. */
const WORD_SIGNS = '$€£¥%.+-';

/** Words that have a capital only because a sentence begins with them. */
const STARTERS = new Set(
  (
    'A About After All Also An And Another As At Before But By Each Even For From Given He Her His How However If In Into Is ' +
    'It Its Just Last Like Many More Most Much My New No Not Now Of On One Only Or Other Our Over She Since So Some Such ' +
    'That The Their Then There These They This Those Through To Under Until Up We What When Where Which While Who With Yet You Your'
  ).split(' '),
);

/**
 * How like an anchor's context the prose around a claim is: 0 to 1 for either side, together 0 to 2. It is 0 when a name
 * in the claim's own sentence stands where the anchor remembers another: "Claude used 512 GPUs" is not "Grok used 512 GPUs",
 * however alike they are.
 */
export function likeness(collapsed: Collapsed, anchor: Anchor, candidate: Candidate): number {
  const { prefix, suffix } = anchor;
  const { text } = collapsed;
  const { start, end } = candidate.span;
  const sentence = sentenceAround(collapsed, candidate);
  const from = Math.max(0, start - prefix.length - SLACK);
  const to = Math.min(text.length, end + suffix.length + SLACK);
  const before = wordsOf(text.slice(from, start), sentence.start - from).reverse();
  const after = wordsOf(text.slice(end, to), 0, sentence.end - end);
  const prefixWords = wordsOf(prefix).reverse();
  const suffixWords = wordsOf(suffix);
  const isCut = (at: number) => /^\S\S$/.test(text.slice(at - 1, at + 1));
  const mayBeCut = (context: string) => context.length >= CONTEXT_LENGTH - 1;
  if (hasOtherName(withoutLast(before, isCut(from)), withoutLast(prefixWords, mayBeCut(prefix)))) return 0;
  if (hasOtherName(withoutLast(after, isCut(to)), withoutLast(suffixWords, mayBeCut(suffix)))) return 0;
  const like = sideLikeness(text.slice(from, start), prefix) + sideLikeness(text.slice(end, to), suffix);
  const own = [...before, ...after].filter(({ isOwn }) => isOwn).length;
  // A sentence or row that was moved as it is has other neighbours, and is still the one.
  return own > 0 && isSameSentence(collapsed, anchor, candidate) ? Math.max(like, 1 + Math.min(own, 8) / 8) : like;
}

/** 1 where the remembered text stands in the other, less by each letter that must change to find it there. */
function sideLikeness(text: string, remembered: string): number {
  const wanted = remembered.trim();
  if (wanted === '') return text.trim() === '' ? 1 : 0.5;
  if (text.includes(wanted)) return 1;
  const errors = search(text, wanted, wanted.length)[0]?.errors ?? wanted.length;
  return 1 - errors / wanted.length;
}

interface ContextWord {
  readonly text: string;
  /** Whether it is in the claim's own sentence. */
  readonly isOwn: boolean;
}

/** The words of a context; those between the two offsets are the sentence's own. */
function wordsOf(text: string, ownFrom = 0, ownTo = text.length): ContextWord[] {
  return [...text.matchAll(/[\p{L}\p{N}$€£¥%.+-]+/gu)]
    .map(({ 0: word, index }) => ({
      text: trimEndOf(word, WORD_SIGNS),
      isOwn: index >= ownFrom && index < ownTo,
    }))
    .filter((word) => word.text !== '');
}

/** Words going outwards from a claim, without the last one where that is only a part of a word. */
function withoutLast(words: readonly ContextWord[], isCut: boolean): readonly ContextWord[] {
  return isCut ? words.slice(0, -1) : words;
}

/**
 * Whether, going outwards from the claim, a name of its own sentence stands where the anchor has another. Words that
 * were put in or left out are no such thing.
 */
function hasOtherName(found: readonly ContextWord[], remembered: readonly ContextWord[]): boolean {
  let [at, was] = [0, 0];
  while (at < found.length && was < remembered.length) {
    const [skipped, lost] = nextMatch(found.slice(at), remembered.slice(was));
    const isName = ({ text }: ContextWord) => NAME.test(text) && !STARTERS.has(text);
    const own = found.slice(at, at + skipped).filter(({ isOwn }) => isOwn);
    if (own.some(isName) && remembered.slice(was, was + lost).some(isName)) return true;
    at += skipped + 1;
    was += lost + 1;
  }
  return false;
}

/** How many words of either are to be skipped, as few as possible, to come to a word that both have. */
function nextMatch(found: readonly ContextWord[], remembered: readonly ContextWord[]): readonly [number, number] {
  for (let sum = 0; sum < found.length + remembered.length; sum++) {
    for (let skipped = Math.max(0, sum - remembered.length + 1); skipped <= sum && skipped < found.length; skipped++) {
      if (found[skipped]?.text === remembered[sum - skipped]?.text) return [skipped, sum - skipped];
    }
  }
  return [found.length, remembered.length];
}
