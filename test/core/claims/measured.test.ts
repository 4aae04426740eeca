import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../../../src/core/analyze';

/** Drafts by what is tried, with what is found in them as "text: type". */
const cases: Readonly<Record<string, readonly (readonly [draft: string, ...claims: string[]])[]>> = {
  'numbers set against each other are measured': [
    ['The new judge lifts fidelity to 0.91 vs 0.74.', '0.91: benchmark', '0.74: benchmark'],
    ['It gets 61.5% vs 48.2% for the old one.', '61.5%: benchmark', '48.2%: benchmark'],
    ['It runs on Python 3.11 vs 3.12.'],
  ],
  'benchmarks are known by the form of their names': [
    ['It reaches 71.4 on ToolCallBench.', '71.4: benchmark'],
    ['On Ledger-QA it gets 64%.', '64%: benchmark'],
  ],
  'a model in the first cell says nothing of its scores': [
    ['| Model | Overall |\n|---|---|\n| Foo-MoE-A2.7B | 40.8 |', '40.8: benchmark'],
  ],
  'long cells hold prose': [
    [
      `| Paper | Link |\n|---|---|\n| **Foo** - ${'a way of tuning that the authors describe at length; '.repeat(4)}it scores 88.5 on MMLU. | - |`,
      '88.5: benchmark',
    ],
  ],
  energy: [
    ['- Liquid cooling (PUE 1.1-1.2)', '1.1-1.2: energy'],
    ['It uses $90,000 worth of electricity daily.', '$90,000: cost'],
    ['The chips are the main source of heat (70% of total).', '70%: energy'],
  ],
  'data that leaks': [['| What leaked | Size |\n|---|---|\n| User database | 211 GB |', '211 GB: data']],
  'people and experts of a model': [
    ['It routes to one of 64 experts in each MoE layer.', '64 experts: model-size'],
    ['They thank 220 ambassadors.', '220 ambassadors: adoption'],
  ],
  'a day of 24 hours is none': [['The chart shows a 24-hour period.']],
};

for (const [rule, rows] of Object.entries(cases)) {
  test(rule, () => {
    for (const [draft, ...claims] of rows) {
      const found = analyze(draft).claims.map(({ text, type }) => `${text}: ${type}`);
      assert.deepEqual(found, claims, draft);
    }
  });
}
