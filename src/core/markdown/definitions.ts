import type { Definition as LinkNode, FootnoteDefinition, Nodes, PhrasingContent, Root } from 'mdast';
import { WRITTEN_ADDRESS } from './addresses';
import { DEEPEST, type ReadingContext, type SourceContext, spanOf } from './context';
import { readInline } from './inline';
import type { Definition } from './model';
import { isPlaceholder, isUnfilledAddress } from './placeholder';
import { readProse } from './readProse';
import type { Parsed } from './stretches';

/** All definitions in what was parsed, in reading order, the first of each label only, as CommonMark resolves them. */
export function readDefinitions(stretches: readonly Parsed[], context: SourceContext): Definition[] {
  const seen = new Set<string>();
  return stretches.flatMap(({ nodes, base }) =>
    nodes
      .flatMap((child) => collect(child))
      .flatMap((node): Definition[] => {
        const key = `${node.type} ${node.identifier}`;
        const definition = seen.has(key) ? null : readDefinition(node, { ...context, base });
        if (!definition) return [];
        seen.add(key);
        return [definition];
      }),
  );
}

function readDefinition(node: LinkNode | FootnoteDefinition, context: ReadingContext): Definition | null {
  const span = spanOf(node, context);
  if (!span) return null;
  const shared = { label: node.identifier, rawLabel: node.label ?? node.identifier, span };
  if (node.type === 'definition') {
    // An empty address is a way to hide a remark.
    const blank = node.url !== '' && isUnfilledAddress(node.url);
    return { ...shared, kind: 'link', url: node.url, addresses: [], text: node.title ?? '', blank };
  }
  const content = phrasingOf(node).map((children) => readProse(readInline(children, context), context.source));
  const references = content.flatMap((part) => part.references);
  const url =
    references.find(({ kind, target }) => kind === 'link' && !target.startsWith('#') && !isUnfilledAddress(target))
      ?.target ?? null;
  const text = content
    .map(({ prose }) => prose.text.trim())
    .join(' ')
    .trim();
  const addresses = context.source.slice(span.start, span.end).match(WRITTEN_ADDRESS) ?? [];
  const isNamed = url !== null || references.some(({ kind }) => kind === 'citation');
  return { ...shared, kind: 'footnote', url, addresses, text, blank: !isNamed && isPlaceholder(text) };
}

/** What `ReadingContext.blanks` holds. */
export function blankLabels(definitions: readonly Definition[]): ReadonlySet<string> {
  return new Set(definitions.filter(({ blank }) => blank).map(({ kind, label }) => `${kind} ${label}`));
}

/** Addresses of link definitions by label: what `[text][label]` needs. */
export function readAddresses(tree: Root): Map<string, string> {
  const addresses = new Map<string, string>();
  for (const node of collect(tree)) {
    if (node.type === 'definition' && !addresses.has(node.identifier)) addresses.set(node.identifier, node.url);
  }
  return addresses;
}

function collect(node: Nodes, depth = 0): (LinkNode | FootnoteDefinition)[] {
  const found = node.type === 'definition' || node.type === 'footnoteDefinition' ? [node] : [];
  const isContainer =
    'children' in node && node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'table';
  if (!isContainer || depth > DEEPEST) return found;
  return [...found, ...node.children.flatMap((child) => collect(child, depth + 1))];
}

/** The content of each paragraph, heading and cell below a node. */
function phrasingOf(node: Nodes, depth = 0): PhrasingContent[][] {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') return [node.children];
  if (!('children' in node) || depth > DEEPEST) return [];
  return node.children.flatMap((child) => phrasingOf(child, depth + 1));
}
