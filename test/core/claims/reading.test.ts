import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../../../src/core/analyze';
import type { ClaimType } from '../../../src/core/claims/claim';
import { compileReading, type ReadingChoices } from '../../../src/core/claims/reading';
import { detected } from './detected';

const NOTHING: ReadingChoices = { units: [], chips: [], benchmarks: [], ignored: [], typesOff: [] };

/** "text: type, value unit" of each claim, and "text: reason" of what is none, read as a workspace chose. */
function read(draft: string, choices: Partial<ReadingChoices>): readonly string[] {
  const { claims, skipped } = detected(draft, { reading: compileReading({ ...NOTHING, ...choices }) });
  return [
    ...claims.map(({ text, type, value, unit }) => `${text}: ${type}, ${String(value)} ${unit}`),
    ...skipped.map(({ text, reason }) => `${text}: ${reason}`),
  ];
}

interface Case {
  readonly name: string;
  readonly draft: string;
  readonly choices: Partial<ReadingChoices>;
  readonly expect: readonly string[];
}

const CASES: readonly Case[] = [
  {
    name: 'a unit of its own belongs to its number, in the singular and the plural',
    draft: 'It burned 300 credit-hours, then 40 credit-hour blocks.',
    choices: { units: ['credit-hour'] },
    expect: ['300 credit-hours: other, 300 credit-hour', '40 credit-hour: other, 40 credit-hour'],
  },
  {
    name: 'without it the first word is what is counted',
    draft: 'It burned 300 credit-hours.',
    choices: {},
    expect: ['300: bare-number'],
  },
  {
    name: 'a chip of its own is counted',
    draft: 'They bought 4,000 Vortex-9s for the hall.',
    choices: { chips: ['Vortex-9'] },
    expect: ['4,000 Vortex-9s: hardware, 4000 Vortex-9'],
  },
  {
    name: 'a benchmark of its own makes a score of a plain number',
    draft: 'It gets 61.5 on Deskproof.',
    choices: { benchmarks: ['Deskproof'] },
    expect: ['61.5: benchmark, 61.5 '],
  },
  {
    name: 'words that are never flagged, whatever their case, but not as part of others',
    draft: 'They pay $5 million to Fortune 500 firms; 500 users and the $5 millionaires pay more.',
    choices: { ignored: ['fortune 500', '$5 million'] },
    expect: ['500 users: adoption, 500 user', '$5: cost, 5 USD', '$5 million: ignored', '500 firms: model-name'],
  },
  {
    name: 'a pattern that is never flagged',
    draft: 'Plans cost $20/month and $200/month, the run $6 million.',
    choices: { ignored: ['/\\$\\d+\\/MONTH/i'] },
    expect: ['$6 million: cost, 6000000 USD', '$20/month: ignored', '$200/month: ignored'],
  },
  {
    name: 'a type that is switched off',
    draft: 'It took 55 days and cost $6 million.',
    choices: { typesOff: ['duration'] },
    expect: ['$6 million: cost, 6000000 USD', '55 days: type-off'],
  },
  {
    name: 'terms of nothing but signs and blanks, which are none',
    draft: 'It cost $6 million.',
    choices: { units: ['', ' ', '$'], chips: ['-'], benchmarks: [' '], ignored: ['', '  '] },
    expect: ['$6 million: cost, 6000000 USD'],
  },
];

for (const { name, draft, choices, expect } of CASES) test(name, () => assert.deepEqual(read(draft, choices), expect));

test('A pattern that is none is told, and the others hold', () => {
  const { ignored } = compileReading({ ...NOTHING, ignored: ['/(/', '/a{9999}/', 'gift card'] });
  assert.equal(ignored.problems.length, 2);
  assert.match(ignored.problems[0] ?? '', /^\/\(\/ is no pattern: .+\.$/);
  assert.deepEqual(ignored.find('a gift card'), [{ start: 2, end: 11 }]);
});

test('A pattern that would take a backtracking engine for ever takes its time in line with the text', () => {
  const { ignored } = compileReading({ ...NOTHING, ignored: ['/(a+)+$/', '/(a|aa)+b/', '/(.*,){20}x/'] });
  assert.deepEqual(ignored.problems, []);
  assert.deepEqual(ignored.find(`${'a'.repeat(5000)}!`), []);
});

const PRIORITIES: readonly (readonly [draft: string, type: ClaimType, priority: string])[] = [
  ['It cost $6 million to train.', 'cost', 'high'],
  ['It is 3x faster than vLLM.', 'comparison', 'high'],
  ['It outperforms GPT-4o on MMLU.', 'benchmark', 'high'],
  ['It is ranked #2 on LMArena.', 'benchmark', 'high'],
  ['It gains +3.2 points on GPQA.', 'benchmark', 'medium'],
  ['It scores 88.5 on MMLU.', 'benchmark', 'medium'],
  ['It used 2,048 H800s.', 'hardware', 'medium'],
  ['It cost hundreds of millions of dollars.', 'cost', 'medium'],
  ['It took 55 days.', 'duration', 'low'],
];

for (const [draft, type, priority] of PRIORITIES)
  test(`The priority of “${draft}” is ${priority}`, () => {
    const { claims } = analyze(draft);
    assert.deepEqual([claims[0]?.type, claims[0]?.priority], [type, priority]);
  });
