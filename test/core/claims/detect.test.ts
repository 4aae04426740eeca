import assert from 'node:assert/strict';
import { test } from 'node:test';
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
