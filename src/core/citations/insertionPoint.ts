import type { Block } from '../markdown/model';
import { toSource } from '../markdown/prose';
import { endsSentence, isShortened } from '../sentences/boundary';
import type { SentencedBlock } from '../sentences/sentence';
import { contains, overlaps, type Span } from '../text/span';

/** Where a mark goes for a claim, as source offsets: around the punctuation that ends its clause. */
export interface InsertionPoint {
  /** Before the punctuation, where a citation key or a bracketed link goes. */
  readonly before: number;
  /** After it, where a footnote mark goes, and after the marks that are there already. */
  readonly after: number;
}

const CLAUSE_END = new Set([',', ';', ':', '.', '!', '?', '…', '。', '，', '；', '！', '？']);
/** Signs that also stand behind abbreviations and names, in the middle of a clause: "Jan. 5", "Yahoo! paid". */
const SENTENCE_END = new Set(['.', '!', '?', '…']);
const CLOSING = new Set([')', ']', '}', '"', '”', '’', "'", '»']);

/** "Jan. 5" before the comma of "Jan. 5, 2024", which ends no clause, and what stands behind it. */
const DAY = /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]{0,6}\.? \d{1,2}(?:st|nd|rd|th)?$/i;
const YEAR = /^,\s(?:19|20)\d\d\b/;
/** An image and the white space before it, which leave nothing in the prose. */
const IMAGE = /^[ \t]*!\[[^\]\r\n]{0,500}\](?:\([^)\r\n]{0,2000}\)|\[[^\]\r\n]{0,500}\])/;

/**
 * The end of the clause that a claim stands in: "cost $6 million to train, on 2,048 GPUs." gives the comma for the first
 * claim, the full stop for the second; the full stop of an abbreviation and the comma of a date end none. A dash and a bracket that closes around the claim end a clause too; the note then
 * goes before them.
 */
export function insertionPoint(block: SentencedBlock, claim: Span, source: string): InsertionPoint {
  const { text } = block.prose;
  const sentence = block.sentences.find((candidate) => overlaps(candidate, claim)) ?? { start: 0, end: text.length };
  const end = clauseEnd(text, claim.end, { start: sentence.start, end: Math.max(sentence.end, claim.end) });
  return {
    before: afterImages(outsideMarkup(block, end.before, source), block, source),
    after: afterMarks(block, afterImages(outsideMarkup(block, end.after, source), block, source)),
  };
}

/**
 * The same for a place between words, where a mark stood: the punctuation around it is what a mark goes before or after.
 */
export function pointAround(block: SentencedBlock, offset: number, source: string): InsertionPoint {
  const { text } = block.prose;
  const before = beforePunctuation(text, offset);
  const after = CLAUSE_END.has(text.charAt(before)) ? afterClosing(text, before + 1, text.length) : offset;
  return {
    before: outsideMarkup(block, before, source),
    after: afterMarks(block, outsideMarkup(block, Math.max(after, offset), source)),
  };
}

/** Where the punctuation starts that ends right before an offset, with the quotes and brackets that close behind it. */
function beforePunctuation(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && CLOSING.has(text.charAt(at - 1))) at--;
  const end = at;
  while (at > 0 && CLAUSE_END.has(text.charAt(at - 1))) at--;
  return at < end ? at : offset;
}

/** Prose offsets before and after the punctuation that ends the clause. */
function clauseEnd(text: string, from: number, sentence: Span): { readonly before: number; readonly after: number } {
  const limit = sentence.end;
  let depth = 0;
  for (let at = from; at < limit; at++) {
    const character = text.charAt(at);
    if (character === '(' || character === '[') depth++;
    else if ((character === ')' || character === ']') && depth-- === 0) return withoutSpace(text, from, at);
    else if (depth === 0 && /^\s?[—–]/.test(text.slice(at, at + 2)) && !/\d/.test(text.charAt(at - 1))) {
      return withoutSpace(text, from, at);
    } else if (depth === 0 && CLAUSE_END.has(character)) {
      const after = afterClosing(text, at + 1, limit);
      const before = withoutSpace(text, from, wordEnd(text, sentence.start, at)).before;
      if (after === limit) return { before, after };
      if (/\s/.test(text.charAt(after)) && endsClause(text, sentence, at, after)) return { before, after };
    }
  }
  // Behind an open bracket a full stop ends no clause, but it would end the sentence before the mark.
  const { before, after } = withoutSpace(text, from, limit);
  return { before: Math.max(from, beforePunctuation(text, before)), after };
}

/** Whether punctuation with a space behind it ends a clause. */
function endsClause(text: string, { start, end }: Span, at: number, after: number): boolean {
  if (text.charAt(at) === ',') return !(YEAR.test(text.slice(at, after + 8)) && DAY.test(text.slice(start, at)));
  if (!SENTENCE_END.has(text.charAt(at))) return true;
  const rest = text.slice(after + 1, end);
  // Nothing but signs goes on no sentence.
  if (!/[\p{L}\p{N}]/u.test(rest)) return true;
  return !/[,;:]/.test(text.slice(at + 1, after)) && endsSentence(text.slice(start, after + 1), rest);
}

/** Where the words before punctuation end: behind the full stop that is a part of the last, as in "the U.S.". */
function wordEnd(text: string, start: number, at: number): number {
  return text.charAt(at) === '.' && isShortened(text.slice(start, at + 1)) ? at + 1 : at;
}

function withoutSpace(text: string, from: number, at: number): { readonly before: number; readonly after: number } {
  let end = at;
  while (end > from && /\s/.test(text.charAt(end - 1))) end--;
  return { before: end, after: end };
}

function afterClosing(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && (CLOSING.has(text.charAt(at)) || CLAUSE_END.has(text.charAt(at)))) at++;
  return at;
}

/** The source offset right after the prose before `offset`, moved out of links and code, and of emphasis that ends there. */
function outsideMarkup({ prose, marks, references }: Block, offset: number, source: string): number {
  const place = { start: Math.max(0, offset - 1), end: offset };
  const inside = (span: Span) => span.end > span.start && contains(span, place);
  const link = references.find((reference) => reference.kind === 'link' && inside(reference.prose));
  if (link) {
    const isEmphasised = /[*_]/.test(source.charAt(link.source.start - 1));
    const around = marks.filter(
      (mark) => mark.prose.start < link.prose.start || (isEmphasised && mark.prose.start === link.prose.start),
    );
    return outsideEmphasis(around, offset, link.source.end, source);
  }
  const code = marks.find((mark) => (mark.kind === 'code' || mark.kind === 'math') && inside(mark.prose));
  if (!code) return outsideEmphasis(marks, offset, toSource(prose, place).end, source);
  const end = toSource(prose, code.prose).end;
  return end + (/^[ ]?[`$]*/.exec(source.slice(end, end + 8))?.[0].length ?? 0);
}

/** Behind the asterisks or underscores of emphasis whose words end at the prose offset. */
function outsideEmphasis(marks: Block['marks'], offset: number, end: number, source: string): number {
  const signs = marks
    .filter(({ prose }) => prose.start < offset && prose.end === offset)
    .reduce((sum, { kind }) => sum + (kind === 'strong' ? 2 : kind === 'emphasis' ? 1 : 0), 0);
  return end + (/^[*_]*/.exec(source.slice(end, end + signs))?.[0].length ?? 0);
}

/** Behind the images that stand at an offset, within the block. */
function afterImages(offset: number, { span }: Block, source: string): number {
  let at = offset;
  for (let image = IMAGE.exec(source.slice(at, span.end)); image; image = IMAGE.exec(source.slice(at, span.end))) {
    at += image[0].length;
  }
  return at;
}

/** Behind the footnote marks and keys that stand at an offset. */
function afterMarks({ references }: Block, offset: number): number {
  const marks = references.filter(({ kind }) => kind !== 'link').sort((a, b) => a.source.start - b.source.start);
  return marks.reduce((at, { source }) => (source.start === at ? source.end : at), offset);
}
