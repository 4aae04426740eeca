import assert from 'node:assert/strict';
import type { ClaimType, Priority } from '../../../src/core/claims/claim';
import type { JudgedClaim, RuleInput } from '../../../src/core/findings/rule';
import type { LedgerClaim } from '../../../src/core/ledger/schema';
import { parseMarkdown } from '../../../src/core/markdown/parse';
import type { Status } from '../../../src/core/sourcing/status';
import { contains } from '../../../src/core/text/span';

/** A claim as a test names it: the first place of these words in the draft. */
export interface NamedClaim {
  readonly text: string;
  readonly status: Status;
  readonly type?: ClaimType;
  readonly qualitative?: boolean;
  readonly priority?: Priority;
  readonly entry?: LedgerClaim;
}

/** What the rules are given for a draft in which these claims were found. */
export function judged(source: string, claims: readonly NamedClaim[] = []): RuleInput {
  const document = parseMarkdown(source);
  const made = claims.map(
    ({ text, status, type = 'cost', qualitative = false, priority = 'high', entry = null }): JudgedClaim => {
      const start = source.indexOf(text);
      assert.notEqual(start, -1, `"${text}" is not in the draft`);
      const span = { start, end: start + text.length };
      const block = document.blocks.findIndex((candidate) => contains(candidate.span, span));
      const unknown = { value: null, unit: '', bound: null, subject: null, metric: null, priority };
      return { ...unknown, block, prose: span, span, text, type, qualitative, status, entry, references: [] };
    },
  );
  return { document, claims: made, ledger: null, ledgerProblem: null };
}

/** A ledger entry about a claim that read "$5 million" when it was checked. */
export function entry(citations: readonly { source: string; verdict: 'supports' | 'contradicts' }[] = []): LedgerClaim {
  const updated = '2026-01-01T00:00:00.000Z';
  const blank = { quote: '', locator: '', accessed: '', note: '', updated };
  return {
    id: 'claim',
    anchor: { quote: '$5 million', prefix: '', suffix: '', hint: 0 },
    type: 'cost',
    value: 5_000_000,
    unit: 'USD',
    citations: citations.map((citation, index) => ({ ...blank, ...citation, id: `citation-${index}` })),
    waiver: null,
    history: [],
    updated,
  };
}
