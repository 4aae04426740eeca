import { sameAs, withSameAs, withSourceKind } from '../citations/customFields';
import { sameSource } from '../citations/identity';
import { sourceTitle } from '../citations/title';
import { canonicalJson } from './canonical';
import type { ChangeContext, ChangeResult, LedgerChange } from './change';
import { accepted, GONE, refused, timeAfter, withEvent } from './records';
import type { Ledger, LedgerClaim } from './schema';
import { updatedOf, withUpdated } from './sourceTime';

type SourceChange = Extract<LedgerChange, { kind: 'addSource' | 'replaceSource' }>;

/** The ledger after a change of a source. Two sources never share a key: citations would go to the wrong one. */
export function sourceChange(ledger: Ledger, { kind, source }: SourceChange, { now }: ChangeContext): ChangeResult {
  const old = Object.hasOwn(ledger.sources, source.id) ? ledger.sources[source.id] : undefined;
  if (kind === 'addSource' && old) {
    return sameSource(old, source)
      ? accepted(ledger)
      : refused(
          `The key “${source.id}” was given to another source in the meantime; repeat the step to get a new key.`,
        );
  }
  if (kind === 'replaceSource' && !old) return refused(GONE.source);
  const updated = withUpdated(source, timeAfter(now, old && updatedOf(old)));
  if (old && canonicalJson(withUpdated(old, '')) === canonicalJson(withUpdated(source, ''))) return accepted(ledger);
  return accepted({ ...ledger, sources: { ...ledger.sources, [source.id]: updated } });
}

/**
 * The ledger with two sources made one. The record of the second stays and points to the first, so that a draft or
 * another writer who still uses its key finds the source.
 */
export function mergeStored(
  ledger: Ledger,
  { kept, gone }: Extract<LedgerChange, { kind: 'mergeSources' }>,
  context: ChangeContext,
): ChangeResult {
  const [first, second] = [kept, gone].map((key) =>
    Object.hasOwn(ledger.sources, key) ? ledger.sources[key] : undefined,
  );
  if (!first || !second) return refused(GONE.source);
  if (kept === gone || sameAs(first, ledger.sources) === gone) {
    return refused('This source is the same record already; look at the sources again and repeat the step.');
  }
  const isMerged = sameAs(second, ledger.sources) === kept;
  const alias = isMerged ? second : withUpdated(withSameAs(second, kept), timeAfter(context.now, updatedOf(second)));
  const moved = (claim: LedgerClaim): LedgerClaim => {
    if (!claim.citations.some(({ source }) => source === gone)) return claim;
    const citations = claim.citations.map((citation) =>
      citation.source === gone
        ? { ...citation, source: kept, updated: timeAfter(context.now, citation.updated) }
        : citation,
    );
    return withEvent({ ...claim, citations }, `made one source of two: “${sourceTitle(first)}”`, context);
  };
  return accepted({ ...ledger, sources: { ...ledger.sources, [gone]: alias }, claims: ledger.claims.map(moved) });
}

/** The ledger with the kind of a source; it is part of the source's record, which goes by its time. */
export function setSourceKind(
  ledger: Ledger,
  { source: key, sourceKind }: Extract<LedgerChange, { kind: 'setSourceKind' }>,
  context: ChangeContext,
): ChangeResult {
  const source = Object.hasOwn(ledger.sources, key) ? ledger.sources[key] : undefined;
  return source
    ? sourceChange(ledger, { kind: 'replaceSource', source: withSourceKind(source, sourceKind) }, context)
    : refused(GONE.source);
}
