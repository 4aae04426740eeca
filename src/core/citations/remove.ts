import type { Block, Definition, MarkdownDocument, Reference } from '../markdown/model';
import { toSource } from '../markdown/prose';
import type { TextEdit } from '../text/edit';
import { contains, overlaps, type Span } from '../text/span';
import { trimEndOf } from '../text/trimEnd';
import { labelKey, labelUses } from './labelUses';
import type { CitedPlace } from './marks';

/**
 * The edits that take references out of the text: a link leaves its words, unless it stands in brackets of its own as
 * " ([report](https://…))" does and has none of the draft's claims in it; footnote marks and citation keys go, and so does
 * the definition that nothing else uses. "cost [$6 million](https://…)[^1]" becomes "cost $6 million".
 */
export function removeEdits(
  document: MarkdownDocument,
  references: readonly Reference[],
  claims: readonly CitedPlace[],
): readonly TextEdit[] {
  const removed = new Set(references);
  const labels = labelUses(document);
  const definitions = document.definitions.filter((definition) => {
    const users = references.filter((reference) => uses(reference, definition));
    // Other references to it, images and what else may refer to it keep it.
    const isUser = (use: Span) => users.some(({ source }) => contains(source, use));
    return users.length > 0 && labels.every((use) => use.key !== labelKey(definition) || isUser(use));
  });
  const inBlocks = document.blocks.flatMap((block) => {
    const here = block.references.filter((reference) => removed.has(reference));
    return groups(here).map((group) => removeGroup(document.source, block, group, claims));
  });
  return [...inBlocks, ...runs(document.source, definitions).map((span) => wholeLines(document.source, span))];
}

function uses(reference: Reference, definition: Definition): boolean {
  const isOfKind = definition.kind === 'footnote' ? reference.kind === 'footnote' : reference.form === 'reference';
  return isOfKind && reference.label === definition.label;
}

/** References that share one place in the source, as the keys of "[@a; @b]" do. */
function groups(references: readonly Reference[]): readonly (readonly Reference[])[] {
  const byPlace = new Map<number, Reference[]>();
  for (const reference of references) {
    const group = byPlace.get(reference.source.start) ?? [];
    byPlace.set(reference.source.start, [...group, reference]);
  }
  return [...byPlace.values()];
}

function removeGroup(
  source: string,
  block: Block,
  group: readonly Reference[],
  claims: readonly CitedPlace[],
): TextEdit {
  const [first] = group as readonly [Reference, ...Reference[]];
  const { start, end } = first.source;
  const hasClaim = claims.some((claim) => claim.block === block.index && overlaps(claim.prose, first.prose));
  const isBracketed = first.kind === 'link' && source[start - 1] === '(' && source[end] === ')' && !hasClaim;
  const kept =
    first.kind === 'citation'
      ? keptKeys(source.slice(start, end), group)
      : isBracketed
        ? ''
        : keptWords(source, block, first);
  const from = isBracketed ? start - 1 : start;
  // The white space before a mark that goes goes with it: "million [@a]." becomes "million."
  const before = source.slice(Math.max(0, from - 8), from);
  const space = kept === '' ? before.length - trimEndOf(before, ' \t').length : 0;
  return { start: from - space, end: isBracketed ? end + 1 : end, text: kept };
}

/** What is left of "[@a; @b, p. 3]" without some of its keys. */
function keptKeys(text: string, group: readonly Reference[]): string {
  const gone = new Set(group.map(({ target }) => target));
  const parts = text.replace(/^\[|\]$/g, '').split(';');
  const kept = parts.filter((part) => !gone.has(/@\{?([^\s,;\]}]+)/.exec(part)?.[1] ?? ''));
  return kept.length > 0 ? `[${kept.map((part) => part.trim()).join('; ')}]` : '';
}

/** The words of a link as they are written, emphasis included; nothing for a bare address or a mark. */
function keptWords(source: string, block: Block, reference: Reference): string {
  const { form } = reference;
  if (form !== 'inline' && form !== 'reference' && form !== 'html') return '';
  const { start, end } = reference.source;
  if (form === 'html') return source.slice(start, end).replace(/^<[^>]*>|<\/a\s*>$/gi, '');
  const words = toSource(block.prose, reference.prose);
  const close = source.indexOf(']', words.end);
  return source.slice(start + 1, close);
}

/** The stretches of definitions that nothing but white space parts. */
function runs(source: string, definitions: readonly Definition[]): readonly Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const { span } of [...definitions].sort((a, b) => a.span.start - b.span.start)) {
    const last = joined.at(-1);
    if (last && source.slice(last.end, span.start).trim() === '') last.end = span.end;
    else joined.push({ ...span });
  }
  return joined;
}

/** A definition with its line end, and with the blank line before it when one follows too. */
function wholeLines(source: string, { start, end }: { readonly start: number; readonly end: number }): TextEdit {
  const after = /^[ \t]*(?:\r\n|\r|\n)?/.exec(source.slice(end, end + 256))?.[0].length ?? 0;
  const before = /(?:\r\n|\r(?!\n)|\n)[ \t]*(\r\n|\r(?!\n)|\n)$/.exec(source.slice(Math.max(0, start - 64), start));
  const isLast = end + after >= source.length;
  const isBlankAfter = /^[ \t]*(?:\r\n|\r|\n)/.test(source.slice(end + after, end + after + 64));
  // At an end without a line end there is none before the definition either.
  const isOpen = isLast && !/[\r\n]$/.test(source);
  const wanted = isOpen ? (before?.[0] ?? /\r?\n$|\r$/.exec(source.slice(0, start))?.[0]) : before?.[1];
  const blank = isLast || isBlankAfter ? (wanted?.length ?? 0) : 0;
  return { start: start - blank, end: end + after, text: '' };
}
