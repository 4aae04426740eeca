import { shownDate } from '../core/citations/date';
import { identifySource } from '../core/citations/identify';
import { fullName } from '../core/citations/names';
import { namesText } from '../core/citations/nameText';
import type { CslName, Source } from '../core/citations/source';
import type { FoundSource } from '../fetching/result';
import type { PanelFact } from '../protocol/messages';

/** What people may want to check of a source, in the order in which they see it, and what it is called. */
const LABELS: Readonly<Record<string, string>> = {
  title: 'Title',
  author: 'Authors',
  issued: 'Published',
  editor: 'Edited by',
  'container-title': 'In',
  publisher: 'Publisher',
  volume: 'Volume',
  issue: 'Issue',
  page: 'Pages',
  number: 'Number',
  archive: 'Archive',
  DOI: 'DOI',
  PMID: 'PMID',
  ISBN: 'ISBN',
  ISSN: 'ISSN',
  URL: 'Address',
  type: 'Type',
};

/** Editors beyond these are counted. */
const MOST_NAMES = 4;

/**
 * What a look-up found, in words, with where each came from and what `edited`, the source whose details are edited, has
 * there; the address only where it is not the one that was typed.
 */
export function lookedUpFacts(
  { source, origins }: FoundSource,
  typed: string,
  edited: Source | null,
): readonly PanelFact[] {
  const record: Source = { ...source, id: '' };
  return Object.entries(LABELS).flatMap(([field, label]) => {
    const value = valueWords(record, field);
    const isTyped = field === 'URL' && identifySource(typed)?.url === value;
    if (value === '' || isTyped) return [];
    const stands = edited ? valueWords(edited, field) : '';
    return [{ field, label, value, origin: origins[field] ?? '', ...(stands !== '' && { stands }) }];
  });
}

/** "Example, Ada; DeepSeek-AI" as the form has it, "2024-12-26", "A Journal". */
function valueWords(source: Source, field: string): string {
  if (field === 'issued') return shownDate(source.issued);
  if (field === 'author') return namesText(source.author ?? []);
  if (field === 'editor') return nameWords(source.editor ?? []);
  const value = source[field];
  return typeof value === 'string' ? value : '';
}

/** "Ada Example, DeepSeek-AI, A, B and 3 more". */
function nameWords(names: readonly CslName[]): string {
  const shown = names.slice(0, MOST_NAMES).map(fullName).join(', ');
  return names.length > MOST_NAMES ? `${shown} and ${names.length - MOST_NAMES} more` : shown;
}
