import type { Block } from '../markdown/model';
import { overlaps, type Span } from '../text/span';
import { identitiesOf } from './identity';
import type { LibrarySource } from './library';
import { identityOfStored, type ReferenceReader } from './referenced';

/**
 * Sources in the order in which a writer may want them at a place of the draft: those that are cited there, then those
 * cited in the nearest block, of two as near the one before it; at last those that only the ledger has.
 */
export function nearestFirst(
  library: readonly LibrarySource[],
  blocks: readonly Block[],
  reader: ReferenceReader,
  place: Span,
): readonly LibrarySource[] {
  const distances = distancesOf(blocks, reader, place);
  const distance = ({ source }: LibrarySource) => {
    const names = [...identitiesOf(source), identityOfStored(source.id, source)];
    return Math.min(...names.map((name) => distances.get(name) ?? Number.MAX_SAFE_INTEGER));
  };
  const measured = library.map((source) => ({ source, distance: distance(source) }));
  return measured.sort((a, b) => a.distance - b.distance).map(({ source }) => source);
}

/** By identity, how far from the place a source is cited: 0 there, 2 in the block before it, 3 in the one behind. */
function distancesOf(blocks: readonly Block[], reader: ReferenceReader, place: Span): ReadonlyMap<string, number> {
  const first = blocks.findIndex(({ span }) => overlaps(span, place));
  const last = blocks.findLastIndex(({ span }) => overlaps(span, place));
  const distances = new Map<string, number>();
  for (const [index, { references }] of blocks.entries()) {
    const distance = index < first ? 2 * (first - index) : index > last ? 2 * (index - last) + 1 : 0;
    for (const reference of references) {
      const { identity } = reader.read(reference);
      distances.set(identity, Math.min(distance, distances.get(identity) ?? distance));
    }
  }
  return distances;
}
