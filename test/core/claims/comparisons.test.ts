import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze } from '../../../src/core/analyze';

/** Texts by what is tried, with the comparisons without a number that are found in them. */
const cases: Readonly<Record<string, readonly (readonly [text: string, ...comparisons: string[]])[]>> = {
  'with a class of models': [
    ['It outperforms earlier open models.', 'outperforms earlier open models'],
    ['It outperforms methods like GPT-4o and o1 on MMLU.', 'outperforms methods like GPT-4o and o1 on MMLU'],
    ['It beats larger LLMs.', 'beats larger LLMs'],
    ['It is a GPT-4 class model.', 'GPT-4 class'],
    ['They study o1-like models.'],
    ['It dominates GRPO on MMLU.', 'dominates GRPO on MMLU'],
    ['It is comparable in practice to Claude 3.', 'comparable in practice to Claude 3'],
    ['It is on par with >15B models.', 'on par with >15B models'],
    ['It performs on par with most of the best systems.', 'performs on par with most of the best systems'],
    ['Its accuracy is akin to the best models.', 'accuracy is akin to the best models'],
    ['It shows better accuracy than earlier baselines.', 'better accuracy than earlier baselines'],
    [
      'It does well, outperforming both retrieval-augmented and proprietary systems.',
      'outperforming both retrieval-augmented and proprietary systems',
    ],
    [
      'It performs comparably to or better than traditional methods.',
      'performs comparably to or better than traditional methods',
    ],
    ['It approaches the performance of models trained with full labels.', 'approaches the performance of models'],
    [
      'It matches the performance of more expensive and capable models.',
      'matches the performance of more expensive and capable models',
    ],
    ['The tuned version outperformed its base counterpart.', 'outperformed its base counterpart'],
    ['It is substantially behind Llama 3.1 there.', 'substantially behind Llama 3.1'],
  ],
  'whose size stands inside': [
    ['It outperforms the best 7B models.', 'outperforms the best 7B models'],
    ['It outperforms static designs.', 'outperforms static designs'],
    ['The 3B matches the performance of several 7B models.', 'matches the performance of several 7B models'],
    ['It performs best on GSM8K among its peers.', 'performs best on GSM8K'],
    ['One model wins over larger ensembles.', 'wins over larger ensembles'],
    ['It is on the same level as GPT-4o.', 'same level as GPT-4o'],
    [
      'It is matching the performance of 70B models such as Llama 3.',
      'matching the performance of 70B models such as Llama 3',
    ],
  ],
  'with what a capital shows to be a name': [
    ['Tuning outperforms Prompting.', 'outperforms Prompting'],
    ['It surpasses RAG.', 'surpasses RAG'],
    ['It surpasses Small Tiger 2 at drawing.', 'surpasses Small Tiger 2'],
  ],
  'by place and league': [
    ['GPT-5 tops the coding rankings.', 'tops the coding rankings'],
    ['It is in the ballpark of Claude 3.', 'in the ballpark of Claude 3'],
    ['Raters preferred it, and it is preferred over Gemini 2.', 'preferred over Gemini 2'],
  ],
  'by pronoun, passive and gap': [
    ['It is cheap and outperforms it on every benchmark.', 'outperforms it on every benchmark'],
    ['It was outperformed by GPT-4o.', 'outperformed by GPT-4o'],
    ['It bridges the gap with GPT-4.', 'gap with GPT-4'],
    ['It matches or exceeds DPO here.', 'matches or exceeds DPO'],
    ['It ties with Claude 3.', 'ties with Claude 3'],
    ['It won higher MMLU scores.', 'higher MMLU scores'],
    ['It is the best open model on MMLU.', 'best open model on MMLU'],
    ['It has comparable results on tests with GPT-4.', 'comparable results on tests with GPT-4'],
    ['It is worse than 7B on two tasks.', 'worse than 7B'],
    ['It recovers the performance of larger models.', 'recovers the performance of larger models'],
  ],
  'but not where they ask, deny or are about shares': [
    ['They asked whether it beats GPT-4.'],
    ['Does it beat GPT-4?'],
    ['It is good but not leading on MMLU.'],
    ['Shares of old makers outperformed China in returns.'],
    ['In downloads China is surpassing the U.S. now.'],
    ['The pitch has won over Disney.'],
    ['It matches the design of the old one.'],
    ['It gives higher quality with BF16.'],
    ["Its cache matches the model's data type."],
    ['It looks for matching KV blocks.'],
    ["It grew fast, beating Orkut's 9-month pace."],
  ],
  'but not of companies, forecasts and times': [
    ['The firm may surpass Nvidia.'],
    ['Guidance beats Street expectations.'],
    ['Results beat estimates.'],
    ['It may close as early as February.'],
    ['It gives superior performance with Minimal effort.'],
    ['It tops the list of wishes.'],
    ['It beats everything.'],
    ['This breaks the assumptions, leading to unreliable rankings.'],
    ['Segment-level revenue is a better measure.'],
    ['It surpasses the ceiling of its own supervision and trains models.'],
  ],
};

for (const [kind, rows] of Object.entries(cases)) {
  test(`Comparisons ${kind}`, () => {
    for (const [text, ...comparisons] of rows) {
      const found = analyze(text).claims.filter(({ qualitative }) => qualitative);
      assert.deepEqual(
        found.map((claim) => claim.text),
        comparisons,
        text,
      );
    }
  });
}

test('A size inside a comparison is no claim of its own, one beside it is', () => {
  const claims = analyze('Our 3B model outperforms many 7B models.').claims.map(({ text }) => text);
  assert.deepEqual(claims, ['3B', 'outperforms many 7B models']);
});
