import type { Source } from '../citations/source';

/**
 * When a source of a ledger was last changed, or '' where that is not known. CSL-JSON has no such field but one for
 * what programs want to add: `"custom": { "updated": "2026-11-23T16:00:00.000Z" }`.
 */
export function updatedOf({ custom }: Source): string {
  const updated = isRecord(custom) ? custom['updated'] : null;
  return typeof updated === 'string' ? updated : '';
}

/** The source as changed at a time; what others put into `custom` is kept. */
export function withUpdated(source: Source, updated: string): Source {
  return { ...source, custom: { ...(isRecord(source['custom']) ? source['custom'] : {}), updated } };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
