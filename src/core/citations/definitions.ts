import type { Definition, MarkdownDocument } from '../markdown/model';
import type { TextEdit } from '../text/edit';
import { lineEndOf } from '../text/lineEnd';
import { footnoteText } from './footnote';
import { escapeMarkdown, linkTarget, sourceUrl } from './format';
import { identifySource } from './identify';
import { identityOf } from './identity';
import type { FootnoteFormat, Source } from './source';

/** The labels under which sources are cited, by their ids, and the edits that define those that are not defined yet. */
export interface Labelled {
  readonly labels: ReadonlyMap<string, string>;
  readonly edits: readonly TextEdit[];
}

type Kind = Definition['kind'];

/** Finds or makes the definitions of sources: `[^3]: …` for footnotes, `[3]: https://… "Title"` for links. */
export function defineSources(
  document: MarkdownDocument,
  sources: readonly Source[],
  kind: Kind,
  format: FootnoteFormat,
): Labelled {
  const present = document.definitions.filter((definition) => definition.kind === kind);
  const labels = new Map<string, string>();
  const written: string[] = [];
  const given: string[] = [];
  for (const source of sources) {
    const known = present.find((definition) => isOf(definition, source));
    const label =
      known?.rawLabel ?? freeLabel(document, [...present.map(({ rawLabel }) => rawLabel), ...given], source, kind);
    labels.set(source.id, label);
    if (known) continue;
    given.push(label);
    written.push(definitionText(kind, label, source, format));
  }
  if (written.length === 0) return { labels, edits: [] };
  return { labels, edits: [appendDefinition(document.source, present, written.join(lineEndOf(document.source)))] };
}

/** The line that defines a source: '[^3]: “Title”, 2024. https://…' or '[3]: https://… "Title"'. */
export function definitionText(kind: Kind, label: string, source: Source, format: FootnoteFormat): string {
  return kind === 'footnote' ? `[^${label}]: ${footnoteText(source, format)}` : `[${label}]: ${linkText(source)}`;
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
function freeLabel({ source: text }: MarkdownDocument, labels: readonly string[], source: Source, kind: Kind): string {
  const isFree = (label: string) =>
    !labels.includes(label) && !text.includes(kind === 'footnote' ? `[^${label}]` : `[${label}]`);
  if (!labels.every((label) => /^\d{1,6}$/.test(label)) && isFree(source.id)) return source.id;
  let number = Math.max(0, ...labels.map(Number).filter(Number.isFinite)) + 1;
  while (!isFree(String(number))) number++;
  return String(number);
}

/** After the last definition of its kind, else at the end of the draft behind a blank line; line ends as in the draft. */
export function appendDefinition(text: string, present: readonly Definition[], definition: string): TextEdit {
  const lineEnd = lineEndOf(text);
  const last = present.reduce<Definition | null>((a, b) => (a && a.span.end > b.span.end ? a : b), null);
  const end = last
    ? last.span.start + text.slice(last.span.start, last.span.end).trimEnd().length
    : text.trimEnd().length;
  const gap = last ? lineEnd : end === 0 ? '' : lineEnd + lineEnd;
  return { start: end, end, text: gap + definition };
}
