/** What a list shows of a source that can be cited by its key. */
export interface CitableEntry {
  readonly key: string;
  /** Plain words; empty where it has none. */
  readonly title: string;
  /** "Vaswani et al.", or empty. */
  readonly author: string;
  /** "2017", or empty. */
  readonly year: string;
}

/** Entries that are ready to be searched. */
export interface EntryIndex {
  readonly entries: readonly CitableEntry[];
  /** All words of each entry, in lower case, each behind a blank: " vaswani2017 attention is all you need vaswani et al. 2017". */
  readonly words: readonly string[];
}

/** Makes entries ready to be searched, which takes longer than a search. */
export function indexEntries(entries: readonly CitableEntry[]): EntryIndex {
  return {
    entries,
    words: entries.map(({ key, title, author, year }) => ` ${key} ${title} ${author} ${year}`.toLowerCase()),
  };
}

/**
 * The entries that fit what was typed, best first: those whose key starts with it, those with a word that does, those that
 * have it anywhere; at most `limit`. All fit an empty text.
 */
export function searchEntries({ entries, words }: EntryIndex, typed: string, limit: number): readonly CitableEntry[] {
  const wanted = typed.toLowerCase();
  const ranks: CitableEntry[][] = [[], [], []];
  for (let index = 0; index < entries.length; index++) {
    const entry = entries[index];
    const text = words[index] ?? '';
    const at = text.indexOf(wanted);
    if (!entry || at < 0) continue;
    const rank = at === 1 || wanted === '' ? 0 : text.includes(` ${wanted}`) ? 1 : 2;
    if ((ranks[rank]?.length ?? 0) < limit) ranks[rank]?.push(entry);
    if ((ranks[0]?.length ?? 0) >= limit) break;
  }
  return ranks.flat().slice(0, limit);
}
