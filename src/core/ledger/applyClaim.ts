import { isSameNumber } from '../claims/anchorSameness';
import type { ChangeContext, ChangeResult, ClaimRecord, LedgerChange } from './change';
import { isSameAnchor } from './claimRecord';
import { accepted, changeClaim, GONE, refused, timeAfter, touched, withEvent } from './records';
import type { Ledger, LedgerClaim } from './schema';

type ClaimChange = Extract<
  LedgerChange,
  { kind: 'ensureClaim' | 'waive' | 'unwaive' | 'moveAnchor' | 'recheck' | 'reattach' | 'removeClaim' }
>;

/** The ledger after a change of a claim's own record. */
export function claimChange(ledger: Ledger, change: ClaimChange, context: ChangeContext): ChangeResult {
  switch (change.kind) {
    case 'ensureClaim':
      return ledger.claims.some(({ id }) => id === change.claim.id)
        ? accepted(ledger)
        : accepted({ ...ledger, claims: [...ledger.claims, newClaim(change.claim, context)] });
    case 'waive': {
      const waiver = { reason: change.reason, note: change.note };
      return changeClaim(ledger, change.claim, (claim) =>
        withEvent(touched({ ...claim, waiver: { ...claim.waiver, ...waiver } }, context), waived(waiver), context),
      );
    }
    case 'unwaive':
      return changeClaim(ledger, change.claim, (claim) =>
        claim.waiver
          ? withEvent(touched({ ...claim, waiver: null }, context), `took back: ${waived(claim.waiver)}`, context)
          : claim,
      );
    case 'moveAnchor':
      // Nobody asked for it, so it must not keep what was asked for from being written: the record may be gone or elsewhere.
      return accepted({ ...ledger, claims: ledger.claims.map((claim) => withAnchorMoved(claim, change)) });
    case 'recheck':
      return changeClaim(ledger, change.claim.id, (claim) => rechecked(claim, change.claim, change.confirm, context));
    case 'reattach':
      return reattach(ledger, change.orphan, change.to, context);
    case 'removeClaim':
      return removeClaim(ledger, change.claim, context);
  }
}

function newClaim({ id, anchor, type, value, unit }: ClaimRecord, { now }: ChangeContext): LedgerClaim {
  return { id, anchor, type, value, unit, citations: [], waiver: null, history: [], updated: now };
}

function withAnchorMoved(
  claim: LedgerClaim,
  { claim: id, from, to }: Extract<LedgerChange, { kind: 'moveAnchor' }>,
): LedgerClaim {
  const isThere = claim.id === id && isSameAnchor(claim.anchor, from);
  return isThere ? { ...claim, anchor: { ...claim.anchor, ...to } } : claim;
}

function waived({ reason, note }: { readonly reason: string; readonly note: string }): string {
  return `waived as ${reason}${note === '' ? '' : ` (${note})`}`;
}

/** The record, now about the claim as it reads; fields of other programs stay. */
function aboutText(
  claim: LedgerClaim,
  { anchor, type, value, unit }: ClaimRecord,
  context: ChangeContext,
): LedgerClaim {
  return touched({ ...claim, anchor: { ...claim.anchor, ...anchor }, type, value, unit }, context);
}

function rechecked(claim: LedgerClaim, now: ClaimRecord, confirm: boolean, context: ChangeContext): LedgerClaim {
  const before = claim.anchor.quote;
  const reads = before === now.anchor.quote ? 'its sentence changed' : `“${before}” now reads “${now.anchor.quote}”`;
  const told = withEvent(
    aboutText(claim, now, context),
    `${confirm ? 'still right' : 'checked anew'}: ${reads}`,
    context,
  );
  return confirm ? withoutOthersSignOff(told, context) : withoutVerdicts(told, context);
}

/** The record without the sign-off of somebody who has not seen the words that it is about from now on. */
function withoutOthersSignOff(claim: LedgerClaim, context: ChangeContext): LedgerClaim {
  const { signOff } = claim;
  if (!signOff || signOff.by === context.by) return claim;
  return withEvent({ ...claim, signOff: null }, `the sign-off of ${signOff.by} ended: it was of other words`, context);
}

/** The record with nothing in force that was said of an older text: verdicts, waiver, sign-off. */
function withoutVerdicts(claim: LedgerClaim, context: ChangeContext): LedgerClaim {
  const citations = claim.citations.map((citation) =>
    citation.verdict === 'not checked'
      ? citation
      : { ...citation, verdict: 'not checked' as const, updated: timeAfter(context.now, citation.updated) },
  );
  return { ...claim, citations, waiver: null, ...(claim.signOff && { signOff: null }) };
}

function reattach(ledger: Ledger, orphanId: string, to: ClaimRecord, context: ChangeContext): ChangeResult {
  const found = ledger.claims.find(({ id }) => id === orphanId);
  if (!found) return refused(GONE.claim);
  const from = found.anchor.quote;
  // A verdict on one number says nothing of another.
  const isSame = isSameNumber({ ...found, quote: from }, { ...to, quote: to.anchor.quote });
  const orphan = isSame ? withoutOthersSignOff(found, context) : withoutVerdicts(found, context);
  if (orphanId === to.id || !ledger.claims.some(({ id }) => id === to.id)) {
    const what = `attached to “${to.anchor.quote}”${from === to.anchor.quote ? '' : `, before “${from}”`}`;
    return changeClaim(ledger, orphanId, () => withEvent(aboutText(orphan, to, context), what, context));
  }
  const joined = changeClaim(ledger, to.id, (claim) =>
    withEvent(touched(joinedRecord(claim, orphan, context), context), `took over the record of “${from}”`, context),
  );
  return joined.ok ? removeClaim(joined.ledger, orphanId, context) : joined;
}

function joinedRecord(claim: LedgerClaim, orphan: LedgerClaim, { now }: ChangeContext): LedgerClaim {
  const moved = orphan.citations.map((citation) => ({ ...citation, updated: timeAfter(now, citation.updated) }));
  return {
    ...claim,
    waiver: claim.waiver ?? orphan.waiver,
    ...(orphan.signOff && { signOff: claim.signOff ?? orphan.signOff }),
    citations: [...claim.citations, ...moved],
    history: [...claim.history, ...orphan.history],
  };
}

function removeClaim(ledger: Ledger, id: string, { now }: ChangeContext): ChangeResult {
  if (ledger.removed.some((removal) => removal.id === id)) return accepted(ledger);
  return accepted({
    ...ledger,
    claims: ledger.claims.filter((claim) => claim.id !== id),
    removed: [...ledger.removed, { id, at: now }],
  });
}
