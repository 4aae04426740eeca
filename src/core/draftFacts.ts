import type { Chunk } from './chunk';
import { DraftDefinitions, NO_DEFINITIONS } from './draftDefinitions';
import { NO_LABELS, type Labels } from './markdown/labels';

/** What of a draft its chunks may all depend on: what labels stand for, which labels are used, which versions are named. */
export class DraftFacts {
  labels: Labels = NO_LABELS;
  /** Whether the set of versions has changed since this was last set to false. */
  versionsChanged = true;
  /** Whether definitions may have changed since `labels` were read. */
  isStale = true;
  /** How many chunks use each label. */
  private readonly uses = new Map<string, number>();
  /** The labels that have come into use or out of it since the definitions were read. */
  private readonly turned = new Set<string>();
  /** How many directives there are. */
  private directives = 0;
  /** The chunks that have each label in brackets, as a use or not. */
  private readonly holders = new Map<string, Set<Chunk>>();
  /** How many chunks name each version. */
  private readonly versions = new Map<string, number>();
  private versionNames: ReadonlySet<string> = new Set();
  private areVersionsCounted = true;
  private read = NO_DEFINITIONS;
  private areDefinitionsRead = false;

  /** The versions that the draft names models by: the same object while they are the same. */
  get versionSet(): ReadonlySet<string> {
    if (this.areVersionsCounted) return this.versionNames;
    this.areVersionsCounted = true;
    const names = [...this.versions.keys()];
    const isSame = names.length === this.versionNames.size && names.every((name) => this.versionNames.has(name));
    if (!isSame) this.versionNames = new Set(names);
    return this.versionNames;
  }

  get hasDirectives(): boolean {
    return this.directives > 0;
  }

  /** Takes in what parsing found in a chunk. */
  add(chunk: Chunk): void {
    const { markup, versions, guesses } = chunk;
    for (const label of markup?.uses ?? []) this.countUse(label, 1);
    for (const label of labelsOf(chunk)) {
      const holders = this.holders.get(label);
      if (holders) holders.add(chunk);
      else this.holders.set(label, new Set([chunk]));
    }
    for (const version of versions) this.countVersion(version, 1);
    this.directives += markup?.directives.length ?? 0;
    const { definitions = [] } = markup ?? {};
    if (definitions.length > 0) this.areDefinitionsRead = false;
    const isGuessed =
      definitions.length === guesses.length &&
      definitions.every(({ kind, label, url, blank }, index) => {
        const guess = guesses[index];
        return kind === guess?.kind && label === guess.label && (kind === 'footnote' || url === guess.url) && !blank;
      });
    this.isStale ||= !isGuessed;
  }

  /** Takes out what `add` took in of a chunk. */
  remove(chunk: Chunk): void {
    const { markup, versions } = chunk;
    for (const label of markup?.uses ?? []) this.countUse(label, -1);
    for (const label of labelsOf(chunk)) {
      const holders = this.holders.get(label);
      holders?.delete(chunk);
      if (holders?.size === 0) this.holders.delete(label);
    }
    for (const version of versions) this.countVersion(version, -1);
    this.directives -= markup?.directives.length ?? 0;
    if ((markup?.definitions.length ?? 0) > 0) this.areDefinitionsRead = false;
  }

  /** Notes that a chunk has come or gone. */
  noteText({ guesses, markup }: Chunk): void {
    this.isStale ||= guesses.length > 0 || (markup?.definitions.length ?? 0) > 0;
  }

  private countUse(label: string, by: 1 | -1): void {
    if (!count(this.uses, label, by)) return;
    if (!this.turned.delete(label)) this.turned.add(label);
  }

  private countVersion(version: string, by: 1 | -1): void {
    if (count(this.versions, version, by)) this.areVersionsCounted = false;
  }

  /** The chunks that have a label in brackets; footnotes' have their "^". */
  holdersOf(label: string): Iterable<Chunk> {
    return this.holders.get(label) ?? [];
  }

  /** The definitions of a draft of which all is parsed: the same object while neither they nor their uses change. */
  definitionsIn(chunks: readonly Chunk[]): DraftDefinitions {
    const isSame = this.areDefinitionsRead && ![...this.turned].some((label) => this.read.labels.has(label));
    this.turned.clear();
    if (isSame) return this.read;
    const all = chunks.flatMap((chunk) => {
      const definitions = chunk.markup?.definitions;
      return definitions?.map((definition) => ({ chunk, definition })) ?? [];
    });
    this.read = new DraftDefinitions(all, (label) => this.uses.has(label));
    this.areDefinitionsRead = true;
    return this.read;
  }

  /** Reads what labels stand for; gives those, in brackets, that now stand for something else than before. */
  readLabels(chunks: readonly Chunk[]): ReadonlySet<string> {
    const addresses = new Map<string, string>();
    const footnotes = new Set<string>();
    const blanks = new Set<string>();
    const seen = new Set<string>();
    for (const { markup, guesses } of chunks) {
      const definitions = markup?.definitions ?? guesses;
      if (definitions.length === 0) continue;
      for (const definition of definitions) {
        const { kind, label, url } = definition;
        const key = `${kind} ${label}`;
        if ('blank' in definition && definition.blank && !seen.has(key)) blanks.add(key);
        seen.add(key);
        if (kind === 'footnote') footnotes.add(label);
        else if (!addresses.has(label)) addresses.set(label, url ?? '');
      }
    }
    this.isStale = false;
    const before = this.labels;
    this.labels = { addresses, footnotes, blanks };
    return new Set([...unlike(before, this.labels), ...unlike(this.labels, before)]);
  }
}

/** The labels in a chunk's brackets, and those of its references, which may be written otherwise. */
function* labelsOf({ markup }: Chunk): Generator<string> {
  if (!markup) return;
  yield* markup.labels;
  for (const { kind, label } of markup.missing)
    if (label !== undefined) yield kind === 'footnote' ? `^${label}` : label;
}

/** Counts one more or less of something; whether that is the first or was the last. */
function count(counts: Map<string, number>, key: string, by: 1 | -1): boolean {
  const before = counts.get(key) ?? 0;
  if (before + by > 0) counts.set(key, before + by);
  else counts.delete(key);
  return before === 0 || before + by === 0;
}

/** The labels, in brackets, that one of two states has and that stand for something else in the other. */
function* unlike(a: Labels, b: Labels): Generator<string> {
  for (const [label, url] of a.addresses)
    if (b.addresses.get(label) !== url || a.blanks.has(`link ${label}`) !== b.blanks.has(`link ${label}`)) yield label;
  for (const label of a.footnotes) {
    const key = `footnote ${label}`;
    if (!b.footnotes.has(label) || a.blanks.has(key) !== b.blanks.has(key)) yield `^${label}`;
  }
}
