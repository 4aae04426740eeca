import { lineEndOf } from '../../text/lineEnd';
import type { TextEdit } from '../../text/edit';
import type { Span } from '../../text/span';
import type { Source } from '../source';
import type { Bibliography } from './bibliography';

/** Adds an item behind the last one of the list, apart from it and indented as the items before it are. */
export function insertCslJson({ text, entries, problems }: Bibliography, source: Source): TextEdit {
  const items: readonly Span[] = [...entries.values(), ...problems].sort((a, b) => a.start - b.start);
  const lineEnd = lineEndOf(text);
  const [first, second] = items;
  const last = items.at(-1);
  if (!first || !last) {
    const at = text.indexOf('[') + 1;
    const after = /^[ \t]*[\r\n]/.test(text.slice(at)) ? '' : lineEnd;
    return { start: at, end: at, text: lineEnd + written(source, '  ', '  ', lineEnd) + after };
  }
  const lead = whiteSpaceBefore(text, first.start);
  const between = second ? text.slice(first.end, second.start) : `,${lead}`;
  const gap = /^\s*,\s*$/.test(between) ? between : ', ';
  const body = text.slice(first.start, first.end);
  const isOneLine = !/[\r\n]/.test(body);
  const indent = lead.slice(Math.max(lead.lastIndexOf('\n'), lead.lastIndexOf('\r')) + 1);
  const inner = /[\r\n]([ \t]+)"/.exec(body)?.[1] ?? `${indent}  `;
  const unit = inner.startsWith(indent) && inner.length > indent.length ? inner.slice(indent.length) : '  ';
  const item = isOneLine ? JSON.stringify(source) : written(source, unit, indent, lineEnd).slice(indent.length);
  return { start: last.end, end: last.end, text: gap + item };
}

/** An item over several lines, all of them indented. */
function written(source: Source, unit: string, indent: string, lineEnd: string): string {
  const lines = JSON.stringify(source, null, unit).split('\n');
  return lines.map((line) => indent + line).join(lineEnd);
}

/** The white space right before an offset, without a byte order mark. */
function whiteSpaceBefore(text: string, offset: number): string {
  const before = text.slice(0, offset);
  return before.slice(before.trimEnd().length).replace('\ufeff', '');
}
