import type { InlineCode, Link, LinkReference, PhrasingContent, Text } from 'mdast';
import type { Span } from '../text/span';
import { align } from './align';
import { DEEPEST, type ReadingContext, spanOf } from './context';
import { FlatProse } from './flatProse';
import { HtmlTags } from './htmlTags';
import { addLink } from './links';

/** Reads the content of a paragraph, heading or cell; nodes without a position are left out. */
export function readInline(nodes: readonly PhrasingContent[], context: ReadingContext): FlatProse {
  const prose = new FlatProse();
  readNodes(nodes, { prose, context, tags: new HtmlTags(prose), depth: 0 });
  return prose;
}

interface Reading {
  readonly prose: FlatProse;
  readonly context: ReadingContext;
  readonly tags: HtmlTags;
  readonly depth: number;
}

function readNodes(nodes: readonly PhrasingContent[], outer: Reading): void {
  if (outer.depth > DEEPEST) return;
  const reading = { ...outer, depth: outer.depth + 1 };
  for (const node of nodes) {
    const span = spanOf(node, reading.context);
    if (span) readNode(node, span, reading);
  }
}

function readNode(node: PhrasingContent, span: Span, reading: Reading): void {
  const { prose, context, tags } = reading;
  const start = prose.text.length;
  switch (node.type) {
    case 'text':
      return readText(node, span, reading);
    case 'inlineCode':
      return readCode(node, span, reading);
    case 'link':
    case 'linkReference':
      return readLink(node, span, reading);
    case 'break':
      return prose.append(' ', span, false);
    case 'html':
      return tags.read(context.source.slice(span.start, span.end), span);
    case 'footnoteReference':
      prose.gap();
      prose.references.push({
        kind: 'footnote',
        target: node.label ?? node.identifier,
        label: node.identifier,
        defined: !context.blanks.has(`footnote ${node.identifier}`),
        prose: { start, end: start },
        source: span,
      });
      return;
    case 'strong':
    case 'emphasis':
      readNodes(node.children, reading);
      return prose.mark(node.type, start);
    case 'delete':
      return readNodes(node.children, reading);
    case 'image':
    case 'imageReference':
      return prose.gap();
  }
}

function readText(node: Text, span: Span, { prose, context }: Reading): void {
  align(prose, node.value, context.source, span, false);
}

function readCode(node: InlineCode, span: Span, { prose, context }: Reading): void {
  const start = prose.text.length;
  const raw = context.source.slice(span.start, span.end);
  const fence = /^`*/.exec(raw)?.[0].length ?? 0;
  const inner = raw.slice(fence, -fence || undefined);
  // One blank on each side is stripped when both are there.
  const padding = inner.length - node.value.length === 2 && /^\s/.test(inner) ? 1 : 0;
  const content = { start: span.start + fence + padding, end: span.end - fence - padding };
  align(prose, node.value, context.source, content, true);
  prose.mark('code', start);
}

function readLink(node: Link | LinkReference, span: Span, reading: Reading): void {
  const { prose, context } = reading;
  const start = prose.text.length;
  readNodes(node.children, reading);
  const place = { source: span, start };
  if (node.type === 'linkReference') {
    const url = context.addresses.get(node.identifier) ?? '';
    const defined = !context.blanks.has(`link ${node.identifier}`);
    return addLink(prose, { ...place, form: 'reference', url, label: node.identifier, defined });
  }
  const form = context.source[span.start] === '[' ? 'inline' : 'autolink';
  addLink(prose, { ...place, form, url: node.url });
}
