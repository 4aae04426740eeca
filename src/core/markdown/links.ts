import type { Span } from '../text/span';
import type { FlatProse } from './flatProse';
import type { Reference } from './model';

const FOOTNOTE_TARGET = /^#_?(?:user-content-)?(?:fn|foot|note|cite|ref|endnote|bib)/i;
/** Text that only points to a note: "1", "[12]", "^3^", "*". */
const MARKER = /^[\s[(^]*(?:\d{1,3}|[*†‡§¶]{1,3}|[a-z])[\])^\s]*$/i;
const BRACKETED = /^\s*[[^]/;
const ADDRESS = /^(?:https?:\/\/|www\.|mailto:)\S+$|^[\w.-]+\.[a-z]{2,}\/\S*$|^[\w.+-]+@[\w.-]+\.[a-z]{2,}$/i;

/** A link that has been read up to its end. */
interface ReadLink {
  readonly form: NonNullable<Reference['form']>;
  /** As written: "https://example.com/report", "#fn1". */
  readonly url: string;
  /** Label of the definition for `[text][label]`. */
  readonly label?: string;
  /** Whether that definition says something; true where there is no label. */
  readonly defined?: boolean;
  /** The whole of it. */
  readonly source: Span;
  /** Where its text starts in the prose; it ends where the prose ends. */
  readonly start: number;
}

/**
 * Adds the mark and the reference of a link whose text is the end of the prose. An anchor of a footnote becomes one,
 * and text that is no more than its marker is taken out: "growth<a href='#fn1'>1</a>", "growth[[3]](https://…)",
 * "growth[3](https://…)". E-mail addresses are no references.
 */
export function addLink(prose: FlatProse, link: ReadLink): void {
  const text = prose.text.slice(link.start);
  const toNote = /^#./.test(link.url) && (FOOTNOTE_TARGET.test(link.url) || MARKER.test(text));
  const glued = /[^\s([{]/.test(prose.text.charAt(link.start - 1));
  const isMarker = MARKER.test(text) && (toNote || BRACKETED.test(text) || (glued && /^\d/.test(text)));
  if (isMarker) prose.cuts.push({ start: link.start, end: prose.text.length });
  else prose.mark('link', link.start);
  if (ADDRESS.test(text)) prose.mark('address', link.start);
  if (/^mailto:/i.test(link.url)) return;
  const reference = { target: link.url, prose: { start: link.start, end: prose.text.length }, source: link.source };
  if (toNote) {
    // What it leads to may be made by the site's generator, so it counts by its form.
    prose.references.push({ ...reference, kind: 'html-footnote', defined: true });
  } else {
    const label = link.label === undefined ? {} : { label: link.label };
    prose.references.push({ ...reference, ...label, kind: 'link', form: link.form, defined: link.defined ?? true });
  }
}
