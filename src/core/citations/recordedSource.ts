import type { MarkdownDocument } from '../markdown/model';
import { distinctSources } from './customFields';
import type { SourceIdentity } from './identify';
import { identitiesOf, identityOf } from './identity';
import { sourceKey, type Unkeyed } from './key';
import { collectSources, keysInUse } from './library';
import type { Source } from './source';

/** What a draft knows of sources beside its text. */
export interface KnownSources {
  /** The sources of its ledger by key. */
  readonly stored: Readonly<Record<string, Source>>;
  /** Further keys that a new source must not have. */
  readonly taken: Iterable<string>;
}

/** Every identity that a record may be known by. */
export function namesOf(record: Unkeyed, asked: SourceIdentity): ReadonlySet<string> {
  return new Set([...identitiesOf(record), asked.identity]);
}

/**
 * The source that a record describes, which was asked for by `asked`: the one that the ledger has under
 * any of its names, or that the text cites under another one than the record's; else a new one with a key that is free.
 * So a page that turns out to be a paper with a DOI is the paper that is known already.
 */
export function recordedSource(
  document: MarkdownDocument,
  { stored, taken }: KnownSources,
  record: Unkeyed,
  asked: SourceIdentity,
): Source {
  const names = namesOf(record, asked);
  const isNamed = (source: Source) => identitiesOf(source).some((identity) => names.has(identity));
  const known = distinctSources(stored).find(isNamed);
  if (known) return known;
  const strongest = identityOf(record);
  const inText = collectSources(document, stored).find(
    ({ source }) => isNamed(source) && identityOf(source) !== strongest,
  );
  if (inText) return inText.source;
  return { id: sourceKey(record, new Set([...keysInUse(document, stored), ...taken])), ...record };
}
