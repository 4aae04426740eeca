import type { SentencedBlock } from '../sentences/sentence';
import { commonEnds } from '../text/commonEnds';
import type { Span } from '../text/span';
import type { Detection } from './claim';
import type { Surroundings } from './surroundings';
import type { Title } from './evidence';

/** What detection found in a block, and what around the block it went by. */
export interface BlockDetection extends Detection {
  readonly surroundings: Surroundings;
}

/** Some blocks as they were before an edit, with what detection found in each. */
export interface Earlier {
  readonly blocks: readonly SentencedBlock[];
  readonly found: readonly BlockDetection[];
}

/**
 * What was found in a block before an edit, as long as the block reads as it did and stands among the same words; null elsewhere.
 * An edit leaves the blocks before and behind it as they were, so those at the start and at the end are looked through.
 */
export function foundEarlier(
  { blocks: old, found }: Earlier,
  blocks: readonly SentencedBlock[],
): (block: SentencedBlock, surroundings: Surroundings) => Detection | null {
  const { head, tail } = commonEnds(old, blocks, readsAs);
  return ({ index, span }, surroundings) => {
    const isBehind = index >= blocks.length - tail;
    const before = index < head ? index : isBehind ? index - blocks.length + old.length : -1;
    const [block, known] = [old[before], found[before]];
    if (!block || !known || !isAmong(known.surroundings, surroundings)) return null;
    return moved(known, index, span.start - block.span.start);
  };
}

/** Whether detection reads the same in two blocks, wherever they stand. */
function readsAs(a: SentencedBlock, b: SentencedBlock): boolean {
  const by = b.span.start - a.span.start;
  const { pieces } = b.prose;
  return (
    a.prose.text === b.prose.text &&
    a.kind === b.kind &&
    a.prose.pieces.length === pieces.length &&
    a.marks.length === b.marks.length &&
    a.prose.pieces.every(({ prose, source }, index) => {
      const piece = pieces[index];
      return piece !== undefined && isSpan(prose, piece.prose) && isSpan(source, piece.source, by);
    }) &&
    a.marks.every(({ kind, prose }, index) => {
      const mark = b.marks[index];
      return mark?.kind === kind && isSpan(prose, mark.prose);
    })
  );
}

const isSpan = (a: Span, b: Span, by = 0): boolean => a.start + by === b.start && a.end + by === b.end;

/** Whether the same words stand around a block. */
function isAmong(a: Surroundings, b: Surroundings): boolean {
  return (
    a.versions === b.versions &&
    a.uniform === b.uniform &&
    isTitle(a.column, b.column) &&
    isTitle(a.row, b.row) &&
    isTitle(a.lead, b.lead) &&
    isTitle(a.parent, b.parent) &&
    a.headings.length === b.headings.length &&
    a.headings.every((heading, index) => isTitle(heading, b.headings[index] ?? null))
  );
}

const isTitle = (a: Title | null, b: Title | null): boolean => a === b || a?.text === b?.text;

/** What was found in a block that has another index now, and stands some code units later. */
function moved({ claims, skipped }: Detection, block: number, by: number): Detection {
  const behind = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  if (by === 0 && claims.every((claim) => claim.block === block)) return { claims, skipped };
  return {
    claims: claims.map((claim) => ({ ...claim, block, span: behind(claim.span) })),
    skipped: skipped.map((one) => ({ ...one, span: behind(one.span) })),
  };
}
