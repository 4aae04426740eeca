import type { AnalyzedClaim } from './analyzedClaim';
import type { Chunk, Item } from './chunk';
import { detectClaims, type DetectionOptions } from './claims/detect';
import { checkClaims, type CheckOptions } from './findings/check';
import type { Ledger } from './ledger/schema';
import { toSource } from './markdown/prose';
import type { SentencedBlock } from './sentences/sentence';
import { readSourcing, type Sourcing, type SourcingReader } from './sourcing/scope';
import { statusOf } from './sourcing/status';
import { contains, type Span } from './text/span';

/** Finds the claims of a chunk and how each is sourced, as far as that is not known; `versions` are the draft's. */
export function detectInChunk(chunk: Chunk, options: DetectionOptions, versions: ReadonlySet<string>): void {
  const { context, blocks, earlier } = chunk;
  const outside = { headings: context?.headings ?? [], lead: context?.before?.block.prose.text ?? '', versions };
  chunk.detected ??= {
    ...detectClaims(blocks, options, outside, earlier?.options === options ? earlier : null),
    options,
  };
  chunk.earlier = null;
  const { claims } = chunk.detected;
  const reader = claims.length > 0 ? sourcingOf(chunk) : null;
  chunk.sourcing ??= claims.flatMap(({ block, prose }) => reader?.of(block, prose) ?? []);
}

/** What findings depend on beside the claims. */
export interface JudgingContext {
  readonly ledger: Ledger | null;
  readonly checks: CheckOptions;
}

/** Says of the claims of a chunk what their status is and what is wrong with them. */
export function judgeChunk(chunk: Chunk, items: readonly Item[], { ledger, checks }: JudgingContext): void {
  const { detected, sourcing, blocks } = chunk;
  const known = new Map((detected?.claims ?? []).map((claim, index) => [claim, sourcing?.[index]]));
  let reader: SourcingReader | null = null;
  const claims = items.map((item) => {
    const { block, prose } = item.claim;
    return analyzed(item, blocks, known.get(item.claim) ?? (reader ??= sourcingOf(chunk)).of(block, prose));
  });
  const findings = claims.length > 0 ? checkClaims({ claims, ledger }, checks) : [];
  chunk.result = { claims, skipped: detected?.skipped ?? [], findings };
}

function sourcingOf({ text, blocks, context }: Chunk): SourcingReader {
  const { before = null, after = null, title } = context ?? {};
  return readSourcing({ source: text }, blocks, { before, after, title: title?.block ?? null });
}

function analyzed(
  { claim, entry, changed, id }: Item,
  blocks: readonly SentencedBlock[],
  { cited, attributed, references }: Sourcing,
): AnalyzedClaim {
  const status = statusOf({ cited, attributed }, entry && { ...entry, changed });
  const sentence = sentenceAround(blocks[claim.block], claim);
  return { ...claim, id: id ?? '', sentence, cited, attributed, references, entry, status };
}

function sentenceAround(block: SentencedBlock | undefined, claim: { readonly prose: Span; readonly span: Span }): Span {
  const sentence = block?.sentences.find((candidate) => contains(candidate, claim.prose));
  return block && sentence ? toSource(block.prose, sentence) : claim.span;
}
