import { byCodeUnits, inOrder } from './canonical';
import type { Ledger, LedgerClaim } from './schema';

/** Order of the fields of each kind of record; fields that are not named here come after them, by name. */
const FIELDS = {
  ledger: ['version', 'draft', 'sources', 'claims', 'removed'],
  source: ['id', 'type', 'title', 'author', 'container-title', 'publisher', 'issued', 'accessed', 'URL', 'DOI'],
  claim: ['id', 'anchor', 'type', 'value', 'unit', 'citations', 'waiver', 'signOff', 'history', 'updated'],
  anchor: ['quote', 'prefix', 'suffix', 'hint'],
  citation: ['id', 'source', 'quote', 'locator', 'accessed', 'verdict', 'note', 'updated'],
  waiver: ['reason', 'note'],
  signOff: ['by', 'at', 'note'],
  history: ['id', 'at', 'by', 'what'],
  removed: ['id', 'at'],
} as const;

/** A ledger without records, for the draft of that file name: "draft.md". */
export function emptyLedger(draft: string): Ledger {
  return { version: 1, draft, sources: {}, claims: [], removed: [] };
}

/**
 * The one text of a ledger: two-space JSON, fields in fixed order, sources by key, all else by id, so that Git merges
 * it line by line. Ends in a line feed.
 */
export function formatLedger(ledger: Ledger): string {
  const sources = Object.entries(ledger.sources).sort(([a], [b]) => byCodeUnits(a, b));
  const canonical = inOrder(ledger, FIELDS.ledger, {
    sources: Object.fromEntries(sources.map(([key, source]) => [key, inOrder(source, FIELDS.source)])),
    claims: byId(ledger.claims).map(claimInOrder),
    removed: byId(ledger.removed).map((record) => inOrder(record, FIELDS.removed)),
  });
  return `${JSON.stringify(canonical, null, 2)}\n`;
}

function claimInOrder(claim: LedgerClaim): object {
  return inOrder(claim, FIELDS.claim, {
    anchor: inOrder(claim.anchor, FIELDS.anchor),
    citations: byId(claim.citations).map((citation) => inOrder(citation, FIELDS.citation)),
    waiver: claim.waiver && inOrder(claim.waiver, FIELDS.waiver),
    ...(claim.signOff && { signOff: inOrder(claim.signOff, FIELDS.signOff) }),
    history: byId(claim.history).map((entry) => inOrder(entry, FIELDS.history)),
  });
}

function byId<T extends { readonly id: string }>(records: readonly T[]): readonly T[] {
  return [...records].sort((a, b) => byCodeUnits(a.id, b.id));
}
