import type { Analysis } from '../core/analysis';
import type { Source } from '../core/citations/source';

/** The sources of a draft's ledger by key. */
export function storedSources({ ledger }: Analysis): Readonly<Record<string, Source>> {
  return ledger?.sources ?? {};
}
