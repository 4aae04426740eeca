import { sameSource } from '../citations/identity';
import { canonicalJson } from './canonical';
import type { ChangeContext, ChangeResult, LedgerChange } from './change';
import { accepted, GONE, refused, timeAfter } from './records';
import type { Ledger } from './schema';
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
