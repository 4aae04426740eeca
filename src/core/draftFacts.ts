import type { Chunk } from './chunk';
import { NO_LABELS, type Labels } from './markdown/labels';

/** What of a draft its chunks may all depend on: what labels stand for, which labels are used, which versions are named. */
export class DraftFacts {
  labels: Labels = NO_LABELS;
  /** Whether the set of versions has changed since this was last set to false. */
  versionsChanged = true;
  /** Whether definitions may have changed since `labels` were read. */
  isStale = true;
  private readonly uses = new Map<string, number>();
  /** How many chunks name each version. */
  private readonly versions = new Map<string, number>();
  private versionNames: ReadonlySet<string> | null = null;

  /** The versions that the draft names models by. */
  get versionSet(): ReadonlySet<string> {
    return (this.versionNames ??= new Set(this.versions.keys()));
  }

  /** Takes in what parsing found in a chunk. */
  add({ markup, versions, guesses }: Chunk): void {
    for (const label of markup?.uses ?? []) count(this.uses, label, 1);
    for (const version of versions) this.countVersion(version, 1);
    const { definitions = [] } = markup ?? {};
    const isGuessed =
      definitions.length === guesses.length &&
      definitions.every(({ kind, label, url, blank }, index) => {
        const guess = guesses[index];
        return kind === guess?.kind && label === guess.label && (kind === 'footnote' || url === guess.url) && !blank;
      });
    this.isStale ||= !isGuessed;
  }

  /** Takes out what `add` took in of a chunk. */
  remove({ markup, versions }: Chunk): void {
    for (const label of markup?.uses ?? []) count(this.uses, label, -1);
    for (const version of versions) this.countVersion(version, -1);
  }

  /** Notes that a chunk has come or gone. */
  noteText({ guesses, markup }: Chunk): void {
    this.isStale ||= guesses.length > 0 || (markup?.definitions.length ?? 0) > 0;
  }

  private countVersion(version: string, by: 1 | -1): void {
    if (!count(this.versions, version, by)) return;
    this.versionsChanged = true;
    this.versionNames = null;
  }

  isUsed(label: string): boolean {
    return this.uses.has(label);
  }

  /** Reads what labels stand for; whether that is another than before. */
  readLabels(chunks: readonly Chunk[]): boolean {
    const addresses = new Map<string, string>();
    const footnotes = new Set<string>();
    const blanks = new Set<string>();
    const seen = new Set<string>();
    for (const { markup, guesses } of chunks) {
      for (const definition of markup?.definitions ?? guesses) {
        const { kind, label, url } = definition;
        const key = `${kind} ${label}`;
        if ('blank' in definition && definition.blank && !seen.has(key)) blanks.add(key);
        seen.add(key);
        if (kind === 'footnote') footnotes.add(label);
        else if (!addresses.has(label)) addresses.set(label, url ?? '');
      }
    }
    this.isStale = false;
    if (isSame(this.labels, { addresses, footnotes, blanks })) return false;
    this.labels = { addresses, footnotes, blanks };
    return true;
  }
}

/** Counts one more or less of something; whether that is the first or was the last. */
function count(counts: Map<string, number>, key: string, by: 1 | -1): boolean {
  const before = counts.get(key) ?? 0;
  if (before + by > 0) counts.set(key, before + by);
  else counts.delete(key);
  return before === 0 || before + by === 0;
}

function isSame(a: Labels, b: Labels): boolean {
  if (a.addresses.size !== b.addresses.size || a.footnotes.size !== b.footnotes.size || a.blanks.size !== b.blanks.size)
    return false;
  for (const key of b.blanks) if (!a.blanks.has(key)) return false;
  for (const [label, url] of b.addresses) if (a.addresses.get(label) !== url) return false;
  for (const label of b.footnotes) if (!a.footnotes.has(label)) return false;
  return true;
}
