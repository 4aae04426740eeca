import { Anchoring } from './anchoring';
import type { Analysis } from './analysis';
import type { AnalyzedClaim } from './analyzedClaim';
import type { Chunk, Item } from './chunk';
import { detectInChunk, judgeChunk } from './chunkAnalysis';
import type { KnownKeys } from './citations/bibliography/knownKeys';
import { ChunkContexts } from './chunkContexts';
import { ChunkList, SHORTEST_CHUNK } from './chunkList';
import type { Claim } from './claims/claim';
import { collapse } from './claims/collapse';
import type { DetectionOptions } from './claims/detect';
import { claimHashes } from './claims/hash';
import { DEFAULT_READING, type Reading } from './claims/reading';
import { WaitingEntries } from './claims/waitingEntries';
import type { DraftDefinitions } from './draftDefinitions';
import { DraftFacts } from './draftFacts';
import { DraftNotes } from './draftNotes';
import { AnalysisView, DraftView } from './draftView';
import type { CheckOptions } from './findings/check';
import { readableLedger, type LedgerReading } from './ledger/read';
import { draftLanguage } from './markdown/frontMatter';
import { parseChunks, usedLabels } from './markdown/parseChunks';
import { KeyReading } from './keyReading';
import { type Layout, NO_LAYOUT } from './layout';
import type { SentencedBlock } from './sentences/sentence';
import type { TextEdit } from './text/edit';
import type { Span } from './text/span';

/** What an analysis depends on beside the text. */
export interface AnalysisOptions extends CheckOptions {
  /** What the draft's ledger file holds; null where there is none. */
  readonly ledger?: LedgerReading | null;
  /** The keys of its bibliographies, as `bibliographyKeys` gives them; null where any key may be right. */
  readonly keys?: KnownKeys | null;
  /** What the workspace chose about how drafts are read; compiled, so that the same object means the same choices. */
  readonly reading?: Reading;
  /** Makes the id of a claim that has none yet; without it the id is a hash of quote, context and occurrence. */
  readonly newId?: () => string;
}

/** A draft that is being written. An edit costs what the chunks around it cost, whatever the length of the draft. */
export interface DraftDocument {
  /** Applies edits whose offsets all refer to the text before them, as editors report them; they do not overlap. */
  readonly update: (edits: readonly TextEdit[]) => void;
  /** Takes other options, such as the ledger as it is now. */
  readonly configure: (options: AnalysisOptions) => void;
  /** Does what is to be done for the next analysis until `isDue`, which is asked every few milliseconds; true when all is done. */
  readonly advance: (isDue: () => boolean) => boolean;
  /** The analysis of the text as it is now. Analyses stay what they are when the text changes. */
  readonly analysis: () => Analysis;
  /**
   * What can be told by looking at one part of the draft alone: claims outside of it are left out, and so are those that may
   * have a record.
   */
  readonly preview: (part: Span) => Analysis;
  /** Length of the longest stretch that has to be parsed at once, in UTF-16 code units; 0 when all is parsed. */
  readonly longestPending: () => number;
}

/** Opens a draft. Nothing is parsed before it is asked for. What is found is the same whatever `shortestChunk` is. */
export function createDocument(
  text: string,
  options: AnalysisOptions = {},
  shortestChunk = SHORTEST_CHUNK,
): DraftDocument {
  const draft = new IncrementalDraft(text, options, shortestChunk);
  return {
    update: (edits) => draft.update(edits),
    configure: (changed) => draft.configure(changed),
    advance: (isDue) => draft.advance(isDue),
    analysis: () => draft.analysis(),
    preview: (part) => draft.preview(part),
    longestPending: () => draft.longestPending,
  };
}

/** How much is parsed at once, in UTF-16 code units: more costs less, and less lets others have a turn earlier. */
const BATCH = 3000;

class IncrementalDraft {
  private readonly list: ChunkList;
  private readonly facts = new DraftFacts();
  private readonly contexts = new ChunkContexts();
  private readonly anchoring = new Anchoring();
  private detection: DetectionOptions = { lang: null, reading: DEFAULT_READING };
  /** The versions that contexts were last told by. */
  private versions: ReadonlySet<string> | null = null;
  private layout = NO_LAYOUT;
  private readonly keyReading = new KeyReading();
  private readonly notes = new DraftNotes();
  private checks: CheckOptions;
  private current: Analysis | null = null;

  constructor(
    text: string,
    private options: AnalysisOptions,
    shortestChunk: number,
  ) {
    this.checks = checksOf(options);
    this.list = new ChunkList(text, shortestChunk);
  }

  get longestPending(): number {
    const pending = this.changed.filter(({ markup }) => markup === null);
    return pending.reduce((most, { text }) => Math.max(most, text.length), 0);
  }

  update(edits: readonly TextEdit[]): void {
    if (edits.length > 0) this.current = null;
    // From the last to the first, so that offsets before an edit still refer to the text before all of them.
    const ordered = edits.map((edit, index) => ({ edit, index }));
    ordered.sort((a, b) => b.edit.start - a.edit.start || b.edit.end - a.edit.end || b.index - a.index);
    for (const { edit } of ordered) {
      const { removed, added } = this.list.replace(edit);
      for (const chunk of removed) {
        this.anchoring.release(chunk);
        this.facts.remove(chunk);
      }
      for (const chunk of [...removed, ...added]) this.facts.noteText(chunk);
    }
  }

  configure(options: AnalysisOptions): void {
    const before = this.options;
    this.options = options;
    const isSame = JSON.stringify(checksOf(options)) === JSON.stringify(this.checks);
    const isRead = options.reading === before.reading && (options.keys ?? null) === (before.keys ?? null);
    if (isSame && isRead && options.ledger === before.ledger) return;
    this.current = null;
    this.checks = checksOf(options);
    for (const chunk of this.list.chunks) chunk.result = null;
    this.list.touchAll();
  }

  advance(isDue: () => boolean): boolean {
    if (this.current) return true;
    if (!this.parseAll(isDue)) return false;
    this.surround();
    return this.changed.every((chunk) => {
      if (chunk.detected && chunk.sourcing) return true;
      if (isDue()) return false;
      detectInChunk(chunk, this.detection, this.facts.versionSet);
      return true;
    });
  }

  analysis(): Analysis {
    if (this.current) return this.current;
    this.advance(() => false);
    const definitions = this.facts.definitionsIn(this.list.chunks);
    const layout = () => this.layout.after(this.list, definitions);
    const isSearched = this.anchoring.update(this.changed, layout, { ledger: this.ledger, newId: this.options.newId });
    if (isSearched) this.list.touchAll();
    this.notes.update(this.list, definitions, (label) => this.facts.holdersOf(label), this.checks);
    const context = { ledger: this.ledger, checks: this.checks };
    for (const chunk of this.changed) if (!chunk.result) judgeChunk(chunk, chunk.items ?? [], context);
    this.layout = this.layout.after(this.list, definitions);
    this.list.settle();
    this.current = this.view(this.layout, definitions);
    return this.current;
  }

  preview(part: Span): Analysis {
    if (this.current) return this.current;
    if (this.facts.isStale) this.facts.readLabels(this.list.chunks);
    const shown = this.list.within(part);
    for (const batch of batchesOf(shown)) this.parse(batch);
    this.surround();
    const records = new WaitingEntries(this.ledger?.claims ?? []);
    const definitions = this.facts.definitionsIn(this.list.chunks);
    this.notes.update(this.list, definitions, (label) => this.facts.holdersOf(label), this.checks);
    const context = { ledger: this.ledger, checks: this.checks };
    for (const chunk of shown) {
      detectInChunk(chunk, this.detection, this.facts.versionSet);
      const claims = (chunk.detected?.claims ?? []).filter((claim) => !records.areLikeClaims([claim]));
      judgeChunk(chunk, claims.map(withoutRecord), context);
    }
    const view = this.view(this.layout.after(this.list, definitions), definitions);
    // What is judged without the records is judged again with them.
    for (const chunk of shown) chunk.result = null;
    return view;
  }

  /** The chunks of which something may be to do since the last analysis. */
  private get changed(): readonly Chunk[] {
    const { from, to } = this.list.changed;
    return this.list.chunks.slice(from, to);
  }

  private get ledger() {
    return readableLedger(this.options.ledger);
  }

  /** Parses what is not parsed; a chunk is parsed again where what its labels stand for has turned out otherwise. */
  private parseAll(isDue: () => boolean): boolean {
    do {
      if (this.facts.isStale) this.reparse(this.facts.readLabels(this.list.chunks));
      for (const batch of batchesOf(this.changed)) {
        if (isDue()) return false;
        this.parse(batch);
      }
    } while (this.facts.isStale);
    return true;
  }

  private parse(batch: readonly Chunk[]): void {
    const markups = parseChunks(batch, this.facts.labels);
    batch.forEach((chunk, index) => {
      const markup = markups[index];
      if (markup) chunk.parsedAs(markup);
      this.facts.add(chunk);
    });
  }

  /** Forgets what was parsed where labels stand for something else now. */
  private reparse(labels: ReadonlySet<string>): void {
    for (const chunk of new Set([...labels].flatMap((label) => [...this.facts.holdersOf(label)]))) {
      const { markup } = chunk;
      if (!markup || usedLabels(markup.labels, this.facts.labels) === markup.parsedBy) continue;
      this.facts.remove(chunk);
      chunk.markup = null;
      this.list.touchChunk(chunk);
    }
  }

  private surround(): void {
    this.keyReading.update(this.list, this.options, this.ledger?.sources);
    const { chunks } = this.list;
    const frontMatter = chunks[0]?.markup?.frontMatter ?? null;
    const detection: DetectionOptions = {
      lang: draftLanguage({ frontMatter }),
      reading: this.options.reading ?? DEFAULT_READING,
    };
    if (detection.lang !== this.detection.lang || detection.reading !== this.detection.reading) {
      this.detection = detection;
      for (const chunk of chunks) chunk.undetected();
      this.list.touchAll();
    }
    const { versionSet } = this.facts;
    this.list.touch(this.contexts.update(chunks, this.list.changed, versionSet, versionSet === this.versions));
    this.versions = versionSet;
  }

  private view(layout: Layout, definitions: DraftDefinitions): Analysis {
    const document = new DraftView(layout, definitions, this.facts.hasDirectives);
    const { ledger } = this.options;
    return new AnalysisView(document, layout, {
      ledger: this.ledger,
      ledgerProblem: ledger?.kind === 'broken' ? ledger.message : null,
      orphans: this.anchoring.orphans,
      checks: this.checks,
      identify,
    });
  }
}

/** Chunks that are to be parsed, in runs that follow one another and are not too long. */
function* batchesOf(chunks: readonly Chunk[]): Generator<readonly Chunk[]> {
  let batch: Chunk[] = [];
  let length = 0;
  for (const chunk of chunks) {
    if (batch.length > 0 && (chunk.markup || length + chunk.text.length > BATCH)) {
      yield batch;
      [batch, length] = [[], 0];
    }
    if (chunk.markup) continue;
    batch.push(chunk);
    length += chunk.text.length;
  }
  if (batch.length > 0) yield batch;
}

const checksOf = ({ severities = {}, minimumPriority = 'low' }: AnalysisOptions): CheckOptions => ({
  severities,
  minimumPriority,
});

const withoutRecord = (claim: Claim): Item => {
  return { claim, entry: null, changed: false, id: null, born: 0, isRecorded: false };
};

/** Gives claims without an id the hash of their words. */
function identify(claims: readonly AnalyzedClaim[], blocks: () => readonly SentencedBlock[]): readonly AnalyzedClaim[] {
  if (claims.every(({ id }) => id !== '')) return claims;
  const hashes = claimHashes(collapse(blocks()), claims);
  return claims.map((claim, index) => (claim.id === '' ? { ...claim, id: hashes[index] ?? '' } : claim));
}
