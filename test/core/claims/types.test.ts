import assert from 'node:assert/strict';
import { test } from 'node:test';
import { detected, typed } from './detected';

/** Sentences by the type that their one quantity has. */
const types: Readonly<Record<string, readonly string[]>> = {
  cost: [
    'The model cost roughly $6 million to train.',
    'Input is priced at $1.25 per million tokens.',
    'Renting a GPU costs $2 an hour.',
    'The plan is $20 a month.',
  ],
  finance: [
    'The startup raised $6.6B.',
    'It is valued at $157 billion.',
    'Revenue reached $401 million.',
    'Gross margin was 73.4 percent.',
    'The regulator fined it €15 million.',
    'Capex will top $80 billion.',
    'It took in $1.9B/mo by then.',
    'Shares trade at a P/E of 47x.',
  ],
  hardware: [
    'They bought 2048 H800s.',
    'The chip has 208 billion transistors.',
    'Each stack reaches 1.2 TB/s.',
    'It is made on a 3nm process.',
  ],
  compute: [
    'It took 2.788M H800 GPU hours.',
    'Training used 3.8e25 FLOPs.',
    'The cluster reached 1.4 exaFLOPS.',
    'They reached an MFU of 43%.',
    'It delivers 18.0 TOPS@INT4.',
  ],
  benchmark: [
    'It scores 88.5 on MMLU.',
    'It reaches 90.2% on MATH-500.',
    'Its accuracy is 71%.',
    'It ranks #5 on LMArena.',
    'Its Elo is 1420 Elo.',
    'It gained 3.2 points on GPQA.',
  ],
  'model-size': [
    'It is a 405 billion parameter model.',
    'The 8B model is free.',
    'It has 61 layers.',
    'Weights are stored in 4-bit form.',
  ],
  data: [
    'It was trained on 14.8T tokens.',
    'The dataset holds 5.85 billion image-text pairs.',
    'It supports 46 languages.',
    'It learned from 680,000 hours of audio.',
  ],
  'context-length': [
    'It has a 128K context window.',
    'The context length is 32K tokens.',
    'Prompts may have 200,000 tokens.',
  ],
  performance: [
    'It runs at 450 tok/s.',
    'Time to first token is 300 ms.',
    'It needs 24GB of VRAM.',
    'Time to first audio is 2.3 seconds.',
    'Decoding takes `9.72e-06` ms/token there.',
  ],
  energy: [
    'The site draws 150MW.',
    'A query uses 0.3 watt-hours.',
    'Training emitted 552 tonnes of CO2.',
    'Data centers used 4.4% of U.S. electricity.',
  ],
  comparison: [
    'It is 37% faster.',
    'It costs half the price.',
    'Shares fell 17%.',
    'Sales rose by 25%.',
    'It is 11-times more.',
    'Output doubled.',
    'It brings a 54% ITL slope reduction.',
    'It delivers 45% lower TPOT.',
    'The chip gives 80% of the speed of an H100.',
    'They have a 50:1 ratio of free users to others.',
  ],
  adoption: [
    'It has 300 million weekly users.',
    'The firm has 22 employees.',
    'Of those surveyed, 41% plan to cut staff.',
    'Half of all workers use it.',
    'The app had 2.6 million downloads.',
    'It holds over 80% of the AI chip market.',
    'Now 30% of new code is written so.',
    'Trust fell to 29% of developers.',
  ],
  duration: ['They trained for 55 days.', 'It took nine months.'],
  other: ['They sold in 190 countries.', 'Police used 44 drones.'],
};

for (const [type, sentences] of Object.entries(types)) {
  test(`Quantities of type ${type}`, () => {
    for (const sentence of sentences) {
      const [claim, ...more] = detected(sentence).claims;
      assert.deepEqual([claim?.type, more.length], [type, 0], `${sentence} -> ${claim?.text ?? 'nothing'}`);
    }
  });
}

test('A number without a currency is no cost for standing in a sentence about one', () => {
  const { claims } = detected('In 2024 the run cost $6 million and took 55 days on 3,000 Vortex-9s.');
  assert.deepEqual(
    claims.map(({ type }) => type),
    ['cost', 'duration', 'other'],
  );
});

test('Table cells take their type and unit from the heads of column and row', () => {
  const table = [
    '| Model | Params | MMLU | HBM (GB) | $/M out |',
    '|---|---|---|---|---|',
    '| Kimi K2 | 1T | 89.5 | 80 | $2.50 |',
  ].join('\n');
  assert.deepEqual(typed(table), ['1T: model-size', '89.5: benchmark', '80: hardware', '$2.50: cost']);
  assert.deepEqual(
    detected(table).claims.map(({ unit }) => unit),
    ['parameter', '', 'GB', 'USD'],
  );
  const turned = ['| Metric | Detail |', '|---|---|', '| Layers | 16 (vs 12) |', '| Speed | 90 tok/s |'].join('\n');
  assert.deepEqual(typed(turned), ['16: model-size', '12: model-size', '90 tok/s: performance']);
});

test('Numbers take the unit that their neighbour has', () => {
  const units = (draft: string) => detected(draft).claims.map(({ text, unit }) => `${text} ${unit}`);
  assert.deepEqual(units('It served 30K requests and a peak of 60K.'), ['30K requests request', '60K request']);
  assert.deepEqual(units('It has 12B active parameters out of 45B total.'), [
    '12B active parameters parameter',
    '45B parameter',
  ]);
});

test('A claim says what it is of and what it is measured by', () => {
  const named = (draft: string) => detected(draft).claims.map(({ text, subject, metric }) => [text, subject, metric]);
  assert.deepEqual(named('GPT-4o gets 88.7 on MMLU, while Llama 3 gets 79.5.'), [
    ['88.7', 'GPT-4o', 'MMLU'],
    ['79.5', 'Llama 3', 'MMLU'],
  ]);
  assert.deepEqual(named('## Claude Opus 4\n\nIt cost $6 million.'), [['$6 million', 'Claude Opus 4', null]]);
  assert.deepEqual(named('| Model | GPQA |\n|---|---|\n| Kimi K2 | 75.1 |'), [['75.1', 'Kimi K2', 'GPQA']]);
});
