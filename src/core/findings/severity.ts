import type { Priority } from '../claims/claim';
import { FINDING_CODES, type Finding, type FindingCode, type Severity } from './finding';

/** What is reported more quietly where little hangs on the claim. */
const OF_LOW_PRIORITY: Readonly<Partial<Record<FindingCode, Finding['severity']>>> = {
  'unsourced-claim': 'information',
  'attributed-only': 'hint',
};

/** The severity of a finding where the settings name none: that of its code, and less for claims of low priority. */
export function defaultSeverity(code: FindingCode, claim: { readonly priority: Priority } | null): Severity {
  return (claim?.priority === 'low' ? OF_LOW_PRIORITY[code] : undefined) ?? FINDING_CODES[code];
}
