import type { CitationRecord, ClaimRecord, LedgerChange } from './change';
import type { LedgerCitation, LedgerClaim } from './schema';

/**
 * The changes that put a citation to a claim. What the claim's record has already is not written a second time: a citation
 * of the same source, passage and place takes over what the new one says beside, under the id that it has. None where
 * that is nothing.
 */
export function citingChanges(
  claim: ClaimRecord,
  entry: Pick<LedgerClaim, 'citations'> | null,
  citation: CitationRecord,
): readonly LedgerChange[] {
  const known = entry?.citations.find((candidate) => isSame(candidate, citation));
  if (!known) {
    return [
      { kind: 'ensureClaim', claim },
      { kind: 'addCitation', claim: claim.id, citation },
    ];
  }
  const fields = added(known, citation);
  return Object.keys(fields).length === 0 ? [] : [{ kind: 'editCitation', citation: known.id, fields }];
}

function isSame(known: LedgerCitation, made: CitationRecord): boolean {
  const agrees = (a: string, b: string) => a === '' || b === '' || a === b;
  return known.source === made.source && agrees(known.quote, made.quote) && agrees(known.locator, made.locator);
}

type Fields = Extract<LedgerChange, { kind: 'editCitation' }>['fields'];

/** What a citation says that the one which is there does not; the day of access stays when nothing else was looked at. */
function added(known: LedgerCitation, { quote, locator, accessed, verdict, note }: CitationRecord): Fields {
  const said = Object.entries({ quote, locator, note }).filter(([name, text]) => text !== '' && text !== known[name]);
  const judged = verdict === 'not checked' || verdict === known.verdict ? {} : { verdict };
  const fields = { ...Object.fromEntries(said), ...judged };
  const isNewDay = accessed !== '' && accessed !== known.accessed;
  const isLookedAt = known.accessed === '' || Object.keys(fields).length > 0;
  return isNewDay && isLookedAt ? { ...fields, accessed } : fields;
}
