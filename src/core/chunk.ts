import type { ChunkResult } from './chunkResult';
import type { Claim } from './claims/claim';
import type { Detected, DetectionOptions } from './claims/detect';
import type { Earlier } from './claims/earlier';
import type { OuterHeading } from './claims/surroundings';
import type { LedgerClaim } from './ledger/schema';
import { NO_NOTES } from './chunkNotes';
import { guessDefinitions, type GuessedDefinition } from './markdown/labels';
import { LIST_START, silenced } from './citations/sourceListRegion';
import type { Block, Reference } from './markdown/model';
import type { ChunkMarkup } from './markdown/parseChunks';
import type { SentencedBlock } from './sentences/sentence';
import { splitSentences } from './sentences/split';
import type { Sourcing } from './sourcing/scope';
import { LineIndex } from './text/lineIndex';
import type { Span } from './text/span';
import { readVersions } from './claims/surroundings';

/** A claim that edits are followed to: where it is in the chunk as it is now. */
export interface Followed {
  readonly id: string;
  /** The analysis in which it was first seen. */
  readonly born: number;
  readonly span: Span;
}

/** A claim of a chunk with what is known of who it is. Offsets are the chunk's. */
export interface Item {
  readonly claim: Claim;
  readonly entry: LedgerClaim | null;
  /** Whether its number or sentence are others than when its entry was written. */
  readonly changed: boolean;
  /** The entry's id, else the one that was followed here, else a new one; null where ids are hashes. */
  readonly id: string | null;
  readonly born: number;
  /** Whether it is a claim by its record alone. */
  readonly isRecorded: boolean;
}

/** A block in another chunk that stands beside a chunk or above it. */
export interface Neighbouring {
  readonly chunk: Chunk;
  readonly block: SentencedBlock;
  /** The source between it and the chunk. */
  readonly between: string;
}

/** What of the rest of the draft a chunk's claims depend on. */
export interface ChunkContext {
  readonly headings: readonly OuterHeading[];
  readonly title: Neighbouring | null;
  readonly before: Neighbouring | null;
  readonly after: Neighbouring | null;
  /** The versions that the draft names models by, of those that the chunk has as numbers. */
  readonly versions: string;
}

/** A chunk of a draft with all that is known of it so far; a text that changed is another chunk. */
export class Chunk {
  readonly guesses: readonly GuessedDefinition[];
  markup: ChunkMarkup | null = null;
  blocks: readonly SentencedBlock[] = [];
  /** The versions that its blocks name models by. */
  versions: ReadonlySet<string> = NONE;
  context: ChunkContext | null = null;
  /** What detection found in this context; null where it is to be looked for. */
  detected: (Detected & { readonly options: DetectionOptions }) | null = null;
  /** What was found in the chunk that was here before an edit, while `detected` is to be looked for. */
  earlier: (Earlier & { readonly options: DetectionOptions }) | null = null;
  /** How each of the detected claims is sourced; null where that is to be looked for. */
  sourcing: readonly Sourcing[] | null = null;
  /** The claims with their records; null where that is to be looked for. */
  items: readonly Item[] | null = null;
  /** Where claims of earlier analyses are, while `items` are to be looked for. */
  followed: readonly Followed[] = [];
  result: ChunkResult | null = null;
  notes = NO_NOTES;
  /** The references whose definition is missing. */
  missing: readonly Reference[] = [];
  /** The citation keys in it. */
  keys: readonly string[] = [];
  /** Of the keys those that nobody knows. */
  private unknown = '';
  private isUnknown: (reference: Reference) => boolean = () => false;
  /** What of it is a generated list of sources, if any. */
  silent: Span | null = null;
  /** Whether such a list may start in it. */
  readonly mayList: boolean;
  /** Whether what stands before it can speak for its first block, and what stands behind it for its last. */
  looksBack = false;
  looksAhead = false;
  private numbers: ReadonlySet<string> | null = null;
  private lineEnds: number | null = null;

  constructor(
    readonly text: string,
    /** Whether it is the draft's first. */
    readonly isStart: boolean,
  ) {
    this.guesses = guessDefinitions(text);
    this.mayList = text.includes(LIST_START);
  }

  /** Takes what parsing gave; all that was found before is looked for again. */
  parsedAs(markup: ChunkMarkup): void {
    this.markup = markup;
    this.keys = markup.blocks.flatMap(({ references }) =>
      references.flatMap(({ kind, target }) => (kind === 'citation' ? target : [])),
    );
    this.read();
  }

  /** Takes what of its citation keys nobody knows, and what of it is a generated list; whether it reads otherwise then. */
  readAs(unknown: (reference: Reference) => boolean, silent: Span | null): boolean {
    const { markup, silent: old } = this;
    if (!markup || (this.keys.length === 0 && silent === old)) return false;
    const references = this.keys.length > 0 ? markup.blocks.flatMap((block) => block.references).filter(unknown) : [];
    const undefinedKeys = references.map(({ target }) => target).join(' ');
    const isSame = undefinedKeys === this.unknown && silent?.start === old?.start && silent?.end === old?.end;
    if (isSame) return false;
    [this.unknown, this.silent, this.isUnknown] = [undefinedKeys, silent, unknown];
    this.read();
    return true;
  }

  private read(): void {
    const markup = this.markup;
    if (!markup) return;
    const resolve = (reference: Reference): Reference =>
      this.unknown !== '' && this.isUnknown(reference) ? { ...reference, defined: false } : reference;
    this.blocks = markup.blocks.map((block: Block) => {
      const references = this.unknown === '' ? block.references : block.references.map(resolve);
      return splitSentences(silenced({ ...block, references }, this.silent));
    });
    const references = this.blocks.flatMap((block) => block.references);
    const left = new Set(references);
    const missing = this.silent ? markup.missing.filter((one) => left.has(one)) : markup.missing;
    this.missing = [...missing, ...references.filter(({ kind, defined }) => kind === 'citation' && !defined)];
    const [first, last] = [this.blocks[0], this.blocks.at(-1)];
    this.looksBack = first !== undefined && (first.list !== null || first.quote !== null || first.cell !== null);
    this.looksAhead = last !== undefined && (last.quote !== null || last.cell !== null);
    const versions = readVersions(this.blocks);
    this.versions = versions.size > 0 ? versions : NONE;
    this.numbers = null;
    this.context = null;
    this.undetected();
  }

  /** Forgets the claims, but not where they are. */
  undetected(): void {
    this.detected = null;
    this.unsourced();
    if (this.items) this.followed = this.traces();
    this.items = null;
  }

  unsourced(): void {
    this.sourcing = null;
    this.result = null;
  }

  /** What the chunk that an edit puts in its place may take over. */
  get takenOver(): Chunk['earlier'] {
    return this.detected ? { blocks: this.blocks, ...this.detected } : this.earlier;
  }

  /** Where its claims are, by their ids. */
  traces(): readonly Followed[] {
    if (!this.items) return this.followed;
    return this.items.flatMap(({ id, born, claim }) => (id === null ? [] : [{ id, born, span: claim.span }]));
  }

  /** How many lines end in it. */
  get lines(): number {
    return (this.lineEnds ??= new LineIndex(this.text).count - 1);
  }

  /** The decimals in it, any of which may be a version that is named elsewhere. */
  get decimals(): ReadonlySet<string> {
    this.numbers ??= new Set(this.blocks.flatMap(({ prose }) => prose.text.match(DECIMAL) ?? []));
    return this.numbers;
  }
}

const NONE: ReadonlySet<string> = new Set();
const DECIMAL = /\d{1,2}\.\d{1,2}/g;
