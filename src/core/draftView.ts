import type { Analysis, AnalyzedClaim } from './analysis';
import type { Skipped } from './claims/claim';
import { checkRest, type CheckOptions } from './findings/check';
import type { Finding } from './findings/finding';
import type { Layout } from './layout';
import type { Ledger, LedgerClaim } from './ledger/schema';
import type { Definition, Directive, MarkdownDocument, Reference } from './markdown/model';
import type { ChunkMarkup } from './markdown/parseChunks';
import type { SentencedBlock } from './sentences/sentence';
import type { Span } from './text/span';

/** A value that is made when it is first asked for. */
function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** A draft as its chunks hold it; what is big is put together only when it is asked for. */
export class DraftView implements MarkdownDocument {
  readonly definitions: readonly Definition[];
  readonly directives: readonly Directive[];
  readonly labels: ReadonlySet<string>;
  private readonly all = lazy(() => this.layout.all.flatMap(({ text }) => text.blocks));
  private readonly joined: () => string;

  constructor(
    private readonly layout: Layout,
    isUsed: (label: string) => boolean,
  ) {
    this.joined = lazy(() => layout.states.map(({ chunk }) => chunk.text).join(''));
    const all = placedOf(layout, ({ definitions }) => definitions);
    this.definitions = firstOfEach(all);
    this.directives = placedOf(layout, ({ directives }) => directives);
    // Of the labels in brackets those that matter, for the others may change while this stays.
    const first = new Set(this.definitions);
    const isAgain = all.filter((one) => !first.has(one)).map(bracketed);
    this.labels = new Set([...this.definitions.map(bracketed).filter(isUsed), ...isAgain]);
  }

  get source(): string {
    return this.joined();
  }

  get blocks(): readonly SentencedBlock[] {
    return this.all();
  }

  get missing(): readonly Reference[] {
    return this.layout.states.flatMap(({ missing }, index) => {
      return missing.length > 0 ? this.layout.placed(index).text.missing : [];
    });
  }

  get frontMatter(): MarkdownDocument['frontMatter'] {
    return this.layout.states[0]?.markup?.frontMatter ?? null;
  }
}

/** What an analysis is made of beside the chunks. */
export interface ViewContext {
  readonly ledger: Ledger | null;
  readonly ledgerProblem: string | null;
  readonly orphans: readonly LedgerClaim[];
  readonly checks: CheckOptions;
  /** Gives the claims that have none ids by their words. */
  readonly identify: (
    claims: readonly AnalyzedClaim[],
    blocks: () => readonly SentencedBlock[],
  ) => readonly AnalyzedClaim[];
}

/** An analysis of a draft from its chunks. It stays what it is when the draft changes. */
export class AnalysisView implements Analysis {
  readonly ledger: Ledger | null;
  readonly orphans: readonly LedgerClaim[];
  private readonly allClaims = lazy(() =>
    this.context.identify(
      this.layout.all.flatMap(({ claims }) => claims),
      () => this.document.blocks,
    ),
  );
  private readonly allFindings = lazy(() => this.check());

  constructor(
    readonly document: DraftView,
    private readonly layout: Layout,
    private readonly context: ViewContext,
  ) {
    this.ledger = context.ledger;
    this.orphans = context.orphans;
  }

  get blocks(): readonly SentencedBlock[] {
    return this.document.blocks;
  }

  get claims(): readonly AnalyzedClaim[] {
    return this.allClaims();
  }

  get skipped(): readonly Skipped[] {
    return this.layout.all.flatMap(({ skipped }) => skipped);
  }

  get findings(): readonly Finding[] {
    return this.allFindings();
  }

  private check(): readonly Finding[] {
    const { document } = this;
    const { ledger, ledgerProblem, checks } = this.context;
    const ofClaims = this.layout.all.flatMap(({ findings }) => findings);
    const typeOf = (claim: number) => this.claims[claim]?.type ?? null;
    const claims = () => this.claims;
    const input = {
      ...{ document, ledger, ledgerProblem },
      // Few drafts have a rule switched on that looks at all claims at once.
      get claims() {
        return claims();
      },
    };
    return checkRest(input, ofClaims, typeOf, checks);
  }
}

/** What of a kind the chunks hold, with the draft's offsets. Most hold nothing of it. */
function placedOf<T extends { readonly span: Span }>(
  layout: Layout,
  read: (markup: ChunkMarkup) => readonly T[],
): readonly T[] {
  const found: T[] = [];
  layout.states.forEach(({ markup }, index) => {
    if (!markup) return;
    for (const one of read(markup)) found.push({ ...one, span: layout.placed(index).text.span(one.span) });
  });
  return found;
}

/** A definition's label as it reads between brackets. */
function bracketed({ kind, label }: Definition): string {
  return kind === 'footnote' ? `^${label}` : label;
}

/** The first definition of each label, as CommonMark resolves them. */
function firstOfEach(definitions: readonly Definition[]): readonly Definition[] {
  const seen = new Set<string>();
  return definitions.filter(({ kind, label }) => {
    const key = `${kind} ${label}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
