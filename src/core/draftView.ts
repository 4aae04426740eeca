import type { Analysis } from './analysis';
import type { AnalyzedClaim } from './analyzedClaim';
import type { DraftDefinitions } from './draftDefinitions';
import type { Skipped } from './claims/claim';
import { checkRest, mayConcernAll, type CheckOptions } from './findings/check';
import type { Finding } from './findings/finding';
import type { Layout } from './layout';
import type { Ledger, LedgerClaim } from './ledger/schema';
import type { Definition, Directive, MarkdownDocument, Reference } from './markdown/model';
import type { SentencedBlock } from './sentences/sentence';
import { overlaps, touches, type Span } from './text/span';

/** A value that is made when it is first asked for. */
function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** A draft as its chunks hold it; what is big is put together only when it is asked for. */
export class DraftView implements MarkdownDocument {
  readonly labels: ReadonlySet<string>;
  private readonly all = lazy(() => this.layout.all.flatMap(({ text }) => text.blocks));
  private readonly joined = lazy(() => this.layout.states.map(({ chunk }) => chunk.text).join(''));
  private readonly allDirectives = lazy(() =>
    !this.hasDirectives
      ? []
      : this.layout.states.flatMap(({ markup }, index) => {
          const { directives = [] } = markup ?? {};
          return directives.map((one) => ({ ...one, span: this.layout.span(index, one.span) }));
        }),
  );
  private readonly allDefinitions = lazy(() =>
    this.known.first.map(({ chunk, definition }) => {
      const index = this.layout.indexOf(chunk);
      return { ...definition, span: this.layout.span(index, definition.span) };
    }),
  );

  constructor(
    private readonly layout: Layout,
    private readonly known: DraftDefinitions,
    readonly hasDirectives: boolean,
  ) {
    this.labels = known.used;
  }

  get definitions(): readonly Definition[] {
    return this.allDefinitions();
  }

  get directives(): readonly Directive[] {
    return this.allDirectives();
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

/** Whether something stands in a part of the draft, or the part begins at an end of it. */
const isIn = (place: Span, part: Span): boolean => overlaps(place, part) || touches(place, part.start);

/** An analysis of a draft from its chunks. It stays what it is when the draft changes. */
export class AnalysisView implements Analysis {
  readonly layout: Layout | null;
  readonly ledger: Ledger | null;
  readonly orphans: readonly LedgerClaim[];
  private readonly allClaims = lazy(() =>
    this.context.identify(
      this.stretches.all.flatMap(({ claims }) => claims),
      () => this.document.blocks,
    ),
  );
  private readonly allFindings = lazy(() => this.check());

  constructor(
    readonly document: DraftView,
    private readonly stretches: Layout,
    private readonly context: ViewContext,
  ) {
    this.ledger = context.ledger;
    this.orphans = context.orphans;
    const isOfStretches =
      !document.hasDirectives && !mayConcernAll(context.ledger, context.ledgerProblem, context.checks);
    this.layout = isOfStretches ? stretches : null;
  }

  get blocks(): readonly SentencedBlock[] {
    return this.document.blocks;
  }

  get claims(): readonly AnalyzedClaim[] {
    return this.allClaims();
  }

  get skipped(): readonly Skipped[] {
    return this.stretches.all.flatMap(({ skipped }) => skipped);
  }

  get findings(): readonly Finding[] {
    return this.allFindings();
  }

  claimsAt(offset: number): readonly AnalyzedClaim[] {
    return this.claimsAround({ start: offset, end: offset }).filter(({ sentence }) => touches(sentence, offset));
  }

  claimsIn(part: Span): readonly AnalyzedClaim[] {
    return this.claimsAround(part).filter(({ span }) => isIn(span, part));
  }

  findingsIn(part: Span): readonly Finding[] {
    const near = this.layout?.findings(this.layout.around(part.start, part.end)) ?? this.findings;
    return near.filter((finding) => isIn(finding, part));
  }

  blocksIn(part: Span): readonly SentencedBlock[] {
    const { from, to } = this.stretches.around(part.start, part.end);
    const near = this.stretches.placedIn({ from, to }).flatMap(({ text }) => text.blocks);
    return near.filter(({ span }) => isIn(span, part));
  }

  private claimsAround({ start, end }: Span): readonly AnalyzedClaim[] {
    const near = this.stretches.placedIn(this.stretches.around(start, end)).flatMap(({ claims }) => claims);
    // A claim without an id of its own has one only among all claims.
    return near.every(({ id }) => id !== '') ? near : this.claims;
  }

  private check(): readonly Finding[] {
    const { document, stretches: layout } = this;
    const { ledger, ledgerProblem, checks } = this.context;
    const ofChunks = layout.findings();
    const claims = () => this.claims;
    const input = {
      ...{ document, ledger, ledgerProblem },
      // Few drafts have a rule switched on that looks at all claims at once.
      get claims() {
        return claims();
      },
    };
    return checkRest(input, ofChunks, (claim) => layout.typeOfClaim(claim), checks);
  }
}
