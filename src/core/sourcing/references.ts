import type { Reference } from '../markdown/model';
import { isUnfilledAddress } from '../markdown/placeholder';
import type { SentencedBlock } from '../sentences/sentence';
import { firstFrom } from '../text/sorted';
import type { Span } from '../text/span';

const NOT_A_SOURCE = /^(?:#|mailto:|tel:|sms:|javascript:|data:)/i;

/**
 * Whether a reader reaches a source by it: links within the draft, and addresses and definitions that are missing or not
 * filled in, lead nowhere.
 */
export function countsAsSource({ kind, target, defined }: Reference): boolean {
  return defined && (kind !== 'link' || !(NOT_A_SOURCE.test(target.trim()) || isUnfilledAddress(target)));
}

/**
 * The sources of each sentence of a block that has any. A marker without text belongs to the sentence that it follows, so
 * the footnote of "in 2024.[^1] Next" is the first sentence's; one that opens the block belongs to the first.
 */
export function referencesBySentence({ sentences, references }: SentencedBlock): ReadonlyMap<Span, Reference[]> {
  const found = new Map<Span, Reference[]>();
  for (const reference of references.filter(countsAsSource)) {
    const { start, end } = reference.prose;
    let at = Math.max(0, firstFrom(sentences, start < end ? start + 1 : start) - 1);
    // A link may begin in the blank between two sentences.
    if (start < end && (sentences[at]?.end ?? 0) <= start) at++;
    for (let sentence = sentences[at]; sentence; sentence = start < end ? sentences[++at] : undefined) {
      if (start < end && sentence.start >= end) break;
      const own = found.get(sentence);
      if (own) own.push(reference);
      else found.set(sentence, [reference]);
    }
  }
  return found;
}
