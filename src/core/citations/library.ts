import type { Definition, MarkdownDocument, Reference } from '../markdown/model';
import { bareSource } from './bareSource';
import { distinctSources } from './customFields';
import { sourceUrl } from './format';
import { identifySource, type SourceIdentity } from './identify';
import { identitiesOf } from './identity';
import { sourceKey, type Unkeyed } from './key';
import type { CslDate, CslName, Source } from './source';
import { noteTitle, quotedTitle, sourceTitle } from './title';

/** A source that can be put to another claim. */
export interface LibrarySource {
  /** Key in the ledger; for a source that only the text has its address, or "[^label]" for a footnote without one. */
  readonly key: string;
  readonly title: string;
  /** Empty where it has none. */
  readonly url: string;
  /** The ledger's record, or what the text tells, with an id that is free. */
  readonly source: Source;
}

/** Every source that a draft has: those of its ledger by key, then those that only its text has, in reading order. */
export function collectSources(document: MarkdownDocument, stored: Readonly<Record<string, Source>>): LibrarySource[] {
  const library = distinctSources(stored).map((source): LibrarySource => ({
    key: source.id,
    title: sourceTitle(source),
    url: sourceUrl(source),
    source,
  }));
  const seen = new Set(
    Object.values(stored).flatMap((source) => {
      const identities = identitiesOf(source);
      return identities.length > 0 ? identities : [`title:${source.title}`];
    }),
  );
  const taken = keysInUse(document, stored);
  for (const found of sourcesInText(document)) {
    const identity = found.identity?.identity ?? `title:${found.title}`;
    if (seen.has(identity)) continue;
    seen.add(identity);
    const source = found.identity ? describe(found.identity, { title: found.quoted }, taken) : noteOnly(found, taken);
    taken.add(source.id);
    library.push({ key: found.key, title: found.title || sourceTitle(source), url: sourceUrl(source), source });
  }
  return library;
}

/** The source of the draft with that key, as `collectSources` gives it; undefined where there is none. */
export function findSource(
  document: MarkdownDocument,
  stored: Readonly<Record<string, Source>>,
  key: string,
): Source | undefined {
  return stored[key] ?? collectSources(document, stored).find((known) => known.key === key)?.source;
}

/** The source that was named: the one that the draft has already, else a new one with a key that is free. */
export function sourceFor(
  document: MarkdownDocument,
  stored: Readonly<Record<string, Source>>,
  identity: SourceIdentity,
  details: Details,
): Source {
  const known = Object.values(stored).find((source) => identitiesOf(source).includes(identity.identity));
  return known ?? describe(identity, details, keysInUse(document, stored));
}

/** The keys that a new source of a draft must not have: those of its ledger and those that its text cites. */
export function keysInUse(document: MarkdownDocument, stored: Readonly<Record<string, Source>>): Set<string> {
  return new Set([...Object.keys(stored), ...citedKeys(document)]);
}

interface TextSource {
  readonly key: string;
  /** What it is called in a list: words of the link or of the note. */
  readonly title: string;
  /** Its title where the text gives one in quotation marks; else empty, since the words of a link are a sentence's. */
  readonly quoted: string;
  readonly identity: SourceIdentity | null;
}

/** Links, and footnotes by their first link, else by their words. */
function sourcesInText({ blocks, definitions }: MarkdownDocument): readonly TextSource[] {
  const notes = new Map(definitions.filter(({ kind }) => kind === 'footnote').map((note) => [note.label, note]));
  return blocks.flatMap(({ references, prose }) =>
    references.flatMap((reference) => {
      if (!reference.defined) return [];
      if (reference.kind === 'footnote') return noteSource(notes.get(reference.label ?? ''));
      return linkSource(reference, prose.text.slice(reference.prose.start, reference.prose.end));
    }),
  );
}

function linkSource({ kind, target }: Reference, words: string): TextSource[] {
  const identity = kind === 'link' ? identifySource(target) : null;
  const title = /^https?:/.test(words) || words.split(/\s+/).length < 3 ? '' : words;
  return identity ? [{ key: target, title, quoted: '', identity }] : [];
}

function noteSource(note: Definition | undefined): TextSource[] {
  if (!note) return [];
  const identity = note.url === null ? null : identifySource(note.url);
  const words = note.url === null ? note.text : note.text.replace(note.url, '');
  const key = note.url ?? `[^${note.rawLabel}]`;
  return [{ key, title: noteTitle(words), quoted: quotedTitle(words), identity }];
}

/** A footnote without an address, such as an interview: its words are all there is. */
function noteOnly({ title }: TextSource, taken: ReadonlySet<string>): Source {
  const record = { type: 'document', title };
  return { id: sourceKey(record, taken), ...record };
}

function describe(identity: SourceIdentity, details: Details, taken: ReadonlySet<string>): Source {
  const described = record(identity, details);
  return { id: sourceKey(described, taken), ...described };
}

/** What a person says of a source beside its address. */
interface Details {
  readonly title: string;
  readonly issued?: CslDate | undefined;
  readonly author?: readonly CslName[] | undefined;
}

function record(identity: SourceIdentity, details: Details): Unkeyed {
  return { ...bareSource(identity), ...shownFields(details) };
}

function shownFields({ title, issued, author = [] }: Details): Pick<Source, 'title' | 'issued' | 'author'> {
  return {
    ...(title.trim() && { title: title.trim() }),
    ...(author.length > 0 && { author }),
    ...(issued && { issued }),
  };
}

/**
 * A source with the details that a person gave; what is empty is taken out. Another address makes it another source, so
 * that the DOI or arXiv number of the old one goes. Null when the address is none.
 */
export function withDetails(source: Source, details: Details & { readonly url: string }): Source | null {
  const url = details.url.trim();
  const identity = identifySource(url);
  if (url !== '' && !identity) return null;
  // A source without a title is shown by its address or key, which is then what the form gives back.
  const named = [url, sourceUrl(source), source.id].includes(details.title.trim()) ? '' : details.title;
  const described = { ...details, title: named };
  const before = identitiesOf(source);
  const isSame = identity === null ? before.length === 0 : before.includes(identity.identity);
  // The form shows the address that leads to the source, which need not be the one that is recorded.
  const address = url === sourceUrl(source) ? source.URL : identity?.url;
  // What stays keeps its place, so that the ledger changes no more than it must.
  const kept = { ...source, URL: address, title: undefined, author: undefined, issued: undefined };
  if (isSame) return without({ ...kept, ...shownFields(described) }, []);
  const shown = identity ? record(identity, described) : shownFields(described);
  return { ...without(kept, ['DOI', 'PMID', 'ISBN', 'archive', 'number']), ...shown };
}

/** A source less some fields, and less those that hold nothing. */
function without(source: Source, fields: readonly string[]): Source {
  const kept = Object.entries(source).filter(([field, value]) => value !== undefined && !fields.includes(field));
  return { ...Object.fromEntries(kept), id: source.id, type: source.type };
}

function citedKeys({ blocks }: MarkdownDocument): readonly string[] {
  return blocks.flatMap((block) => block.references.flatMap(({ kind, target }) => (kind === 'citation' ? target : [])));
}
