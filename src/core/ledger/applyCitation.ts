import { sourceTitle } from '../citations/title';
import type { ChangeContext, ChangeResult, LedgerChange } from './change';
import { accepted, changeClaim, GONE, refused, timeAfter, withEvent } from './records';
import type { Ledger, LedgerCitation } from './schema';

type CitationChange = Extract<LedgerChange, { kind: 'addCitation' | 'editCitation' | 'removeCitation' | 'setVerdict' }>;

/** The ledger after a change of a citation. The claim's own `updated` stays: citations are merged as records of their own. */
export function citeChange(ledger: Ledger, change: CitationChange, context: ChangeContext): ChangeResult {
  switch (change.kind) {
    case 'addCitation': {
      const { source, verdict } = change.citation;
      if (!Object.hasOwn(ledger.sources, source)) return refused(GONE.source);
      const what = `cited ${named(ledger, source)}${verdict === 'not checked' ? '' : `, verdict: ${verdict}`}`;
      const added = { ...change.citation, updated: context.now };
      return changeClaim(ledger, change.claim, (claim) =>
        claim.citations.some(({ id }) => id === added.id)
          ? claim
          : withEvent({ ...claim, citations: [...claim.citations, added] }, what, context),
      );
    }
    case 'editCitation':
      return editCitation(ledger, change.citation, change.fields, context);
    case 'setVerdict':
      return editCitation(ledger, change.citation, { verdict: change.verdict }, context);
    case 'removeCitation':
      return removeCitation(ledger, change.citation, context);
  }
}

type Fields = Extract<LedgerChange, { kind: 'editCitation' }>['fields'];

function editCitation(ledger: Ledger, id: string, fields: Fields, context: ChangeContext): ChangeResult {
  const found = findCitation(ledger, id);
  if (!found) return refused(GONE.citation);
  if (fields.source !== undefined && !Object.hasOwn(ledger.sources, fields.source)) return refused(GONE.source);
  const { citation: before, claim: claimId } = found;
  const edited = { ...before, ...fields, updated: timeAfter(context.now, before.updated) };
  const what = editedWords(ledger, before, edited);
  if (what === null) return accepted(ledger);
  return changeClaim(ledger, claimId, (claim) => {
    const citations = claim.citations.map((citation) => (citation.id === id ? edited : citation));
    return withEvent({ ...claim, citations }, what, context);
  });
}

function removeCitation(ledger: Ledger, id: string, context: ChangeContext): ChangeResult {
  const found = findCitation(ledger, id);
  if (!found) return ledger.removed.some((removal) => removal.id === id) ? accepted(ledger) : refused(GONE.citation);
  const removal = { id, at: timeAfter(context.now, found.citation.updated) };
  const removed = [...ledger.removed.filter((other) => other.id !== id), removal];
  return changeClaim({ ...ledger, removed }, found.claim, (claim) => {
    const citations = claim.citations.filter((citation) => citation.id !== id);
    return withEvent(
      { ...claim, citations },
      `removed the citation of ${named(ledger, found.citation.source)}`,
      context,
    );
  });
}

function findCitation(ledger: Ledger, id: string): { claim: string; citation: LedgerCitation } | null {
  for (const claim of ledger.claims) {
    const citation = claim.citations.find((candidate) => candidate.id === id);
    if (citation) return { claim: claim.id, citation };
  }
  return null;
}

/** What the history calls the fields of a citation. */
const FIELD_WORDS = {
  source: 'source',
  quote: 'passage',
  locator: 'page or timestamp',
  accessed: 'day of access',
  note: 'note',
} as const;

/** What changed in a citation, or null for nothing. */
function editedWords(ledger: Ledger, before: LedgerCitation, after: LedgerCitation): string | null {
  const fields = Object.entries(FIELD_WORDS).filter(([field]) => before[field] !== after[field]);
  const parts = [
    ...(before.verdict === after.verdict ? [] : [`verdict: ${after.verdict}`]),
    ...(fields.length === 0 ? [] : [`changed ${fields.map(([, word]) => word).join(', ')}`]),
  ];
  return parts.length === 0 ? null : `${parts.join('; ')}, for ${named(ledger, after.source)}`;
}

function named(ledger: Ledger, key: string): string {
  const source = Object.hasOwn(ledger.sources, key) ? ledger.sources[key] : undefined;
  return `“${source ? sourceTitle(source) : key}”`;
}
