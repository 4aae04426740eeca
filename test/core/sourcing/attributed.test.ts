import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMarked } from './marked';

/** Drafts by rule; for «places» somebody is named, for ‹places› nobody is. */
const cases: Readonly<Record<string, readonly string[]>> = {
  'by a verb of reporting': [
    'DeepSeek claims it cost «$5».',
    'Huang has since said that demand is up «10x».',
    'The report found that «42%» had stopped.',
    'A survey of «2,000 managers» found that «42%» had stopped.',
    'Two people familiar with the matter said it paid «$5».',
    'Epoch AI estimates the run used «5e25 FLOP».',
    'SemiAnalysis puts the bill at «$5».',
    'Goldman forecast spending of «$5».',
    'The paper on scaling laws estimates that it needs «5x» less.',
    'Altman, who runs OpenAI, said it cost «$5».',
    'The startup announced a chip, claiming it is «5x faster».',
    'Data from Similarweb show «3 billion» visits.',
    'One user said he saw «12 tokens/s».',
    '@karpathy noted that it takes «24 hours».',
    '[scaling01](https://a.b) posted a score of «61.4».',
    'They say it cost «$5».',
    '## OpenAI Says It Has «800 Million» Users',
  ],
  'behind what is said': [
    'It cost «$5», Meta said on Monday.',
    'Training took «55 days», the paper says.',
    '“It cost «$5»,” said Altman.',
    'The chip, Nvidia claims, is «30x faster».',
  ],
  'only as far as the speaker goes': [
    'DeepSeek used ‹2,048 GPUs› while Meta highlights a cluster of «16,000 GPUs».',
    'It aims at ‹ten sites›, with Google pledging «three» by July.',
    'The firm spent ‹$5›, projecting «$9» of sales for Meta.',
    'It ran on ‹5 GPUs›; claims to use «17x less»; took ‹3 days›.',
    "If the Post's «0.14 kWh» number is right, ‹5 GPUs› will do.",
    "The paper's estimate of «0.5 kWh» is too high, for it takes ‹0.3 kWh›.",
    'It cost ‹$5› (more in the Llama 3 paper).',
    'The authors claim «5x». It took ‹3 days›.',
  ],
  'by a phrase': [
    'According to Meta, it cost «$5».',
    'It cost «$5», according to two people.',
    'It lost «$5», per CNBC.',
    'In a study of «69 students», grades rose «5%».',
    'In its annual report, Nvidia put sales at «$5».',
    'It takes «0.4 kWh» per page, from the GPT-3 paper.',
    'Pages cost «0.4 kWh» each, in an early test by LMSYS.',
    'There is one claim that it is «5x» faster.',
    'Microsoft raised its forecast to «$5».',
    "By OpenAI's own count, «2 million» people build on it.",
    'Their slogan: "«5x» faster than GPUs." It took ‹3 days›.',
    'These figures came from Gartner: «$5» and «7%».',
  ],
  'by a name in brackets': [
    'It scores «61.4» ([Artificial Analysis](https://a.b)).',
    'They have «20K» (on [ChinaTalk](https://a.b)) GPUs.',
    'Prices are up «40%» by 2026 (Counterpoint Research).',
    'It scores ‹61.4› ([paper](https://a.b)).',
    'It uses ‹5 kinds› of RLHF (Reinforcement Learning).',
  ],
  'not for doing something': [
    'OpenAI raised ‹$6.6 billion› and released a ‹70B› model.',
    'Google built ‹5› sites and sold ‹$3 billion› of chips.',
    'Gemini models showed a ‹12%› gain.',
    'Meta plans to spend ‹$65 billion›.',
    'OpenAI charges ‹$15› per MTok and ‹$2› per GPU hour.',
  ],
  'not for the writer': [
    'We estimate it cost ‹$5›.',
    'The run cost ‹$6 million›, all told.',
    'I think it took ‹3 days›.',
    'Our tests show ‹5x› more.',
    'In our tests, it was ‹5x› faster.',
    'In this report, ‹5› labs are compared.',
  ],
  'not for nobody': [
    'It reportedly cost ‹$5›.',
    'It is said to cost ‹$5›.',
    'It is expected to reach ‹$5›.',
    'Revenue expected to reach ‹$5›.',
    'Its reported sales of ‹$5›.',
    'These results suggest a gain of ‹12%›.',
    'DeepSeek claims are about ‹5x›.',
  ],
  'by a lead-in to a list, table or quote': [
    'Artificial Analysis reported:\n\n- «5%» more\n  - with:\n    - «6%» less\n\nIt took ‹3 days›.',
    'The key numbers:\n\n- ‹5%› more',
    'Altman was blunt:\n\n> It cost «$5».',
    'One thing is sure:\n\n> It cost ‹$5›.',
    '> It cost «$5».\n\n— Altman',
    '> It cost «$5».\n> — Altman',
    '> From 2020 on it cost ‹$5›.',
    'From a survey of managers:\n\n1. «73%» agree.',
  ],
  'by a column of sources': [
    '| Source | Cost |\n|---|---|\n| Gartner | «$5» |\n| | ‹$6› |',
    '| Model | Cost |\n|---|---|\n| GPT-4 | ‹$5› |',
  ],
};

for (const [rule, drafts] of Object.entries(cases)) {
  for (const draft of drafts) {
    test(`attributed ${rule}: ${draft}`, () => {
      for (const text of [draft, draft.replaceAll('\n', '\r\n'), `Before.\n\n${draft}`]) {
        for (const place of readMarked(text)) assert.equal(place.sourcing.attributed, place.expected, place.text);
      }
    });
  }
}

const names: Readonly<Record<string, string | null>> = {
  'The New York Times reported a loss of «$5».': 'The New York Times',
  'It lost «$5», according to the Bank of Korea.': 'the Bank of Korea',
  'The report found «42%».': 'The report',
  'It cost «$5».': null,
  'Meta said:\n\n- «$5»': null,
};

for (const [draft, name] of Object.entries(names)) {
  test(`named in ${draft}`, () => {
    assert.equal(readMarked(draft)[0]?.namedBy, name);
  });
}
