import type { Definition, MarkdownDocument, Reference } from '../../markdown/model';
import { overlaps } from '../../text/span';
import { distinctSources } from '../customFields';
import { identifySource } from '../identify';
import { identityOf } from '../identity';
import { collectSources, type LibrarySource } from '../library';
import { linkTitle } from '../marks';
import { linkTarget, sourceUrl } from '../format';
import { styleOf } from '../style';
import type { CitationStyle, Source } from '../source';
import type { Cited, ConvertedClaim, LeftAlone, LeftReason } from './cited';
import { isPlainNote } from './note';

/** What a draft's references are: citations that can be written otherwise, and those that stay. Other links are in neither. */
export interface FoundCitations {
  readonly cited: readonly Cited[];
  readonly left: readonly LeftAlone[];
}

/** A group of keys with nothing else in its brackets: "[@a; @b]". */
const PLAIN_KEYS = /^\[@[^\s,;@[\]{}]+(?:; ?@[^\s,;@[\]{}]+)*\]$/;

/**
 * Finds the citations of a draft. A footnote is one when it gives its source and nothing besides, a bracketed group of
 * keys when nothing else stands in it. A link is one when a source of the ledger has its address, when it is on the words
 * of a claim, or when a claim uses it and it stands in brackets of its own, for such links are there to cite; links on
 * other words of a sentence, as to the home page of a product, are what the sentence says.
 */
export function findCitations(
  document: MarkdownDocument,
  claims: readonly ConvertedClaim[],
  stored: Readonly<Record<string, Source>>,
): FoundCitations {
  const finder = new Finder(document, claims, stored);
  const all = document.blocks.flatMap(({ index, references }) =>
    references.map((reference) => finder.judge(reference, index)),
  );
  return {
    cited: all.filter((one): one is Cited => one !== null && 'style' in one),
    left: all.filter((one): one is LeftAlone => one !== null && 'reason' in one),
  };
}

type Judged = Cited | LeftAlone | null;

class Finder {
  private readonly library: readonly LibrarySource[];
  private readonly known: readonly Source[];
  private readonly used: ReadonlySet<Reference>;

  constructor(
    private readonly document: MarkdownDocument,
    private readonly claims: readonly ConvertedClaim[],
    private readonly stored: Readonly<Record<string, Source>>,
  ) {
    this.library = collectSources(document, stored);
    this.known = distinctSources(stored);
    this.used = new Set(claims.flatMap(({ references }) => references));
  }

  judge(reference: Reference, block: number): Judged {
    if (!reference.defined) return null;
    const { kind, form } = reference;
    if (kind === 'footnote') return this.footnote(reference, block);
    if (kind === 'citation') return this.key(reference, block);
    if (kind === 'link' && (form === 'inline' || form === 'reference')) return this.link(reference, block);
    if (!this.used.has(reference)) return null;
    return { reference, reason: form === 'autolink' ? 'address' : 'html' };
  }

  private footnote(reference: Reference, block: number): Judged {
    const note = this.definitionOf(reference, 'footnote');
    if (!note) return null;
    const { source: text } = this.document;
    const identity = note.url === null ? null : (identifySource(note.url)?.identity ?? null);
    const source = this.known.find((candidate) =>
      identity === null ? isPlainNote(note, text, candidate) : identityOf(candidate) === identity,
    );
    const derived = source ?? this.library.find(({ key }) => key === (note.url ?? `[^${note.rawLabel}]`))?.source;
    if (!derived || !isPlainNote(note, text, derived)) return { reference, reason: 'remark' };
    return cited(reference, block, derived);
  }

  private key(reference: Reference, block: number): Judged {
    const text = this.textOf(reference);
    if (!text.startsWith('[')) return { reference, reason: 'word' };
    if (!PLAIN_KEYS.test(text)) return { reference, reason: 'locator' };
    const group = this.document.blocks[block]?.references.filter(
      ({ source }) => source.start === reference.source.start,
    );
    const isKnown = ({ target }: Reference) => Object.hasOwn(this.stored, target);
    const source = this.stored[reference.target];
    if (!source || !group?.every(isKnown)) return { reference, reason: 'unknown' };
    return cited(reference, block, source);
  }

  private link(reference: Reference, block: number): Judged {
    const identity = identifySource(reference.target)?.identity;
    if (identity === undefined) return null;
    const recorded = this.known.find((candidate) => identityOf(candidate) === identity);
    const isOnClaim = this.claims.some((claim) => claim.block === block && overlaps(claim.prose, reference.prose));
    const words = this.wordsOf(reference, block);
    const { start, end } = reference.source;
    const { source: text } = this.document;
    const inBrackets = text[start - 1] === '(' && text[end] === ')';
    const isBracketed = inBrackets && (!isOnClaim || (recorded !== undefined && linkTitle(recorded) === words.written));
    const isUsed = this.used.has(reference);
    if (!recorded && !isOnClaim && !(isBracketed && isUsed)) return isUsed ? { reference, reason: 'words' } : null;
    const derived = recorded ?? this.derived(reference, isBracketed ? words.plain : '');
    if (!derived) return null;
    const title = this.titleOf(reference);
    if (title !== '' && title !== derived.title?.replace(/\s+/g, ' ').trim()) return { reference, reason: 'title' };
    return { ...cited(reference, block, derived), isBracketed };
  }

  /** A source that only the text has; the words of a link in brackets of its own are its title. */
  private derived({ target }: Reference, words: string): Source | null {
    const identity = identifySource(target)?.identity;
    const found = this.library.find(({ source }) => identityOf(source) === identity)?.source;
    if (!found) return null;
    return words === '' || words === 'source' || found.title ? found : { ...found, title: words };
  }

  private wordsOf({ source, prose }: Reference, block: number): { readonly plain: string; readonly written: string } {
    const text = this.document.source.slice(source.start, source.end);
    const plain = this.document.blocks[block]?.prose.text.slice(prose.start, prose.end) ?? '';
    return { plain, written: text.slice(1, text.lastIndexOf(text.endsWith(')') ? '](' : '][')) };
  }

  /** The title that a link has beside its address; "?" where it is written in a way that is not understood. */
  private titleOf(reference: Reference): string {
    if (reference.form === 'reference') return this.definitionOf(reference, 'link')?.text.trim() ?? '';
    const text = this.textOf(reference);
    const isPlain = text.endsWith(`](${reference.target})`) || text.endsWith(`](${linkTarget(reference.target)})`);
    return isPlain ? '' : '?';
  }

  private definitionOf({ label }: Reference, kind: Definition['kind']): Definition | undefined {
    return this.document.definitions.find((definition) => definition.kind === kind && definition.label === label);
  }

  private textOf({ source: { start, end } }: Reference): string {
    return this.document.source.slice(start, end);
  }
}

function cited(reference: Reference, block: number, source: Source): Cited {
  return { reference, block, style: styleOf(reference) ?? 'footnote', source, isBracketed: false };
}

/** Why a citation cannot be written in a style; null where it can. */
export function unfitFor({ source }: Cited, style: CitationStyle): LeftReason | null {
  return (style === 'link' || style === 'reference') && sourceUrl(source) === '' ? 'unreachable' : null;
}
