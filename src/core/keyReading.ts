import type { Chunk } from './chunk';
import type { ChunkList } from './chunkList';
import { unknownKeys, type KnownKeys } from './citations/bibliography/knownKeys';
import { LIST_END, sourceListRegion } from './citations/sourceListRegion';
import type { LedgerReading } from './ledger/read';
import type { Ledger } from './ledger/schema';
import type { Span } from './text/span';

/** Where citation keys are known from. */
export interface KeySources {
  readonly keys?: KnownKeys | null;
  readonly ledger?: LedgerReading | null;
}

const NOTHING_STORED: Ledger['sources'] = {};
const NO_LISTS: ReadonlyMap<Chunk, Span> = new Map();

/** Lets chunks know which of their citation keys nobody knows, and what of them is a generated list of sources. */
export class KeyReading {
  private known: KnownKeys | null = null;
  private stored = NOTHING_STORED;
  private mayList = false;

  /** Reads the chunks that changed, and all where the keys that are known may be others or there may be such a list. */
  update(list: ChunkList, { keys = null, ledger = null }: KeySources, stored = NOTHING_STORED): void {
    // A ledger that cannot be read may have the sources that the keys name.
    const known = ledger === null || ledger.kind === 'ok' ? keys : null;
    const { chunks, mayList, changed } = list;
    const isAll = mayList || this.mayList || known !== this.known || stored !== this.stored;
    [this.known, this.stored, this.mayList] = [known, stored, mayList];
    const isUnknown = unknownKeys(known, stored);
    const silent = mayList ? listsIn(chunks) : NO_LISTS;
    const { from, to } = isAll ? { from: 0, to: chunks.length } : changed;
    for (let index = from; index < to; index++) {
      const chunk = chunks[index] as Chunk;
      if (chunk.keys.length === 0 && !chunk.silent && silent.size === 0) continue;
      if (chunk.readAs(isUnknown, silent.get(chunk) ?? null)) list.touch({ from: index, to: index + 1 });
    }
  }
}

/** How long a generated list of sources may be, in UTF-16 code units. */
const LONGEST_LIST = 200_000;

/** What of each chunk is in the draft's generated list of sources. */
function listsIn(chunks: readonly Chunk[]): ReadonlyMap<Chunk, Span> {
  const found = new Map<Chunk, Span>();
  const first = chunks.findIndex(({ mayList }) => mayList);
  if (first < 0) return found;
  let text = '';
  let last = first;
  while (last < chunks.length && text.length < LONGEST_LIST && !text.includes(LIST_END))
    text += chunks[last++]?.text ?? '';
  const region = sourceListRegion(text);
  let offset = 0;
  for (const chunk of region ? chunks.slice(first, last) : []) {
    const span = { start: (region?.start ?? 0) - offset, end: (region?.end ?? 0) - offset };
    if (span.end > 0 && span.start < chunk.text.length) found.set(chunk, span);
    offset += chunk.text.length;
  }
  return found;
}
