import type { Block } from '../markdown/model';
import { toSource } from '../markdown/prose';
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
const CLOSING = new Set([')', ']', '}', '"', '”', '’', "'", '»']);

/**
 * The end of the clause that a claim stands in: "cost $6 million to train, on 2,048 GPUs." gives the comma for the first
 * claim, the full stop for the second. A dash and a bracket that closes around the claim end a clause too; the note then
 * goes before them.
 */
export function insertionPoint(block: SentencedBlock, claim: Span, source: string): InsertionPoint {
  const { text } = block.prose;
  const sentence = block.sentences.find((candidate) => overlaps(candidate, claim)) ?? { start: 0, end: text.length };
  const end = clauseEnd(text, claim.end, Math.max(sentence.end, claim.end));
  return {
    before: outsideMarkup(block, end.before, source),
    after: afterMarks(block, outsideMarkup(block, end.after, source)),
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
function clauseEnd(text: string, from: number, limit: number): { readonly before: number; readonly after: number } {
  let depth = 0;
  for (let at = from; at < limit; at++) {
    const character = text.charAt(at);
    if (character === '(' || character === '[') depth++;
    else if ((character === ')' || character === ']') && depth-- === 0) return withoutSpace(text, from, at);
    else if (depth === 0 && /^\s?[—–]/.test(text.slice(at, at + 2)) && !/\d/.test(text.charAt(at - 1))) {
      return withoutSpace(text, from, at);
    } else if (depth === 0 && CLAUSE_END.has(character)) {
      const after = afterClosing(text, at + 1, limit);
      if (after === limit || /\s/.test(text.charAt(after))) return { before: at, after };
    }
  }
  return withoutSpace(text, from, limit);
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

/** The source offset right after the prose before `offset`, moved out of links and code. */
function outsideMarkup({ prose, marks, references }: Block, offset: number, source: string): number {
  const place = { start: Math.max(0, offset - 1), end: offset };
  const inside = (span: Span) => span.end > span.start && contains(span, place);
  const link = references.find((reference) => reference.kind === 'link' && inside(reference.prose));
  if (link) return link.source.end;
  const code = marks.find((mark) => (mark.kind === 'code' || mark.kind === 'math') && inside(mark.prose));
  if (!code) return toSource(prose, place).end;
  const end = toSource(prose, code.prose).end;
  return end + (/^[ ]?[`$]*/.exec(source.slice(end, end + 8))?.[0].length ?? 0);
}

/** Behind the footnote marks and keys that stand at an offset. */
function afterMarks({ references }: Block, offset: number): number {
  const marks = references.filter(({ kind }) => kind !== 'link').sort((a, b) => a.source.start - b.source.start);
  return marks.reduce((at, { source }) => (source.start === at ? source.end : at), offset);
}
