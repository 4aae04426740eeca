import type { Source } from './source';

/** What kind of source it is, as far as that tells how much its word is worth. */
export const SOURCE_KINDS = ['primary', 'maker', 'press', 'secondary', 'interview', 'calculation'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/**
 * Claimcheck's own fields in a CSL-JSON item stand where CSL has room for what it has no field for:
 * `"custom": { "claimcheck-kind": "maker", "claimcheck-same-as": "deepseek2024" }`.
 */
const KIND = 'claimcheck-kind';
const SAME_AS = 'claimcheck-same-as';

/** The kind that a person gave a source: "maker" for the maker's own word on its product; null where nobody did. */
export function sourceKind(source: Source): SourceKind | null {
  const kind = customOf(source)[KIND];
  return SOURCE_KINDS.find((known) => known === kind) ?? null;
}

/** The source with a kind, or with none. */
export function withSourceKind(source: Source, kind: SourceKind | null): Source {
  return withCustom(source, KIND, kind);
}

/** The key in `stored` under which a source has its record, where this one is only a second record of it; else null. */
export function sameAs(source: Source, stored: Readonly<Record<string, Source>>): string | null {
  const key = customOf(source)[SAME_AS];
  return typeof key === 'string' && key !== source.id && Object.hasOwn(stored, key) ? key : null;
}

/** The source as a second record of the one with that key. */
export function withSameAs(source: Source, key: string): Source {
  return withCustom(source, SAME_AS, key);
}

/** The sources of a ledger, less those that are only a second record of another. */
export function distinctSources(stored: Readonly<Record<string, Source>>): readonly Source[] {
  return Object.values(stored).filter((source) => sameAs(source, stored) === null);
}

function withCustom(source: Source, field: string, value: string | null): Source {
  const others = Object.entries(customOf(source)).filter(([name]) => name !== field);
  const custom = [...others, ...(value === null ? [] : [[field, value] as const])];
  return { ...source, custom: Object.fromEntries(custom) };
}

function customOf({ custom }: Source): Readonly<Record<string, unknown>> {
  const isRecord = typeof custom === 'object' && custom !== null && !Array.isArray(custom);
  return isRecord ? (custom as Readonly<Record<string, unknown>>) : {};
}
