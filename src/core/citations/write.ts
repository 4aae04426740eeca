import { toSource } from '../markdown/prose';
import type { MarkdownDocument, Reference } from '../markdown/model';
import type { SentencedBlock } from '../sentences/sentence';
import type { TextEdit } from '../text/edit';
import { overlaps, type Span } from '../text/span';
import { defineSource } from './definitions';
import { escapeMarkdown, linkTarget, sourceUrl } from './format';
import { identifySource } from './identify';
import { identityOf } from './identity';
import { insertionPoint } from './insertionPoint';
import { marksRead } from './readBack';
import type { CitationStyle, Source } from './source';

/** A claim in the prose of a block. */
export interface CitedPlace {
  readonly block: number;
  readonly prose: Span;
}

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
): readonly TextEdit[] {
  const hasAddress = sourceUrl(source) !== '';
  const open = places.filter((place) => !isCited(document, blocks[place.block], place.prose, source));
  const forms: readonly Form[] = hasAddress ? [style, 'link', 'html'] : [style === 'key' ? 'key' : 'footnote'];
  let left = open.filter(({ block }) => blocks[block]);
  const written: TextEdit[] = [];
  for (const form of new Set(forms)) {
    const { marks, definitions } = formEdits(document, blocks, left, source, form);
    const read = left.length > 0 ? marksRead(document, distinct(marks), definitions) : new Set<TextEdit>();
    const isRead = (mark: TextEdit | undefined) => [...read].some((known) => mark && isSameEdit(known, mark));
    if (read.size > 0) written.push(...read, ...definitions);
    left = left.filter((_, index) => !isRead(marks[index]));
  }
  return written;
}

type Form = CitationStyle | 'html';

/** The mark of each place, and the definition that they need. */
function formEdits(
  document: MarkdownDocument,
  blocks: readonly SentencedBlock[],
  places: readonly CitedPlace[],
  source: Source,
  form: Form,
): { readonly marks: readonly TextEdit[]; readonly definitions: readonly TextEdit[] } {
  switch (form) {
    case 'key':
      return { marks: keyEdits(document, blocks, places, source), definitions: [] };
    case 'link':
      return { marks: linkEdits(document, blocks, places, source, inline(source)), definitions: [] };
    case 'html':
      return { marks: htmlEdits(document, blocks, places, source), definitions: [] };
    case 'footnote': {
      const { label, edits } = defineSource(document, source, 'footnote');
      return { marks: footnoteEdits(document, blocks, places, label), definitions: edits };
    }
    case 'reference': {
      const { label, edits } = defineSource(document, source, 'link');
      return { marks: linkEdits(document, blocks, places, source, `[${label}]`), definitions: edits };
    }
  }
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

function footnoteEdits(
  { source: text }: MarkdownDocument,
  blocks: readonly SentencedBlock[],
  places: readonly CitedPlace[],
  label: string,
): TextEdit[] {
  return inBlocks(blocks, places, (block, prose) => {
    const { after } = insertionPoint(block, prose, text);
    return { start: after, end: after, text: `[^${label}]` };
  });
}

/** ` [@key]` before the punctuation, joined to a group of keys that is there. */
function keyEdits(
  { source: text }: MarkdownDocument,
  blocks: readonly SentencedBlock[],
  places: readonly CitedPlace[],
  { id }: Source,
): TextEdit[] {
  return inBlocks(blocks, places, (block, prose) => {
    const { before } = insertionPoint(block, prose, text);
    const group = block.references.find(
      ({ kind, source }) =>
        kind === 'citation' &&
        text[source.end - 1] === ']' &&
        text.slice(before, source.start).trim() === '' &&
        source.start >= before,
    );
    if (group) return { start: group.source.end - 1, end: group.source.end - 1, text: `; @${id}` };
    return { start: before, end: before, text: ` [@${id}]` };
  });
}

/** The words of a claim become a link, or a link follows them where they cannot. `target` is "(url)" or "[label]". */
function linkEdits(
  { source: text }: MarkdownDocument,
  blocks: readonly SentencedBlock[],
  places: readonly CitedPlace[],
  source: Source,
  target: string,
): TextEdit[] {
  return inBlocks(blocks, places, (block, prose) => {
    const words = linkableWords(block, prose, text);
    if (words) {
      const inner = text.slice(words.start, words.end);
      return { ...words, text: `[${inner}]${target}` };
    }
    const { before } = insertionPoint(block, prose, text);
    const shown = escapeMarkdown(source.title?.replace(/\s+/g, ' ').trim() || 'source');
    return { start: before, end: before, text: ` ([${shown}]${target})` };
  });
}

/** The source of a claim's words with a backslash before them, if a link can be put around it; else null. */
function linkableWords(block: SentencedBlock, prose: Span, text: string): Span | null {
  const isMarked = block.marks.some(
    (mark) => ['code', 'math', 'link'].includes(mark.kind) && overlaps(mark.prose, prose),
  );
  const span = toSource(block.prose, prose);
  const start = text[span.start - 1] === '\\' ? span.start - 1 : span.start;
  const words = text.slice(span.start, span.end);
  const isPlain = words === block.prose.text.slice(prose.start, prose.end) && !/[[\]]/.test(words);
  const isFree = !/[!\]]/.test(text.charAt(start - 1)) && !/[[(:]/.test(text.charAt(span.end));
  return isPlain && !isMarked && isFree ? { start, end: span.end } : null;
}

function inline(source: Source): string {
  return `(${linkTarget(sourceUrl(source))})`;
}

function inBlocks(
  blocks: readonly SentencedBlock[],
  places: readonly CitedPlace[],
  edit: (block: SentencedBlock, prose: Span) => TextEdit,
): TextEdit[] {
  return places.flatMap(({ block, prose }) => (blocks[block] ? [edit(blocks[block], prose)] : []));
}

/** The words of a claim as a link in HTML. */
function htmlEdits(
  { source: text }: MarkdownDocument,
  blocks: readonly SentencedBlock[],
  places: readonly CitedPlace[],
  source: Source,
): TextEdit[] {
  const address = linkTarget(sourceUrl(source)).replace(/&/g, '&amp;');
  return inBlocks(blocks, places, (block, prose) => {
    const span = toSource(block.prose, prose);
    return { ...span, text: `<a href="${address}">${text.slice(span.start, span.end)}</a>` };
  });
}

/** Claims of one clause share one mark. */
function distinct(edits: readonly TextEdit[]): readonly TextEdit[] {
  return edits.filter((edit, index) => edits.findIndex((other) => isSameEdit(other, edit)) === index);
}

function isSameEdit(a: TextEdit, b: TextEdit): boolean {
  return a.start === b.start && a.end === b.end && a.text === b.text;
}
