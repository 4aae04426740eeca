import type { AnalyzedClaim } from '../core/analyzedClaim';
import { readDate, shownDate } from '../core/citations/date';
import { identifySource, type SourceIdentity } from '../core/citations/identify';
import type { Unkeyed } from '../core/citations/key';
import { findSource, sourceFor } from '../core/citations/library';
import { namesText } from '../core/citations/nameText';
import { readNames } from '../core/citations/readNames';
import { namesOf, recordedSource } from '../core/citations/recordedSource';
import type { CslName, Source } from '../core/citations/source';
import type { CitationRecord } from '../core/ledger/change';
import type { CitationFields } from '../protocol/messages';
import type { DraftState } from './analysisStore';
import { sourceKnownAs, sourceWithKey, takenKeys, type DraftBibliography } from './draftBibliography';
import { storedSources } from './storedSources';
import { today } from './today';

/** Said where what was given names no source. */
export const NO_ADDRESS = 'That is no web address, DOI, arXiv id, PMID or ISBN. Paste the address of the source.';

/** What the form of a citation gives: a source of the draft by its key, else the fields of a new one. */
export interface CitationInput {
  readonly source: string | null;
  readonly fields: CitationFields;
  /** What is known of a new source, where that is more than the fields, and what it was asked for by. */
  readonly found?: { readonly record: Unkeyed; readonly asked: SourceIdentity };
}

/** The source that is meant: one that the draft has, else a new one; null when the address is none. */
export async function sourceOf(
  { analysis }: DraftState,
  { source: key, fields, found }: CitationInput,
  bibliography: DraftBibliography,
): Promise<Source | null> {
  const { document } = analysis;
  const stored = storedSources(analysis);
  const isStored = (source: Source) => Object.hasOwn(stored, source.id);
  if (found) {
    const { record, asked } = found;
    const source = recordedSource(document, { stored, taken: takenKeys(bibliography) }, record, asked);
    return isStored(source) ? source : ((await sourceKnownAs(bibliography, namesOf(record, asked))) ?? source);
  }
  const named = key === null ? null : (findSource(document, stored, key) ?? (await sourceWithKey(bibliography, key)));
  if (named) return named;
  const identity = identifySource(key ?? fields.url);
  if (!identity) return null;
  const source = sourceFor(document, stored, identity, typedDetails([], fields));
  return isStored(source) ? source : ((await sourceKnownAs(bibliography, new Set([identity.identity]))) ?? source);
}

/** What people write in a form about the source itself. */
type Typed = Pick<CitationFields, 'title' | 'date' | 'authors'>;

/** What a form says of a source, in the terms of CSL-JSON. */
export type TypedDetails = Required<Pick<Source, 'issued' | 'author'>> & { readonly title: string };

/**
 * What a person made of the title, the date and the authors of `known`, which may be several records of one source. What
 * still reads as it was shown is kept as it was, with all that a line of text cannot tell.
 */
export function typedDetails(known: readonly Unkeyed[], { title, date, authors }: Typed): TypedDetails {
  const sources = known as readonly Source[];
  const names = sources.map(({ author = [] }) => author);
  const dated = sources.find(({ issued }) => issued !== undefined && shownDate(issued) === date.trim());
  return {
    title: title.trim(),
    issued: dated ? dated.issued : readDate(date),
    author: authors === undefined ? names[0] : authorsFrom(authors, names),
  };
}

/** The names of whoever's line it still is, else those that are read from it, of which each may be known. */
function authorsFrom(line: string, known: readonly (readonly CslName[])[]): readonly CslName[] {
  return known.find((names) => namesText(names) === line.trim()) ?? readNames(line, known.flat());
}

/** What is known of a new source, with title, date and authors as a person left them. */
export function withTyped(record: Unkeyed, fields: Typed): Unkeyed {
  const { title, issued, author = [] } = typedDetails([record], fields);
  const others = Object.entries(record).filter(([field]) => !['id', 'title', 'issued', 'author'].includes(field));
  return {
    ...{ ...Object.fromEntries(others), type: record.type },
    ...(title !== '' && { title }),
    ...(author.length > 0 && { author }),
    ...(issued && { issued }),
  };
}

/** A verdict says that the source was opened: today, where no day is given for either the old or the new one. */
export function dayOfAccess(
  { entry }: AnalyzedClaim,
  citation: string | null,
  { verdict, accessed }: Pick<CitationFields, 'verdict' | 'accessed'>,
): string {
  const before = entry?.citations.find(({ id }) => id === citation);
  const isJudged = verdict !== 'not checked' && verdict !== before?.verdict;
  return isJudged && accessed === '' && (before?.accessed ?? '') === '' ? today() : accessed;
}

/** What the ledger keeps of what the form holds. */
export function citationRecord(id: string, source: string, fields: CitationFields): CitationRecord {
  const { quote, locator, accessed, verdict, note } = fields;
  return { id, source, quote, locator, accessed, verdict, note };
}
