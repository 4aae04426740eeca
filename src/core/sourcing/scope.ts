import type { MarkdownDocument, Reference } from '../markdown/model';
import type { SentencedBlock } from '../sentences/sentence';
import { overlaps, type Span } from '../text/span';
import { findAttributions } from './attribute';
import type { Attribution } from './attribution';
import { NOTHING_AROUND, readNeighbours, type Around } from './neighbours';
import { countsAsSource, referencesOf } from './references';
import { cellsWithSource } from './tables';

/** How a place of the text is sourced, by the text alone. */
export interface Sourcing {
  /** Whether a reader can reach a source from there. */
  readonly cited: boolean;
  /** Whether somebody is named who says so. */
  readonly attributed: boolean;
  /** The references by which the place is cited, in reading order. */
  readonly references: readonly Reference[];
  /** Who is named, in the prose of the same block; null where nobody is, or only in a lead-in. */
  readonly namedBy: Span | null;
}

/** Answers for any place of a draft. */
export interface SourcingReader {
  /** `block` is a block's index, `prose` a span of its prose. */
  of(block: number, prose: Span): Sourcing;
}

/** Reads which sources reach how far in a draft: the rules on "cited" and "attributed" that the README explains. */
export function readSourcing(
  document: Pick<MarkdownDocument, 'source'>,
  blocks: readonly SentencedBlock[],
  around: Around = NOTHING_AROUND,
): SourcingReader {
  return new ScopeReader(document, blocks, around);
}

class ScopeReader implements SourcingReader {
  private readonly neighbours;
  private readonly sourcedCells;
  /** Of references in other blocks than these, on which side they stand: the order of offsets is not known of them. */
  private readonly sides: ReadonlyMap<Reference, number>;
  private readonly attributions = new Map<Span, readonly Attribution[]>();
  /** References that hold for all of a group of blocks: a top-level list item, a table row. */
  private readonly groups = new Map<string, Reference[]>();

  constructor(
    document: Pick<MarkdownDocument, 'source'>,
    private readonly blocks: readonly SentencedBlock[],
    around: Around,
  ) {
    this.neighbours = readNeighbours(document, blocks, around);
    this.sides = sidesOf(around);
    this.sourcedCells = cellsWithSource(blocks);
    for (const block of blocks) {
      const references = block.references.filter(countsAsSource);
      for (const group of groupsOf(block)) {
        const found = this.groups.get(group);
        if (found) found.push(...references);
        else this.groups.set(group, [...references]);
      }
    }
  }

  of(index: number, prose: Span): Sourcing {
    const block = this.blocks[index];
    if (!block) return { cited: false, attributed: false, references: [], namedBy: null };
    const sentences = block.sentences.filter((sentence) => overlaps(sentence, prose));
    const references = this.referencesFor(block, sentences);
    const own = sentences
      .flatMap((sentence) => this.attributionsIn(block, sentence))
      .find(({ scope }) => scope.start <= prose.start && prose.start < scope.end);
    const attributed = own !== undefined || this.sourcedCells.has(block) || this.isIntroduced(block);
    return { cited: references.length > 0, attributed, references, namedBy: own?.name ?? null };
  }

  private referencesFor(block: SentencedBlock, sentences: readonly Span[]): Reference[] {
    const found = [
      ...sentences.flatMap((sentence) => referencesOf(block, sentence)),
      ...groupsOf(block).flatMap((group) => this.groups.get(group) ?? []),
      ...this.neighbours.coveringOf(block).flatMap(({ block: other, sentence }) => referencesOf(other, sentence)),
    ];
    const sideOf = (reference: Reference) => this.sides.get(reference) ?? 0;
    return [...new Set(found)].sort((a, b) => sideOf(a) - sideOf(b) || a.source.start - b.source.start);
  }

  /** Whether a lead-in to its list, table or quote, or a line below its quote, names who says so. */
  private isIntroduced(block: SentencedBlock): boolean {
    return this.neighbours
      .introducingOf(block)
      .some(({ block: other, sentence, always }) => always || this.attributionsIn(other, sentence).length > 0);
  }

  private attributionsIn(block: SentencedBlock, sentence: Span): readonly Attribution[] {
    const known = this.attributions.get(sentence);
    if (known) return known;
    const found = findAttributions(block.prose.text, sentence, block.marks);
    this.attributions.set(sentence, found);
    return found;
  }
}

function sidesOf({ title, before, after }: Around): ReadonlyMap<Reference, number> {
  const on = (block: SentencedBlock | undefined | null, side: number) =>
    (block?.references ?? []).map((reference) => [reference, side] as const);
  return new Map([...on(after?.block, 1), ...on(before?.block, -1), ...on(title, -2)]);
}

function groupsOf({ list, cell }: SentencedBlock): string[] {
  const groups: string[] = [];
  if (list) groups.push(`item ${list.topItem}`);
  if (cell) groups.push(`row ${cell.table} ${cell.row}`);
  return groups;
}
