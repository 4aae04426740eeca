import { citeChange } from './applyCitation';
import { claimChange } from './applyClaim';
import { signOffChange } from './applySignOff';
import { mergeStored, setSourceKind, sourceChange } from './applySource';
import type { ChangeContext, ChangeResult, ClaimRecord, LedgerChange } from './change';
import type { Ledger } from './schema';

/**
 * The ledger after one change. Every record that changes gets a later `updated`, and what a person did is told in its
 * claim's history. The same change on a ledger that has it already changes nothing but the times.
 */
function applyChange(ledger: Ledger, change: LedgerChange, context: ChangeContext): ChangeResult {
  switch (change.kind) {
    case 'addSource':
    case 'replaceSource':
      return sourceChange(ledger, change, context);
    case 'setSourceKind':
      return setSourceKind(ledger, change, context);
    case 'mergeSources':
      return mergeStored(ledger, change, context);
    case 'addCitation':
    case 'editCitation':
    case 'removeCitation':
    case 'setVerdict':
      return citeChange(ledger, change, context);
    case 'ensureClaim':
    case 'waive':
    case 'unwaive':
    case 'moveAnchor':
    case 'recheck':
    case 'reattach':
    case 'removeClaim':
      return claimChange(ledger, change, context);
    case 'signOff':
    case 'withdrawSignOff':
      return signOffChange(ledger, change, context);
    case 'renameDraft':
      return { ok: true, ledger: { ...ledger, draft: change.draft } };
  }
}

/**
 * The ledger after several changes that belong together, or the first reason why one cannot be made. Where a claim is to
 * have a record and another window has made one for the same place, the changes after it go to that record.
 */
export function applyChanges(ledger: Ledger, changes: readonly LedgerChange[], context: ChangeContext): ChangeResult {
  const names = new Map<string, string>();
  let result: ChangeResult = { ok: true, ledger };
  for (const change of changes) {
    if (!result.ok) return result;
    if (change.kind === 'ensureClaim') names.set(change.claim.id, recordId(result.ledger, change.claim, context));
    result = applyChange(result.ledger, renamed(change, names), context);
  }
  return result;
}

/** Under which id a claim has its record or is to get one. */
function recordId({ claims, removed }: Ledger, { id, anchor }: ClaimRecord, { newId }: ChangeContext): string {
  if (claims.some((claim) => claim.id === id)) return id;
  const twin = claims.find(({ anchor: { quote, prefix, suffix, hint } }) => {
    const isSameText = quote === anchor.quote && prefix === anchor.prefix && suffix === anchor.suffix;
    return isSameText && hint === anchor.hint;
  });
  if (twin) return twin.id;
  // What was removed stays removed when ledgers are merged, so its id is used up.
  return removed.some((removal) => removal.id === id) ? newId() : id;
}

function renamed(change: LedgerChange, names: ReadonlyMap<string, string>): LedgerChange {
  const nameOf = (id: string) => names.get(id) ?? id;
  switch (change.kind) {
    case 'ensureClaim':
    case 'recheck':
      return { ...change, claim: { ...change.claim, id: nameOf(change.claim.id) } };
    case 'addCitation':
    case 'waive':
    case 'unwaive':
    case 'signOff':
    case 'withdrawSignOff':
    case 'moveAnchor':
    case 'removeClaim':
      return { ...change, claim: nameOf(change.claim) };
    case 'reattach':
      return { ...change, to: { ...change.to, id: nameOf(change.to.id) } };
    case 'addSource':
    case 'replaceSource':
    case 'mergeSources':
    case 'setSourceKind':
    case 'editCitation':
    case 'removeCitation':
    case 'setVerdict':
    case 'renameDraft':
      return change;
  }
}
