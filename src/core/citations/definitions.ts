import type { Definition, MarkdownDocument } from '../markdown/model';
import type { TextEdit } from '../text/edit';
import { escapeMarkdown, footnoteText, linkTarget, sourceUrl } from './format';
import { identifySource } from './identify';
import { identityOf } from './identity';
import type { Source } from './source';

/** The label under which a source is cited, and the edit that defines it where no definition is there yet. */
export interface Labelled {
  readonly label: string;
  readonly edits: readonly TextEdit[];
}

type Kind = Definition['kind'];

/** Finds or makes the definition of a source: `[^3]: …` for footnotes, `[3]: https://… "Title"` for links. */
export function defineSource(document: MarkdownDocument, source: Source, kind: Kind): Labelled {
  const present = document.definitions.filter((definition) => definition.kind === kind);
  const known = present.find((definition) => isOf(definition, source));
  if (known) return { label: known.rawLabel, edits: [] };
  const label = freeLabel(document, present, source, kind);
  return { label, edits: [appendDefinition(document.source, present, definitionText(kind, label, source))] };
}

/** The line that defines a source: '[^3]: “Title”, 2024. https://…' or '[3]: https://… "Title"'. */
export function definitionText(kind: Kind, label: string, source: Source): string {
  return kind === 'footnote' ? `[^${label}]: ${footnoteText(source)}` : `[${label}]: ${linkText(source)}`;
}

function isOf(definition: Definition, source: Source): boolean {
  const identity = identityOf(source);
  if (identity !== null) return definition.url !== null && identifySource(definition.url)?.identity === identity;
  return source.title !== undefined && definition.text.trim() === source.title.trim();
}

function linkText(source: Source): string {
  const title = (source.title ?? '').replace(/\s+/g, ' ').trim();
  const quoted = title === '' ? '' : ` "${escapeMarkdown(title).replace(/"/g, '\\"')}"`;
  return linkTarget(sourceUrl(source)) + quoted;
}

/** The next number where labels are numbers, else the source's key; never one that stands in the text already. */
function freeLabel(
  { source: text }: MarkdownDocument,
  present: readonly Definition[],
  source: Source,
  kind: Kind,
): string {
  const isFree = (label: string) => !text.includes(kind === 'footnote' ? `[^${label}]` : `[${label}]`);
  const labels = present.map(({ rawLabel }) => rawLabel);
  if (!labels.every((label) => /^\d{1,6}$/.test(label)) && isFree(source.id)) return source.id;
  let number = Math.max(0, ...labels.map(Number).filter(Number.isFinite)) + 1;
  while (!isFree(String(number))) number++;
  return String(number);
}

/** After the last definition of its kind, else at the end of the draft behind a blank line; line ends as in the draft. */
export function appendDefinition(text: string, present: readonly Definition[], definition: string): TextEdit {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const last = present.reduce<Definition | null>((a, b) => (a && a.span.end > b.span.end ? a : b), null);
  if (last) {
    const end = last.span.start + text.slice(last.span.start, last.span.end).trimEnd().length;
    return { start: end, end, text: lineEnd + definition };
  }
  const body = text.trimEnd();
  const trailing = text.length > body.length && /[\r\n]/.test(text.slice(body.length)) ? lineEnd : '';
  const gap = body === '' ? '' : lineEnd + lineEnd;
  return { start: body.length, end: text.length, text: gap + definition + trailing };
}
