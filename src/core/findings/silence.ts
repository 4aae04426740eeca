import { CLAIM_TYPES, type ClaimType } from '../claims/claim';
import { firstFrom } from '../text/sorted';
import type { Directive, MarkdownDocument } from '../markdown/model';
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

/** The line that an offset is on, its line end included. */
function lineAt(source: string, offset: number): Span {
  let start = offset;
  while (start > 0 && !/[\r\n]/.test(source.charAt(start - 1))) start--;
  return { start, end: lineEnd(source, offset) };
}

function lineEnd(source: string, offset: number): number {
  LINE_END.lastIndex = offset;
  return LINE_END.exec(source) ? LINE_END.lastIndex : source.length;
}

const LINE_END = /\r\n|\r|\n/g;

/** The next line with something on it: formatters put a blank line between a comment and a paragraph. */
function nextLine(source: string, offset: number): Span {
  let line = { start: offset, end: lineEnd(source, offset) };
  do line = { start: line.end, end: lineEnd(source, line.end) };
  while (line.end < source.length && source.slice(line.start, line.end).trim() === '');
  return line;
}

function silences({ source, directives }: Pick<MarkdownDocument, 'source' | 'directives'>): readonly Silence[] {
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
        return [{ ...lineAt(source, span.start), types }];
      case 'disable-next-line':
        return [{ ...nextLine(source, span.end), types }];
      case 'enable':
        return [];
    }
  });
}

/**
 * Tells whether a directive of the draft silences a finding at a place; `type` is that of the claim it is about, or
 * null. "<!-- claimcheck-disable-line cost -->" silences what is found about costs on its line, and nothing else.
 */
export function silencer(
  document: Pick<MarkdownDocument, 'source' | 'directives'>,
): (place: Span, type: ClaimType | null) => boolean {
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
