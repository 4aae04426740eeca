import type { Reference } from '../markdown/model';
import { isUnfilledAddress } from '../markdown/placeholder';
import type { SentencedBlock } from '../sentences/sentence';
import { overlaps, type Span } from '../text/span';

const NOT_A_SOURCE = /^(?:#|mailto:|tel:|sms:|javascript:|data:)/i;

/**
 * Whether a reader reaches a source by it: links within the draft, and addresses and definitions that are missing or not
 * filled in, lead nowhere.
 */
export function countsAsSource({ kind, target, defined }: Reference): boolean {
  return defined && (kind !== 'link' || !(NOT_A_SOURCE.test(target.trim()) || isUnfilledAddress(target)));
}

/**
 * The sources of a sentence. A marker without text belongs to the sentence that it follows, so the footnote of
 * "in 2024.[^1] Next" is the first sentence's; one that opens the block belongs to the first.
 */
export function referencesOf(block: SentencedBlock, sentence: Span): Reference[] {
  const position = block.sentences.indexOf(sentence);
  const next = block.sentences[position + 1];
  const from = position <= 0 ? 0 : sentence.start + 1;
  const to = next ? next.start : block.prose.text.length;
  return block.references.filter(countsAsSource).filter(({ prose }) => {
    const hasText = prose.start < prose.end;
    return hasText ? overlaps(prose, sentence) : from <= prose.start && prose.start <= to;
  });
}
