import type { AnalyzedClaim } from '../core/analysis';
import { readDate, shownDate } from '../core/citations/date';
import { identifySource, type SourceIdentity } from '../core/citations/identify';
import type { Unkeyed } from '../core/citations/key';
import { findSource, sourceFor } from '../core/citations/library';
import { namesOf, recordedSource } from '../core/citations/recordedSource';
import type { Source } from '../core/citations/source';
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
  const source = sourceFor(document, stored, identity, { title: fields.title, issued: readDate(fields.date) });
  return isStored(source) ? source : ((await sourceKnownAs(bibliography, new Set([identity.identity]))) ?? source);
}

/** What is known of a new source, with title and date as a person left them: "2024-12-26", or as they were shown. */
export function withTyped(record: Unkeyed, { title, date }: Pick<CitationFields, 'title' | 'date'>): Unkeyed {
  const { issued } = record as Source;
  const typed = date.trim() === shownDate(issued) ? issued : readDate(date);
  const others = Object.entries(record).filter(([field]) => !['id', 'title', 'issued'].includes(field));
  return {
    ...{ ...Object.fromEntries(others), type: record.type },
    ...(title.trim() !== '' && { title: title.trim() }),
    ...(typed && { issued: typed }),
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
