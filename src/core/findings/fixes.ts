import type { MarkdownDocument } from '../markdown/model';
import type { Finding, Fix } from './finding';
import { addDefinition } from './fixes/addDefinition';
import { disableOnLine } from './fixes/disableOnLine';
import { mergeDefinitions } from './fixes/mergeDefinitions';
import { removeDefinition } from './fixes/removeDefinition';
import type { JudgedClaim } from './rule';

/** What fixes are made from: an analysis has all of it. */
interface Fixable {
  readonly document: MarkdownDocument;
  readonly claims: readonly JudgedClaim[];
}

/** The fixes of a finding that change text alone, best first; citing and waiving need the writer and are not here. */
export function fixesOf({ document, claims }: Fixable, finding: Finding): readonly Fix[] {
  const claim = finding.claim === null ? undefined : claims[finding.claim];
  switch (finding.code) {
    case 'undefined-citation':
      return addDefinition(document, finding);
    case 'unused-source':
      return removeDefinition(document, finding);
    case 'duplicate-source':
      return mergeDefinitions(document, finding);
    case 'unsourced-claim':
    case 'attributed-only':
      return claim ? disableOnLine(document, claim) : [];
    case 'stale-claim':
    case 'disputed-claim':
    case 'own-word-only':
    case 'invalid-ledger':
      return [];
  }
}
