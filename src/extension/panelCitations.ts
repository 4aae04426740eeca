import type { Analysis } from '../core/analysis';
import type { AnalyzedClaim } from '../core/analyzedClaim';
import { sameAs, sourceKind } from '../core/citations/customFields';
import { shownDate } from '../core/citations/date';
import { sourceUrl } from '../core/citations/format';
import { collectSources, type LibrarySource } from '../core/citations/library';
import { namesText } from '../core/citations/nameText';
import { identityOfStored, ReferenceReader } from '../core/citations/referenced';
import type { Source } from '../core/citations/source';
import { sourceTitle } from '../core/citations/title';
import type { LedgerClaim } from '../core/ledger/schema';
import type { Reference } from '../core/markdown/model';
import type { PanelCitation } from '../protocol/messages';
import { storedSources } from './storedSources';

/** A citation that stands in the text, as far as the text tells what it is of. */
interface TextCitation {
  readonly identity: string;
  readonly title: string;
  readonly url: string;
}

type Described = Pick<PanelCitation, 'source' | 'library' | 'sourceKind' | 'title' | 'url' | 'date' | 'authors'>;

/** Puts together the citations of claims, of one analysis, from the text and from the ledger. */
export class CitationLister {
  /** The sources of the draft, that citations are of. */
  readonly library: readonly LibrarySource[];
  private readonly sources: Readonly<Record<string, Source>>;
  private readonly reader: ReferenceReader;
  private readonly words = new Map<Reference, string>();
  private readonly keys: ReadonlyMap<string, string>;
  private readonly libraryKeys: ReadonlyMap<string, string>;

  constructor(analysis: Analysis) {
    this.sources = storedSources(analysis);
    this.library = collectSources(analysis.document, this.sources);
    const named = this.library.map(({ key, source }) => [identityOfStored(source.id, source), key] as const);
    this.libraryKeys = new Map(named.reverse()); // of two that are the same the first counts
    this.reader = new ReferenceReader(analysis.document, this.sources);
    this.keys = new Map(
      Object.entries(this.sources).map(([key, source]) => [identityOfStored(key, source), key] as const),
    );
    for (const { references, prose } of analysis.blocks) {
      for (const reference of references) {
        this.words.set(reference, prose.text.slice(reference.prose.start, reference.prose.end));
      }
    }
  }

  /** The citations of a claim: those of the ledger, then those that only the text has. */
  ofClaim(claim: AnalyzedClaim): readonly PanelCitation[] {
    const inText = new Map(claim.references.map((reference) => this.textCitation(reference)).map(byIdentity));
    const stored = this.ofEntry(claim.entry, new Set(inText.keys()));
    for (const citation of claim.entry?.citations ?? []) inText.delete(this.identityOf(citation.source));
    return [...stored, ...[...inText.values()].map((citation) => this.onlyInText(citation))];
  }

  /** The ledger's citations of a claim; `shown` has the identities of the sources that the text cites for it. */
  ofEntry(entry: LedgerClaim | null, shown: ReadonlySet<string>): readonly PanelCitation[] {
    return (entry?.citations ?? []).map((citation) => {
      const { id, quote, locator, accessed, verdict, note } = citation;
      return {
        ...{ id, quote, locator, accessed, verdict, note },
        ...this.describe(citation.source),
        inText: shown.has(this.identityOf(citation.source)),
      };
    });
  }

  private onlyInText({ identity, title, url }: TextCitation): PanelCitation {
    const key = this.keys.get(identity) ?? null;
    const unknown = { source: null, sourceKind: null, title, url, date: '', authors: '' };
    const described =
      key === null ? { ...unknown, library: this.libraryKeys.get(identity) ?? null } : this.describe(key);
    const empty = { quote: '', locator: '', accessed: '', verdict: 'not checked', note: '' } as const;
    return { id: null, ...described, ...empty, inText: true };
  }

  private describe(key: string): Described {
    const source = this.sources[key];
    if (!source) return { source: key, library: null, sourceKind: null, title: key, url: '', date: '', authors: '' };
    const first = sameAs(source, this.sources) ?? key;
    return {
      source: key,
      library: first,
      sourceKind: sourceKind(this.sources[first] ?? source),
      title: sourceTitle(source),
      url: sourceUrl(source),
      date: shownDate(source.issued),
      authors: namesText(source.author ?? []),
    };
  }

  private identityOf(key: string): string {
    return identityOfStored(key, this.sources[key]);
  }

  private textCitation(reference: Reference): TextCitation {
    const { identity, url, definition } = this.reader.read(reference);
    if (reference.kind === 'citation') return { identity, url, title: `@${reference.target}` };
    const words = reference.kind === 'footnote' ? definition?.text : this.words.get(reference);
    return { identity, url, title: words?.trim() || url || reference.target };
  }
}

function byIdentity(citation: TextCitation): [string, TextCitation] {
  return [citation.identity, citation];
}
