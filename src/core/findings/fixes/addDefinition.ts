import { appendDefinition } from '../../citations/definitions';
import type { Definition, MarkdownDocument, Reference } from '../../markdown/model';
import { parseMarkdown } from '../../markdown/parse';
import { applyEdits } from '../../text/edit';
import { LineIndex } from '../../text/lineIndex';
import type { Span } from '../../text/span';
import type { Fix } from '../finding';

/** What the new definition says until the writer puts the address there. */
const BLANK_ADDRESS = 'https://';

/** The definitions of a kind that start their line: one below them is in no quote and no list. */
function placedAlone({ source, definitions }: MarkdownDocument, kind: Definition['kind']): readonly Definition[] {
  const lines = new LineIndex(source);
  return definitions.filter((definition) => definition.kind === kind && lines.at(definition.span.start).column === 1);
}

function referenceAt({ blocks }: MarkdownDocument, { start, end }: Span): Reference | undefined {
  const isHere = ({ source, defined }: Reference) => !defined && source.start === start && source.end === end;
  return blocks.flatMap(({ references }) => references).find(isHere);
}

/** Adds the definition that a footnote or link lacks: "[^3]: https://" for "[^3]", to be written on. */
export function addDefinition(document: MarkdownDocument, finding: Span): readonly Fix[] {
  const reference = referenceAt(document, finding);
  if (!reference || reference.kind === 'citation') return [];
  const kind = reference.kind === 'footnote' ? 'footnote' : 'link';
  const { label } = reference;
  // One that says nothing yet is there already.
  if (document.definitions.some((definition) => definition.kind === kind && definition.label === label)) return [];
  const mark = `[${kind === 'footnote' ? '^' : ''}${reference.rawLabel ?? reference.target}]`;
  const title = kind === 'footnote' ? `Add the footnote ${mark}` : `Add an address for ${mark}`;
  const line = `${mark}: ${BLANK_ADDRESS}`;
  const edit = appendDefinition(document.source, placedAlone(document, kind), line);
  // At the end of a draft whose last code block is still open it would be code.
  const { definitions } = parseMarkdown(applyEdits(document.source, [edit]));
  if (!definitions.some((definition) => definition.kind === kind && definition.label === label)) return [];
  return [{ title, edits: [edit], cursor: edit.start + edit.text.lastIndexOf(line) + line.length }];
}
