import type { MarkdownDocument, Reference } from '../markdown/model';
import type { SentencedBlock } from '../sentences/sentence';
import type { TextEdit } from '../text/edit';
import { overlaps, type Span } from '../text/span';
import { sourceUrl } from './format';
import { identifySource } from './identify';
import { identityOf } from './identity';
import { distinctEdits, isSameEdit, KINDS, marksFor, type CitedPlace, type MarkForm } from './marks';
import { marksRead } from './readBack';
import type { CitationStyle, FootnoteFormat, Source } from './source';

/**
 * The edits that cite one source for some claims, all to be applied together. A claim whose sentence cites the source
 * already gets none. Nothing but the new marks and at most one new definition is changed. What the changed draft would
 * not read as a reference is written as a plain link, else as HTML: in a block of HTML, or where a definition at the end
 * would be in a code block that nobody closed. A claim for which no form would be read gets none.
 */
export function citeEdits(
  document: MarkdownDocument,
  blocks: readonly SentencedBlock[],
  places: readonly CitedPlace[],
  source: Source,
  style: CitationStyle,
  format: FootnoteFormat = 'short',
): readonly TextEdit[] {
  const hasAddress = sourceUrl(source) !== '';
  const open = places.filter((place) => !isCited(document, blocks[place.block], place.prose, source));
  const forms: readonly MarkForm[] = hasAddress ? [style, 'link', 'html'] : [style === 'key' ? 'key' : 'footnote'];
  let left = open.filter(({ block }) => blocks[block]);
  const written: TextEdit[] = [];
  for (const form of new Set(forms)) {
    const requests = left.map((place) => ({ place, source }));
    const { marks, definitions } = marksFor({ document, blocks }, requests, form, format);
    const read =
      left.length > 0 ? marksRead(document, distinctEdits(marks), definitions, KINDS[form]) : new Set<TextEdit>();
    const isRead = (mark: TextEdit | undefined) => [...read].some((known) => mark && isSameEdit(known, mark));
    if (read.size > 0) written.push(...read, ...definitions);
    left = left.filter((_, index) => !isRead(marks[index]));
  }
  return written;
}

/** Whether the sentence of a place cites the source already. */
function isCited(document: MarkdownDocument, block: SentencedBlock | undefined, place: Span, source: Source): boolean {
  const sentence = block?.sentences.find((candidate) => overlaps(candidate, place));
  const wanted = identityOf(source);
  return (block?.references ?? []).some((reference) => {
    if (!sentence || !isOfSentence(block?.sentences ?? [], sentence, reference.prose)) return false;
    if (reference.kind === 'citation') return reference.target === source.id;
    const url = addressOf(document, reference);
    return wanted !== null && url !== null && identifySource(url)?.identity === wanted;
  });
}

/** Whether a reference stands in a sentence or, as a mark behind its full stop, right after it. */
function isOfSentence(sentences: readonly Span[], sentence: Span, { start, end }: Span): boolean {
  const isMark = start === end;
  const own = sentences.findLast((candidate) => (isMark ? candidate.start < start : candidate.start <= start));
  return (own ?? sentences[0]) === sentence;
}

function addressOf({ definitions }: MarkdownDocument, { kind, target, label }: Reference): string | null {
  if (kind === 'link') return target;
  return definitions.find((definition) => definition.kind === 'footnote' && definition.label === label)?.url ?? null;
}
