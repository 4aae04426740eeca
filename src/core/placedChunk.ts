import type { AnalyzedClaim } from './analysis';
import type { ChunkResult } from './chunkResult';
import type { Skipped } from './claims/claim';
import type { Finding } from './findings/finding';
import type { Reference } from './markdown/model';
import type { PlacedBlocks } from './placedBlocks';

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
    const { code, severity, start, end, message, claim, related } = finding;
    const { offset } = this.text.place;
    return {
      ...{ code, severity, start: start + offset, end: end + offset, message, related },
      claim: claim === null ? null : claim + this.firstClaim,
    };
  }
}
