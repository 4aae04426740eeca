import { toSource } from '../markdown/prose';
import type { MarkdownDocument, Reference } from '../markdown/model';
import type { SentencedBlock } from '../sentences/sentence';
import type { TextEdit } from '../text/edit';
import { overlaps, type Span } from '../text/span';
import { defineSources } from './definitions';
import { escapeMarkdown, linkTarget, sourceUrl } from './format';
import { insertionPoint, pointAround } from './insertionPoint';
import type { CitationStyle, FootnoteFormat, Source } from './source';

/** A claim in the prose of a block. */
export interface CitedPlace {
  readonly block: number;
  /** Empty for a place between words, which a citation is put to without a claim. */
  readonly prose: Span;
}

/** A source to be put to a place. */
export interface MarkRequest {
  readonly place: CitedPlace;
  readonly source: Source;
}

/** How marks are written; `html` where no Markdown is read. */
export type MarkForm = CitationStyle | 'html';

/** What the marks of each form are read as. */
export const KINDS: Readonly<Record<MarkForm, Reference['kind']>> = {
  ...{ footnote: 'footnote', key: 'citation' },
  ...{ link: 'link', reference: 'link', html: 'link' },
};

/** A document with its blocks split into sentences. */
export interface ReadDraft {
  readonly document: MarkdownDocument;
  readonly blocks: readonly SentencedBlock[];
}

/** The mark of each request, in their order, and the definitions that they need. Several requests may share one mark. */
export interface Marks {
  readonly marks: readonly TextEdit[];
  readonly definitions: readonly TextEdit[];
}

/** The marks by which sources are cited in one form, none of them written yet; every block named must be there. */
export function marksFor(
  { document, blocks }: ReadDraft,
  requests: readonly MarkRequest[],
  form: MarkForm,
  format: FootnoteFormat,
): Marks {
  const sites = requests.flatMap(({ place, source }) => {
    const block = blocks[place.block];
    return block ? [{ block, prose: place.prose, source }] : [];
  });
  const text = document.source;
  switch (form) {
    case 'key':
      return { marks: keyMarks(text, sites), definitions: [] };
    case 'link':
      return { marks: linkMarks(text, sites, ({ source }) => `(${linkTarget(sourceUrl(source))})`), definitions: [] };
    case 'html':
      return { marks: sites.map((site) => htmlMark(text, site)), definitions: [] };
    case 'footnote':
    case 'reference': {
      const kind = form === 'footnote' ? 'footnote' : 'link';
      const sources = new Map(requests.map(({ source }) => [source.id, source]));
      const { labels, edits } = defineSources(document, [...sources.values()], kind, format);
      const labelOf = ({ source }: Site) => labels.get(source.id) ?? '';
      const marks =
        form === 'footnote'
          ? sites.map((site) => footnoteMark(text, site, labelOf(site)))
          : linkMarks(text, sites, (site) => `[${labelOf(site)}]`);
      return { marks, definitions: edits };
    }
  }
}

/** Of the edits those that differ: claims of one clause share one mark. */
export function distinctEdits(edits: readonly TextEdit[]): TextEdit[] {
  return edits.filter((edit, index) => edits.findIndex((other) => isSameEdit(other, edit)) === index);
}

export function isSameEdit(a: TextEdit, b: TextEdit): boolean {
  return a.start === b.start && a.end === b.end && a.text === b.text;
}

interface Site {
  readonly block: SentencedBlock;
  readonly prose: Span;
  readonly source: Source;
}

function pointOf(text: string, { block, prose }: Site) {
  return prose.start === prose.end ? pointAround(block, prose.start, text) : insertionPoint(block, prose, text);
}

function footnoteMark(text: string, site: Site, label: string): TextEdit {
  const { after } = pointOf(text, site);
  return { start: after, end: after, text: `[^${label}]` };
}

/** ` [@key]` before the punctuation, keys of one place in one pair of brackets, joined to a group of keys that is there. */
function keyMarks(text: string, sites: readonly Site[]): TextEdit[] {
  const places = sites.map((site) => keyPlace(text, site));
  const keysAt = new Map<number, string[]>();
  places.forEach(({ at }, index) => {
    const keys = keysAt.get(at) ?? [];
    const key = `@${sites[index]?.source.id ?? ''}`;
    keysAt.set(at, keys.includes(key) ? keys : [...keys, key]);
  });
  return places.map(({ at, joins }) => {
    const keys = (keysAt.get(at) ?? []).join('; ');
    return { start: at, end: at, text: joins ? `; ${keys}` : ` [${keys}]` };
  });
}

function keyPlace(text: string, site: Site): { readonly at: number; readonly joins: boolean } {
  const { before } = pointOf(text, site);
  const group = site.block.references.find(
    ({ kind, source }) =>
      kind === 'citation' &&
      text[source.end - 1] === ']' &&
      text.slice(before, source.start).trim() === '' &&
      source.start >= before,
  );
  return group ? { at: group.source.end - 1, joins: true } : { at: before, joins: false };
}

/** The words of a claim become a link, or a link follows them where they cannot. `target` is "(url)" or "[label]". */
function linkMarks(text: string, sites: readonly Site[], target: (site: Site) => string): TextEdit[] {
  const taken: { readonly words: Span; readonly text: string }[] = [];
  return sites.map((site): TextEdit => {
    const { block, prose, source } = site;
    const words = prose.start < prose.end ? linkableWords(block, prose, text) : null;
    const mark = words && `[${text.slice(words.start, words.end)}]${target(site)}`;
    const isTaken = words && taken.some((other) => overlaps(other.words, words) && other.text !== mark);
    if (words && mark !== null && !isTaken) {
      taken.push({ words, text: mark });
      return { ...words, text: mark };
    }
    const { before } = pointOf(text, site);
    return { start: before, end: before, text: ` ([${linkTitle(source)}]${target(site)})` };
  });
}

/** What the words of a link in brackets of its own are. */
export function linkTitle({ title }: Source): string {
  return escapeMarkdown(title?.replace(/\s+/g, ' ').trim() || 'source');
}

/** The source of a claim's words with a backslash before them, if a link can be put around it; else null. */
function linkableWords(block: SentencedBlock, prose: Span, text: string): Span | null {
  const isMarked = block.marks.some(
    (mark) => ['code', 'math', 'link'].includes(mark.kind) && overlaps(mark.prose, prose),
  );
  const span = toSource(block.prose, prose);
  const start = text[span.start - 1] === '\\' ? span.start - 1 : span.start;
  const words = text.slice(span.start, span.end);
  const isPlain = words === block.prose.text.slice(prose.start, prose.end) && !/[[\]]/.test(words);
  const isFree = !/[!\]]/.test(text.charAt(start - 1)) && !/[[(:]/.test(text.charAt(span.end));
  return isPlain && !isMarked && isFree ? { start, end: span.end } : null;
}

/** The words of a claim as a link in HTML. */
function htmlMark(text: string, { block, prose, source }: Site): TextEdit {
  const address = linkTarget(sourceUrl(source)).replace(/&/g, '&amp;');
  const span = toSource(block.prose, prose);
  return { ...span, text: `<a href="${address}">${text.slice(span.start, span.end)}</a>` };
}
