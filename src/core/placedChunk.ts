import type { AnalyzedClaim } from './analysis';
import type { Chunk, ChunkResult, HeadingAbove } from './chunk';
import type { Skipped } from './claims/claim';
import type { Finding } from './findings/finding';
import type { Reference } from './markdown/model';
import { PlacedBlocks } from './placedBlocks';

/** What was found in a chunk, at one place of a draft: it gets the draft's offsets and indices when it is asked for. */
export class PlacedChunk {
  /** The chunks whose references may source claims of this one. */
  beside: readonly PlacedBlocks[] = [];
  private allClaims: readonly AnalyzedClaim[] | null = null;
  private allFindings: readonly Finding[] | null = null;

  constructor(
    readonly text: PlacedBlocks,
    /** Index of its first claim in the draft. */
    readonly firstClaim: number,
    readonly result: ChunkResult,
  ) {}

  get claims(): readonly AnalyzedClaim[] {
    return (this.allClaims ??= this.result.claims.map((claim) => this.placeClaim(claim)));
  }

  get findings(): readonly Finding[] {
    return (this.allFindings ??= this.result.findings.map((finding) => this.placeFinding(finding)));
  }

  get skipped(): readonly Skipped[] {
    return this.result.skipped.map((item) => ({ ...item, span: this.text.span(item.span) }));
  }

  private placeClaim(claim: AnalyzedClaim): AnalyzedClaim {
    return {
      ...claim,
      block: claim.block + this.text.place.firstBlock,
      span: this.text.span(claim.span),
      sentence: this.text.span(claim.sentence),
      references: claim.references.flatMap((reference) => this.placed(reference) ?? []),
    };
  }

  private placed(reference: Reference): Reference | undefined {
    for (const text of [this.text, ...this.beside]) {
      const placed = text.placed(reference);
      if (placed) return placed;
    }
    return undefined;
  }

  private placeFinding(finding: Finding): Finding {
    return {
      ...finding,
      ...this.text.span(finding),
      claim: finding.claim === null ? null : finding.claim + this.firstClaim,
    };
  }
}

/**
 * Puts chunks at their places. A chunk that stands where it stood before, with the same in it, keeps its object and what was
 * made of it.
 */
export function placeChunks(chunks: readonly Chunk[]): readonly PlacedChunk[] {
  let [offset, firstBlock, firstClaim] = [0, 0, 0];
  const renewed: Chunk[] = [];
  const placed = chunks.map((chunk) => {
    const result = chunk.result ?? NO_RESULT;
    const before = chunk.placed;
    const text = placeText(chunk, offset, firstBlock);
    const isSame =
      before?.text === text &&
      before.result === result &&
      before.firstClaim === firstClaim &&
      isBesideSame(chunk, before);
    const now = isSame ? before : new PlacedChunk(text, firstClaim, result);
    if (!isSame) renewed.push(chunk);
    chunk.placed = now;
    offset += chunk.text.length;
    firstBlock += chunk.blocks.length;
    firstClaim += result.claims.length;
    return now;
  });
  // What stands behind a chunk has its place only now. It does not move without the chunk, but for a change of the context.
  for (const chunk of renewed) if (chunk.placed) chunk.placed.beside = besidesOf(chunk);
  return placed;
}

const NO_RESULT: ChunkResult = { claims: [], skipped: [], findings: [] };

function placeText(chunk: Chunk, offset: number, firstBlock: number): PlacedBlocks {
  const before = chunk.placed?.text;
  const headings = chunk.context?.headings ?? [];
  const isSame =
    before?.place.offset === offset &&
    before.place.firstBlock === firstBlock &&
    before.local === chunk.blocks &&
    before.place.headings.length === headings.length &&
    before.place.headings.every(({ block }, index) => block === blockOf(headings[index]));
  if (isSame) return before;
  return new PlacedBlocks(chunk, {
    ...{ offset, firstBlock },
    headings: headings.map((heading) => ({ depth: heading.depth, block: blockOf(heading) })),
  });
}

/** Index of a heading's block in the draft; its chunk stands before and has its place already. */
function blockOf(heading: HeadingAbove | undefined): number {
  return (heading?.chunk.placed?.text.place.firstBlock ?? 0) + (heading?.block ?? 0);
}

function besidesOf({ context }: Chunk): readonly PlacedBlocks[] {
  return [context?.title, context?.before, context?.after].flatMap((one) => one?.chunk.placed?.text ?? []);
}

function isBesideSame(chunk: Chunk, { beside }: PlacedChunk): boolean {
  const now = besidesOf(chunk);
  return now.length === beside.length && now.every((one, index) => one === beside[index]);
}
