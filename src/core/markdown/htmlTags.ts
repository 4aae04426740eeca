import { decodeString } from 'micromark-util-decode-string';
import type { Span } from '../text/span';
import type { FlatProse } from './flatProse';
import { addLink } from './links';
import type { Mark } from './model';

/** Elements whose content a reader does not read as prose. */
export const HIDDEN_ELEMENTS: ReadonlySet<string> = new Set([
  'ref',
  'script',
  'style',
  'math',
  'svg',
  'template',
  'noscript',
  'iframe',
  'audio',
  'video',
]);
const MARKED: Readonly<Record<string, Mark['kind']>> = {
  code: 'code',
  kbd: 'code',
  samp: 'code',
  b: 'strong',
  strong: 'strong',
  i: 'emphasis',
  em: 'emphasis',
};
const HREF = /\bhref\s?=\s?(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;
const TAG = /^<(\/?)([a-z][a-z0-9-]*)/i;

/** An element of inline HTML that has been opened. */
interface OpenTag {
  readonly name: string;
  readonly tag: string;
  readonly span: Span;
  /** Where its content starts in the prose, and how many references there were before. */
  readonly start: number;
  readonly references: number;
}

/** Follows the inline HTML of one block: tags are markup, but links, superscripts and hidden content count. */
export class HtmlTags {
  private readonly open: OpenTag[] = [];

  constructor(private readonly prose: FlatProse) {}

  /** Takes one piece of inline HTML as CommonMark cuts it: `<a href="#fn1">`, `</sup>`, `<br/>`, a comment. */
  read(html: string, span: Span): void {
    const [, slash, rawName] = TAG.exec(html) ?? [];
    const name = rawName?.toLowerCase();
    if (name === undefined) return;
    if (name === 'br') this.prose.append(' ', span, false);
    else if (slash) this.close(name, span);
    else if (html.endsWith('/>')) this.prose.gap();
    else this.open.push({ name, tag: html, span, ...this.place() });
  }

  private place(): { start: number; references: number } {
    return { start: this.prose.text.length, references: this.prose.references.length };
  }

  private close(name: string, span: Span): void {
    const index = this.open.findLastIndex((tag) => tag.name === name);
    const opened = this.open[index];
    if (!opened) return;
    this.open.length = index;
    const source = { start: opened.span.start, end: span.end };
    const kind = MARKED[name];
    if (name === 'a') this.closeLink(opened, source);
    else if (name === 'sup') this.closeSuperscript(opened);
    else if (HIDDEN_ELEMENTS.has(name)) this.prose.cuts.push({ start: opened.start, end: this.prose.text.length });
    else if (kind) this.prose.mark(kind, opened.start);
  }

  private closeLink(opened: OpenTag, source: Span): void {
    const href = HREF.exec(opened.tag);
    const url = href?.[1] ?? href?.[2] ?? href?.[3];
    if (url === undefined) return;
    addLink(this.prose, { form: 'html', url: decodeString(url), source, start: opened.start });
  }

  /** "10<sup>25</sup>" is a power and reads "10^25"; a superscript that is a note's marker is taken out. */
  private closeSuperscript(opened: OpenTag): void {
    const text = this.prose.text.slice(opened.start).trim();
    const hasReference = this.prose.references.length > opened.references;
    const isPower =
      !hasReference && /\d/.test(this.prose.text.charAt(opened.start - 1)) && /^[-−+]?\d{1,3}$/.test(text);
    if (isPower) this.prose.cuts.push({ start: opened.start, end: opened.start, text: '^' });
    else if (hasReference || /^\[?\d{1,3}\]?$/.test(text)) {
      this.prose.cuts.push({ start: opened.start, end: this.prose.text.length });
    }
  }
}
