import type { Block, Definition, MarkdownDocument } from '../markdown/model';
import { toSource } from '../markdown/prose';
import { overlapTest } from '../text/overlapTest';
import type { Span } from '../text/span';
import { trimEndOf } from '../text/trimEnd';
import { identifySource } from './identify';
import { readNote } from './readNote';

/** A DOI, an arXiv id, a PMID or an ISBN that stands in a draft without a link. */
export interface BareIdentifier {
  /** In the source: "doi:10.1145/3442188.3445922", without what follows it in the sentence. */
  readonly span: Span;
  /** Where it can be opened: "https://doi.org/10.1145/3442188.3445922". */
  readonly url: string;
}

/** What may be one; what it is, `identifySource` says. None begins within an address or another number. */
const IDENTIFIER =
  /(?<![\p{L}\p{N}_/.%=@-])(?:(?:doi:[ \t]?)?10\.\d{4,9}\/[!-~]{1,300}|arxiv:[ \t]?[a-z\d./-]{7,40}|(?:pmid|pubmed(?:[ \t]id)?):?[ \t]?\d{1,9}(?!\d)|isbn(?:-1[03])?:?[ \t]?[\dx-]{9,17})/giu;
const SIGN = /10\.\d|arxiv|pmid|pubmed|isbn/i;

const TRAILING_PUNCTUATION = '.,;:!?"\'”’»*_>';

/** All of a draft, footnotes included, in reading order. What stands in code or in a link is none. */
export function bareIdentifiers({ source, blocks, definitions }: MarkdownDocument): readonly BareIdentifier[] {
  const found = [...blocks.flatMap(inBlock), ...definitions.flatMap((definition) => inNote(source, definition))];
  return found.sort((a, b) => a.span.start - b.span.start);
}

function inNote(source: string, { kind, span }: Definition): readonly BareIdentifier[] {
  if (kind !== 'footnote' || !SIGN.test(source.slice(span.start, span.end))) return [];
  const { note, shift } = readNote(source, { span });
  return note.blocks.flatMap(inBlock).map((found) => ({
    ...found,
    span: { start: found.span.start + shift, end: found.span.end + shift },
  }));
}

function inBlock({ prose, marks }: Block): readonly BareIdentifier[] {
  const isElse = overlapTest(
    marks.filter(({ kind }) => kind === 'link' || kind === 'code' || kind === 'math').map((mark) => mark.prose),
  );
  return [...prose.text.matchAll(IDENTIFIER)].flatMap((match) => {
    const text = closed(trimEndOf(match[0], TRAILING_PUNCTUATION));
    const place = { start: match.index, end: match.index + text.length };
    const identity = isElse(place) ? null : identifySource(text);
    return identity && identity.kind !== 'url' ? [{ span: toSource(prose, place), url: identity.url }] : [];
  });
}

/** Without a bracket at its end that was opened before it: "(doi:10.1000/182)". */
function closed(text: string): string {
  const isOpen = text.split('(').length >= text.split(')').length;
  return text.endsWith(')') && !isOpen ? trimEndOf(text.slice(0, -1), TRAILING_PUNCTUATION) : text;
}
