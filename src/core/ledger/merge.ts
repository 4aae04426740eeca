import { byCodeUnits, canonicalJson } from './canonical';
import type { Ledger, LedgerCitation, LedgerClaim, LedgerEvent, Removal } from './schema';
import { updatedOf } from './sourceTime';

/**
 * The ledger that has what either has. In any order and any number of times the result is the same: the later `updated`
 * wins a record, equal times are decided by canonical JSON; citations are records of their own; history is kept whole.
 * A claim that was removed stays removed; a citation comes back when it was changed after its removal.
 */
export function mergeLedgers(a: Ledger, b: Ledger): Ledger {
  const removed = mergeRecords(
    [...a.removed, ...b.removed],
    later((removal) => removal.at),
  );
  const removedAt = new Map(removed.map(({ id, at }) => [id, Date.parse(at)]));
  const claims = groupById([...a.claims, ...b.claims]).flatMap((copies) =>
    removedAt.has(copies[0].id) ? [] : [mergeClaim(copies, removedAt)],
  );
  return {
    ...mergeFields(a, b),
    version: 1,
    draft: greater(a.draft, b.draft),
    sources: mergeSources(a.sources, b.sources),
    claims,
    removed,
  };
}

/** The ledger with records that stand in it twice, as after a careless merge by hand, made one; all in canonical order. */
export function joinRepeated(ledger: Ledger): Ledger {
  return mergeLedgers(ledger, ledger);
}

type Copies<T> = readonly [T, ...T[]];
type Better<T> = (a: T, b: T) => T;

function mergeClaim(copies: Copies<LedgerClaim>, removedAt: ReadonlyMap<string, number>): LedgerClaim {
  const citations = mergeRecords(
    copies.flatMap((copy) => copy.citations),
    later<LedgerCitation>((citation) => citation.updated),
  );
  return {
    ...copies.reduce(laterBody),
    citations: citations.filter(({ id, updated }) => Date.parse(updated) > (removedAt.get(id) ?? -Infinity)),
    history: mergeRecords(
      copies.flatMap((copy) => copy.history),
      later<LedgerEvent>((event) => event.at),
    ),
  };
}

const laterBody = later<LedgerClaim>(
  (claim) => claim.updated,
  (claim) => ({ ...claim, citations: [], history: [] }),
);

function mergeSources(a: Ledger['sources'], b: Ledger['sources']): Ledger['sources'] {
  const pick = later(updatedOf);
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort(byCodeUnits);
  return Object.fromEntries(
    keys.flatMap((key) => {
      const [mine, theirs] = [ownValue(a, key), ownValue(b, key)];
      const source = mine && theirs ? pick(mine, theirs) : (mine ?? theirs);
      return source ? [[key, source]] : [];
    }),
  );
}

/** Fields that no version knows: those of either, the greater where both have one. */
function mergeFields(a: Ledger, b: Ledger): Readonly<Record<string, unknown>> {
  const fields = new Map<string, unknown>();
  for (const [key, value] of [...Object.entries(a), ...Object.entries(b)]) {
    fields.set(key, fields.has(key) ? greater(fields.get(key), value) : value);
  }
  return Object.fromEntries(fields);
}

function mergeRecords<T extends Removal | LedgerCitation | LedgerEvent>(records: readonly T[], better: Better<T>): T[] {
  return groupById(records).map((copies) => copies.reduce(better));
}

/** Records in order of id, those of one id together. */
function groupById<T extends { readonly id: string }>(records: readonly T[]): Copies<T>[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const record of records) {
    const group = groups.get(record.id);
    if (group) group.push(record);
    else groups.set(record.id, [record]);
  }
  return [...groups].sort(([a], [b]) => byCodeUnits(a, b)).map(([, group]) => group);
}

/** Picks the record of the later time; at equal times the one whose compared part has the greater canonical JSON. */
function later<T>(timeOf: (record: T) => string, compared: (record: T) => unknown = (record) => record): Better<T> {
  return (a, b) => {
    if (a === b) return a;
    const difference = timeValue(timeOf(a)) - timeValue(timeOf(b));
    if (difference !== 0) return difference > 0 ? a : b;
    return canonicalJson(compared(a)) >= canonicalJson(compared(b)) ? a : b;
  };
}

function timeValue(time: string): number {
  return Date.parse(time) || 0;
}

function greater<T>(a: T, b: T): T {
  return a === b || canonicalJson(a) >= canonicalJson(b) ? a : b;
}

function ownValue<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
