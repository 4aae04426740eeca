import type { SentencedBlock } from '../sentences/sentence';
import { overlaps, type Span } from '../text/span';
import { countsAsSource } from './references';

/** Longer than this it is a sentence that goes on, not a line that says where a quote is from. */
const MOST_WORDS = 12;
const DASH = /^[—–―-]\s?[^\s\d]/;
const SOURCE = /^\(?(?:sources?|via|from|quoted from|h\/t)\b/i;

/**
 * Whether a sentence says where a quote is from: "— Altman, [blog](…)", "Source: [paper](…)", "[@karpathy](…)",
 * "Altman, [blog](…)". A line that starts with a dash does so in the quote too.
 */
export function isAttributionLine(block: SentencedBlock, sentence: Span, place: 'in quote' | 'below'): boolean {
  const text = block.prose.text.slice(sentence.start, sentence.end);
  if (text.split(/\s+/).length > MOST_WORDS) return false;
  if (DASH.test(text)) return true;
  if (place === 'in quote' || block.sentences.length > 1) return false;
  const links = block.references.filter((one) => countsAsSource(one) && overlaps(one.prose, sentence));
  if (links.length === 0) return SOURCE.test(text) && text.includes(':');
  const rest = links.reduce(
    (left, { prose }) => left.replace(block.prose.text.slice(prose.start, prose.end), ''),
    text,
  );
  const isHandle = /^[^\p{L}]*$/u.test(rest) && /^@|^sources?$|^link$|^via\b/i.test(text);
  return SOURCE.test(text) || isHandle || /^\p{Lu}[\p{L}.’' ]{1,40}, ?$/u.test(rest.trimStart());
}
