import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SKIP_REASONS } from '../../../src/core/claims/reasons';
import fc from 'fast-check';
import { detected } from './detected';

const DRAFT = [
  '# What the **405B** run cost',
  '',
  'Training took *30.84M* H100 hours[^1], about \\$60 million.',
  '',
  '- Over [20K](https://example.org) votes put it at #6 on LMArena',
  '- It outperforms GPT-4o on MMLU',
  '',
  '| Bench | Score |',
  '|---|---|',
  '| GPQA | 51.1% |',
  '',
  '[^1]: From 12 reports.',
].join('\n');

test('Spans are of the source, without escapes, markers and addresses', () => {
  const { claims } = detected(DRAFT);
  assert.deepEqual(
    claims.map(({ span }) => DRAFT.slice(span.start, span.end)),
    ['405B', '30.84M* H100 hours', '$60 million', '20K', '#6', 'outperforms GPT-4o on MMLU', '51.1%'],
  );
  assert.deepEqual(
    claims.map(({ qualitative }) => qualitative),
    [false, false, false, false, false, true, false],
  );
});

test('Line ends and a shifted start change nothing but places', () => {
  const texts = (draft: string) =>
    detected(draft).claims.map(({ text, type, value, unit }) => [text, type, value, unit]);
  const expected = texts(DRAFT);
  assert.deepEqual(texts(DRAFT.replaceAll('\n', '\r\n')), expected);
  assert.deepEqual(texts(`Some words first.\n\n${DRAFT}`), expected);
});

test('A claim over a line break covers both lines', () => {
  const draft = 'It was trained on 14.8 trillion\ntokens in all.';
  const { span, text } = detected(draft).claims[0] ?? { span: { start: 0, end: 0 }, text: '' };
  assert.deepEqual([draft.slice(span.start, span.end), text], ['14.8 trillion\ntokens', '14.8 trillion tokens']);
});

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
