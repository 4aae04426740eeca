import type { Span } from '../text/span';
import type { TextEdit } from '../text/edit';

/** Every code that a finding can have, with its default severity. README has a section on each. */
export const FINDING_CODES = {
  'unsourced-claim': 'warning',
  'attributed-only': 'information',
  'stale-claim': 'warning',
  'disputed-claim': 'error',
  'undefined-citation': 'error',
  'unused-source': 'hint',
  'duplicate-source': 'hint',
  'own-word-only': 'off',
  'invalid-ledger': 'error',
} as const;
export type FindingCode = keyof typeof FINDING_CODES;

export const SEVERITIES = ['error', 'warning', 'information', 'hint', 'off'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What is wrong at a place of the draft, as plain data; nothing here knows an editor. */
export interface Finding extends Span {
  readonly code: FindingCode;
  readonly severity: Exclude<Severity, 'off'>;
  /** What was found and what to do, one or two plain sentences. */
  readonly message: string;
  /** Index in `Analysis.claims` where the finding is about a claim. */
  readonly claim: number | null;
  /** Other places that belong to it. */
  readonly related: readonly (Span & { readonly message: string })[];
}

/** A way to mend a finding by changing text alone. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** Where the writer goes on writing, as an offset into the changed draft; only with a single edit. */
  readonly cursor?: number;
}
