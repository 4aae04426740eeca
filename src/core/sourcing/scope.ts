import type { MarkdownDocument, Reference } from '../markdown/model';
import { markedOf, type Marked } from '../claims/marked';
import { firstFrom } from '../text/sorted';
import type { SentencedBlock } from '../sentences/sentence';
import { overlaps, type Span } from '../text/span';
import { findAttributions } from './attribute';
import type { Attribution } from './attribution';
import { firstCovering } from './covering';
import { NOTHING_AROUND, readNeighbours, type Around, type Neighbour } from './neighbours';
import { countsAsSource, referencesBySentence } from './references';
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
  // What was found of sentences and blocks, each read once however many claims stand in it.
  private readonly attributions = new Map<Span, (offset: number) => Attribution | undefined>();
  private readonly named = new Set<Span>();
  private readonly marked = new Map<SentencedBlock, Marked>();
  private readonly sources = new Map<SentencedBlock, ReadonlyMap<Span, readonly Reference[]>>();
  private readonly references = new Map<Span, readonly Reference[]>();
  private readonly introduced = new Map<SentencedBlock, boolean>();
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
    const sentences = sentencesOver(block, prose);
    const references = this.referencesFor(block, sentences);
    const own = sentences
      .map((sentence) => this.attributionsIn(block, sentence)(prose.start))
      .find((attribution) => attribution !== undefined);
    const attributed = own !== undefined || this.sourcedCells.has(block) || this.isIntroduced(block);
    return { cited: references.length > 0, attributed, references, namedBy: own?.name ?? null };
  }

  /** In reading order; claims of one sentence share them. */
  private referencesFor(block: SentencedBlock, sentences: readonly Span[]): readonly Reference[] {
    const [sentence, second] = sentences;
    const known = sentence && !second ? this.references.get(sentence) : undefined;
    if (known) return known;
    const found = [
      ...sentences.flatMap((one) => this.referencesOf(block, one)),
      ...groupsOf(block).flatMap((group) => this.groups.get(group) ?? []),
      ...this.neighbours.coveringOf(block).flatMap((other) => this.referencesOf(other.block, other.sentence)),
    ];
    const sideOf = (reference: Reference) => this.sides.get(reference) ?? 0;
    const sorted = [...new Set(found)].sort((a, b) => sideOf(a) - sideOf(b) || a.source.start - b.source.start);
    if (sentence && !second) this.references.set(sentence, sorted);
    return sorted;
  }

  private referencesOf(block: SentencedBlock, sentence: Span): readonly Reference[] {
    const known = this.sources.get(block) ?? referencesBySentence(block);
    this.sources.set(block, known);
    return known.get(sentence) ?? [];
  }

  /** Whether a lead-in to its list, table or quote, or a line below its quote, names who says so. */
  private isIntroduced(block: SentencedBlock): boolean {
    const known = this.introduced.get(block) ?? this.neighbours.introducingOf(block).some(this.names);
    this.introduced.set(block, known);
    return known;
  }

  private readonly names = ({ block, sentence, always }: Neighbour): boolean => {
    if (always) return true;
    this.attributionsIn(block, sentence);
    return this.named.has(sentence);
  };

  /** Who is named for a place of a sentence: the first whose words reach there. */
  private attributionsIn(block: SentencedBlock, sentence: Span): (offset: number) => Attribution | undefined {
    const known = this.attributions.get(sentence);
    if (known) return known;
    const { link, code } = this.markedOf(block);
    const within = (spans: readonly Span[]) =>
      spans.slice(firstFrom(spans, sentence.start), firstFrom(spans, sentence.end));
    const found = findAttributions(block.prose.text, sentence, { link: within(link), code: within(code) });
    if (found.length > 0) this.named.add(sentence);
    const covering = firstCovering(found);
    this.attributions.set(sentence, covering);
    return covering;
  }

  private markedOf(block: SentencedBlock): Marked {
    const known = this.marked.get(block) ?? markedOf(block);
    this.marked.set(block, known);
    return known;
  }
}

/** The sentences of a block that a stretch of its prose lies in. */
function sentencesOver({ sentences }: SentencedBlock, prose: Span): readonly Span[] {
  const from = Math.max(0, firstFrom(sentences, prose.start + 1) - 1);
  return sentences.slice(from, firstFrom(sentences, prose.end)).filter((sentence) => overlaps(sentence, prose));
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
