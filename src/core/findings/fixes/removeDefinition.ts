import type { MarkdownDocument } from '../../markdown/model';
import type { TextEdit } from '../../text/edit';
import { lineEndOf } from '../../text/lineEnd';
import { LineIndex } from '../../text/lineIndex';
import type { Span } from '../../text/span';
import type { Fix } from '../finding';

const BLANK_LINES = /^(?:[ \t]*(?:\r\n|\n|\r))+/;
const AFTER_BLANK_LINE = /(?:^|[\r\n])[ \t]*(?:\r\n|\n|\r)$/;

/** The lines of a span, with the blank lines that would stand double or at the end without them. */
function lineRemoval(source: string, span: Span): TextEdit {
  const lines = new LineIndex(source);
  const start = lines.startOf(lines.at(span.start).line);
  const lastLine = lines.at(span.end).line;
  const end = lastLine < lines.count ? lines.startOf(lastLine + 1) : source.length;
  const before = source.slice(0, start);
  const after = source.slice(end);
  if (after.trim() === '' && before.trim() !== '') {
    return { start: before.trimEnd().length, end: source.length, text: lineEndOf(source) };
  }
  const isFirst = before.replace('\ufeff', '') === '';
  const blank = isFirst || AFTER_BLANK_LINE.test(before) ? (BLANK_LINES.exec(after)?.[0].length ?? 0) : 0;
  return { start, end: end + blank, text: '' };
}

/** Removes a definition that nothing uses, unless its lines hold something else: a list marker, another definition. */
export function removeDefinition({ source, definitions }: MarkdownDocument, finding: Span): readonly Fix[] {
  const definition = definitions.find(({ span }) => span.start === finding.start && span.end === finding.end);
  if (!definition) return [];
  const { span, kind, rawLabel } = definition;
  const lines = new LineIndex(source);
  const prefix = source.slice(lines.startOf(lines.at(span.start).line), span.start);
  const holdsOther = definitions.some(
    (other) => other !== definition && span.start <= other.span.start && other.span.start < span.end,
  );
  if (holdsOther || /[^\s>\ufeff]/.test(prefix)) return [];
  const title = kind === 'footnote' ? `Remove the footnote [^${rawLabel}]` : `Remove the address of [${rawLabel}]`;
  return [{ title, edits: [lineRemoval(source, span)] }];
}
