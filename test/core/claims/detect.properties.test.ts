import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { SKIP_REASONS } from '../../../src/core/claims/reasons';
import { detected } from './detected';

const words = fc.constantFrom(
  ...[
    '$5 million',
    '12%',
    'GPT-4',
    'outperforms',
    'than',
    'better',
    'on',
    'MMLU',
    '|',
    '\n',
    '\n\n',
    '**',
    '`',
    '[x](y)',
    'if',
    'say',
    ',',
    '.',
  ],
  ...[
    '2024',
    'H100s',
    '5',
    'to',
    '#1',
    'first place',
    'tokens',
    'the',
    '(',
    ')',
    'compared',
    'as',
    '- ',
    '# ',
    '|-|-|',
    '3.5',
    'Claude',
  ],
);

test('Detection is total, in order, and its spans hold its words', () => {
  const drafts = fc.oneof(
    fc.string(),
    fc.array(words, { maxLength: 60 }).map((parts) => parts.join(' ')),
  );
  fc.assert(
    fc.property(drafts, (draft) => {
      const { claims, skipped } = detected(draft);
      let last = 0;
      for (const { span, text } of claims) {
        assert.ok(last <= span.start && span.start < span.end && span.end <= draft.length);
        assert.ok(text.length > 0);
        last = span.end;
      }
      for (const { span, reason } of skipped) assert.ok(span.start <= span.end && reason in SKIP_REASONS);
    }),
    { numRuns: 100 },
  );
});
