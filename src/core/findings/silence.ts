import { CLAIM_TYPES, type ClaimType } from '../claims/claim';
import { firstFrom } from '../claims/sortedSpans';
import type { Directive, MarkdownDocument } from '../markdown/model';
import { LineIndex } from '../text/lineIndex';
import { overlapTest } from '../text/overlapTest';
import type { Span } from '../text/span';

/** A stretch of source in which findings are silenced: all of them, or those about claims of some types. */
interface Silence extends Span {
  readonly types: ReadonlySet<ClaimType> | null;
}

/** Types that are none are ignored; a directive that names only such silences nothing, so a typo hides no finding. */
function typesOf({ types }: Directive): ReadonlySet<ClaimType> | null {
  return types.length === 0 ? null : new Set(CLAIM_TYPES.filter((type) => types.includes(type)));
}

function lineSpan(lines: LineIndex, line: number, source: string): Span {
  return { start: lines.startOf(line), end: line < lines.count ? lines.startOf(line + 1) : source.length };
}

/** The next line with something on it: formatters put a blank line between a comment and a paragraph. */
function nextLine(lines: LineIndex, after: number, source: string): Span {
  let line = after + 1;
  const isBlank = () => {
    const { start, end } = lineSpan(lines, line, source);
    return source.slice(start, end).trim() === '';
  };
  while (line < lines.count && isBlank()) line++;
  return line > lines.count ? { start: source.length, end: source.length } : lineSpan(lines, line, source);
}

function silences({ source, directives }: MarkdownDocument): readonly Silence[] {
  if (directives.length === 0) return [];
  const lines = new LineIndex(source);
  const enables = directives.filter(({ kind }) => kind === 'enable').map(({ span }) => span);
  return directives.flatMap((directive) => {
    const { kind, span } = directive;
    const types = typesOf(directive);
    switch (kind) {
      case 'disable': {
        const enable = enables[firstFrom(enables, span.end)];
        return [{ start: span.start, end: enable?.start ?? source.length, types }];
      }
      case 'disable-line':
        return [{ ...lineSpan(lines, lines.at(span.start).line, source), types }];
      case 'disable-next-line':
        return [{ ...nextLine(lines, lines.at(span.end).line, source), types }];
      case 'enable':
        return [];
    }
  });
}

/**
 * Tells whether a directive of the draft silences a finding at a place; `type` is that of the claim it is about, or
 * null. "<!-- claimcheck-disable-line cost -->" silences what is found about costs on its line, and nothing else.
 */
export function silencer(document: MarkdownDocument): (place: Span, type: ClaimType | null) => boolean {
  const all = silences(document);
  const known = new Map<ClaimType | null, (place: Span) => boolean>();
  const testFor = (type: ClaimType | null): ((place: Span) => boolean) =>
    overlapTest(all.filter(({ types }) => types === null || (type !== null && types.has(type))));
  return (place, type) => {
    const isSilent = known.get(type) ?? testFor(type);
    known.set(type, isSilent);
    return isSilent(place);
  };
}
