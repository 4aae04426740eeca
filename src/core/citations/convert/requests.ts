import type { Reference } from '../../markdown/model';
import { toProse } from '../../markdown/prose';
import { shifter, type Shift, type TextEdit } from '../../text/edit';
import { contains, overlaps } from '../../text/span';
import { insertionPoint, type InsertionPoint } from '../insertionPoint';
import type { CitedPlace, MarkRequest, ReadDraft } from '../marks';
import type { Cited, ConvertedClaim } from './cited';

/** A claim in the draft without its citations. */
interface BareClaim {
  readonly claim: ConvertedClaim;
  readonly place: CitedPlace;
  readonly point: InsertionPoint;
  /** In the source of the draft without its citations. */
  readonly start: number;
}

/** What a citation is to be put to. */
export interface ConvertRequest extends MarkRequest {
  readonly reference: Reference;
}

/**
 * What each citation is to be put to in the draft from which they were taken out by `removal`: the claim that its link is
 * on; for a mark, of the claims whose clause it ends those for which the ledger has the source, else the one right before
 * it; where there is no claim, the place where it stood. In the order of the claims.
 */
export function requestsFor(
  bare: ReadDraft,
  removal: readonly TextEdit[],
  cited: readonly Cited[],
  claims: readonly ConvertedClaim[],
): readonly ConvertRequest[] {
  const shift = shifter(removal);
  const bareClaims = bareClaimsByBlock(bare, shift, claims);
  const used = new Map<BareClaim, Set<string>>();
  const requests = cited.map(({ reference, block, source, style, isBracketed }) => {
    const here = bareClaims.get(block) ?? [];
    const isOnWords = (style === 'link' || style === 'reference') && !isBracketed;
    const at = shift(isOnWords ? reference.source.end : reference.source.start);
    const candidates = isOnWords
      ? here.filter(({ claim }) => overlaps(claim.prose, reference.prose))
      : here.filter(({ point }) => point.before <= at && at <= point.after);
    const isNew = (one: BareClaim) => !used.get(one)?.has(source.id);
    const recorded = candidates.filter(({ claim }) => claim.sources.includes(source.id));
    const chosen = recorded.find(isNew) ?? recorded.at(-1) ?? candidates.at(-1);
    if (!chosen) return { place: placeAt(bare, at), source, reference, at };
    used.set(chosen, new Set([...(used.get(chosen) ?? []), source.id]));
    return { place: chosen.place, source, reference, at: chosen.start };
  });
  return requests.sort((a, b) => a.at - b.at);
}

/** The place of an offset between the words of a block. */
function placeAt(bare: ReadDraft, offset: number): CitedPlace {
  const block = blockAt(bare, offset);
  const found = bare.blocks[block];
  const at = found ? toProse(found.prose, offset) : 0;
  return { block, prose: { start: at, end: at } };
}

function bareClaimsByBlock(
  bare: ReadDraft,
  shift: Shift,
  claims: readonly ConvertedClaim[],
): ReadonlyMap<number, readonly BareClaim[]> {
  const byBlock = new Map<number, BareClaim[]>();
  for (const claim of claims) {
    const start = shift(claim.span.start);
    const end = shift(claim.span.end);
    const index = blockAt(bare, start);
    const block = bare.blocks[index];
    // One in a title that was taken out with its brackets is no claim any more.
    if (!block || end <= start || !contains(block.span, { start, end })) continue;
    const prose = { start: toProse(block.prose, start), end: toProse(block.prose, end) };
    const point = insertionPoint(block, prose, bare.document.source);
    byBlock.set(claim.block, [
      ...(byBlock.get(claim.block) ?? []),
      { claim, place: { block: index, prose }, point, start },
    ]);
  }
  return byBlock;
}

/** Index of the last block that starts at or before an offset of the source. */
export function blockAt({ blocks }: Pick<ReadDraft, 'blocks'>, offset: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle]?.span.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
