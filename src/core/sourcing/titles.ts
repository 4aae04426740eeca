import type { SentencedBlock } from '../sentences/sentence';
import { countsAsSource } from './references';

/** Link texts that point on instead of naming what is told below. */
const POINTER =
  /^(?:read|see|view|more|source|sources|link|here|share|subscribe|sign up|continue|full|via|watch|listen|click|learn|get|try|join|download|back|next|previous|comments?|discuss)\b|[→»›]\s*$/i;

/**
 * For each block the linked title that it stands under, by index: a heading, or a paragraph of its own, that is nothing
 * but a link, as in digests. It covers the text up to the next heading or linked title. `above` is the one that the blocks
 * stand under from before.
 */
export function findTitles(
  blocks: readonly SentencedBlock[],
  source: string,
  above: SentencedBlock | null,
): Map<number, SentencedBlock> {
  const titles = new Map<number, SentencedBlock>();
  let current = above;
  walk(blocks, source, (block, title) => {
    if (title !== undefined) current = title;
    else if (current) titles.set(block.index, current);
  });
  return titles;
}

/** The linked title that what follows some blocks stands under: null for none, undefined for the one from before. */
export function lastTitle(blocks: readonly SentencedBlock[], source: string): SentencedBlock | null | undefined {
  let last: SentencedBlock | null | undefined;
  walk(blocks, source, (_, title) => {
    if (title !== undefined) last = title;
  });
  return last;
}

/** Goes over blocks with the title that each starts: itself, none for a heading, undefined for what is no title. */
function walk(
  blocks: readonly SentencedBlock[],
  source: string,
  visit: (block: SentencedBlock, title: SentencedBlock | null | undefined) => void,
): void {
  const numbered = numberedAlone(blocks, source);
  for (const block of blocks) {
    const isOuter = (!block.list || numbered.has(block)) && block.quote === null && !block.cell;
    if (isOuter && isLinkedTitle(block)) visit(block, block);
    else visit(block, isOuter && block.kind === 'heading' ? null : undefined);
  }
}

/** Paragraphs that are all of a numbered list: "3. [Title](…)" with its text below. */
function numberedAlone(blocks: readonly SentencedBlock[], source: string): ReadonlySet<SentencedBlock> {
  const isIn = (other: SentencedBlock | undefined, list: number): boolean => other?.list?.topList === list;
  return new Set(
    blocks.filter(({ list }, index) => {
      if (!list || !/\d/.test(source.charAt(list.topItem))) return false;
      return !isIn(blocks[index - 1], list.topList) && !isIn(blocks[index + 1], list.topList);
    }),
  );
}

function isLinkedTitle({ prose, marks, references, kind }: SentencedBlock): boolean {
  const links = references.filter((one) => one.kind === 'link' && one.form !== 'autolink' && countsAsSource(one));
  if (links.length === 0 || marks.some((mark) => mark.kind === 'address')) return false;
  let rest = '';
  let at = 0;
  for (const link of links) {
    rest += prose.text.slice(at, link.prose.start);
    at = Math.max(at, link.prose.end);
  }
  rest += prose.text.slice(at);
  const isOnlyLink = !/\p{L}/u.test(rest) && /^\d{0,3}$/.test(rest.replace(/[^\p{L}\p{N}]/gu, ''));
  const text = prose.text.slice(links[0]?.prose.start, links[0]?.prose.end).trim();
  return isOnlyLink && text !== '' && (kind === 'heading' || (links.length === 1 && !POINTER.test(text)));
}
