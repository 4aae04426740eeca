import assert from 'node:assert/strict';
import { test } from 'node:test';
import { detected } from './detected';

/** Drafts by the rule that leaves out the quantity named beside them; none of them holds a claim. */
const rules: Readonly<Record<string, readonly (readonly [draft: string, quantity: string])[]>> = {
  'calendar-date': [
    ['The lab opened in 2024.', '2024'],
    ['It came out on 27 January.', '27'],
    ['Sept. 3 was a holiday.', '3'],
    ['She trimmed her 2027 revenue projections.', '2027 revenue projections'],
    ['The 2022 breach exposed medical records.', '2022 breach exposed medical records'],
  ],
  decade: [
    ['It was an idea of the 1990s.', '1990s'],
    ['They were 1980s expert systems.', '1980s expert systems'],
  ],
  'time-of-day': [
    ['We meet at 6pm.', '6'],
    ['It starts at 2:30 today.', '2'],
  ],
  'relative-date': [
    ['It was founded 7 months ago.', '7 months'],
    ['Much changed in the past three years.', 'three years'],
    ['The 26-year-old founder left.', '26-year'],
  ],
  'numeric-date': [['See the entry of 8/27/2024.', '8']],
  'phone-number': [['Call +1 (415) 555-0132.', '+1']],
  'model-name': [
    ['It ran on an i7 12700K without a fan.', '12700K'],
    ['A 3090 setup is loud.', '3090'],
    ['Claude 3.5 is out.', '3.5'],
    ['They tried Llama-3 there.', '3'],
    ['We ran Llama 3.1 8B.', '8B'],
    ['We ran gpt-oss 120B there.', '120B'],
    ['They sold off old 3090s.', '3090s'],
    ['We tried Mixtral 8×7B there.', '7B'],
    ['We weighed Qwen 2 72B or 7B.', '7B'],
  ],
  designation: [
    ['They bought the 20x plan.', '20x'],
    ['See BRL1 for the coin.', 'BRL1'],
    ['It draws 3D models.', '3D models'],
    ['It makes a 4K stock video.', '4K'],
    ['The 50-series cards are out.', '50-series'],
    ['We tried the new 4090 GPUs.', '4090 GPUs'],
  ],
  title: [['We met Eleven Labs there.', 'Eleven Labs']],
  version: [
    ['Gemini 1.0 or 1.5 models will do.', '1.0 or 1.5 models'],
    ['Opus 4.8 came first.\n\nMost say 4.8 is better.', '4.8'],
  ],
  ordinal: [['It was their 5th attempt.', '5th']],
  structure: [
    ['There are three reasons.', 'three reasons'],
    ['See Figure 3 there.', '3'],
    ['Step 2 comes later.', '2'],
  ],
  'list-number': [
    ['First (1) train, then (2) tune it.', '1'],
    ['### 2.1. Results', '2.1'],
    ['### 2.1 Great results', '2.1 Great results'],
  ],
  'small-count': [
    ['It has two authors.', 'two authors'],
    ['It learns two shared parameters.', 'two shared parameters'],
  ],
  anaphor: [['These three companies merged.', 'three companies']],
  idiom: [
    ['It works 24/7 here.', '24'],
    ['I am 100% sure.', '100%'],
    ['Rate it on a 1–5 scale.', '1–5'],
    ['It fed the 24-hour news cycle.', '24-hour'],
    ['That is the 10,000-foot view.', '10,000-foot'],
    ['It came in one day.', 'one day'],
  ],
  code: [['Use `--batch 32` there.', '32']],
  address: [['See https://example.org/issues/4821 there.', '4821']],
  setting: [
    ['Set the temperature to 0.7.', '0.7'],
    ['You can choose 12 examples.', '12 examples'],
    ['If prompts are longer, increase the timeout to 300 seconds.', '300 seconds'],
  ],
  hypothetical: [
    ['If it cost $1 nobody would mind.', '$1'],
    ['Suppose you have 1,000 users.', '1,000 users'],
    ['Let’s assume 10% growth.', '10% growth'],
  ],
  bookkeeping: [
    ['We checked 7 subreddits for you.', '7 subreddits'],
    ['Reading time: 12 minutes.', '12 minutes'],
    ['2 years ago · 250 likes · Ada', '250 likes'],
    ['A thread (Score: 552, Comments: 125) says so.', '552'],
  ],
  identifier: [
    ['See issue #1525 there.', '#1525'],
    ['It is known \\[9\\] so far.', '9'],
    ['Users met 504 gateway errors.', '504 gateway errors'],
    ['The API gave errors (204, 503) all day.', '503'],
  ],
  'bare-number': [['The room had 17 in it.', '17']],
  'example-size': [['Write a 100 word email.', '100 word']],
  'one-chip': [['That is the price of a single H100.', 'single H100']],
};

for (const [rule, rows] of Object.entries(rules)) {
  test(`The rule "${rule}" leaves out what is no claim`, () => {
    for (const [draft, quantity] of rows) {
      const { claims, skipped } = detected(draft);
      assert.deepEqual(
        claims.map(({ text }) => text),
        [],
        draft,
      );
      const reason = skipped.findLast(({ text }) => text === quantity)?.reason;
      assert.equal(reason, rule, `${draft} -> ${JSON.stringify(skipped)}`);
    }
  });
}

test('What stands beside an exclusion is still a claim', () => {
  const drafts: readonly (readonly [draft: string, ...claims: string[]])[] = [
    ['In 2024 it trained Llama 3.1 405B on 16,384 H100s.', '16,384 H100s'],
    ['DeepSeek R1, a 671B MoE, came out.', '671B'],
    ['A 7B model beats nothing.', '7B'],
    ['Even if you doubt it, the run cost $6 million.', '$6 million'],
    ['If the deal closes, the firm will have raised $40 billion.', '$40 billion'],
    ['They trained with a batch size of 15,360.', '15,360'],
    ['Inline `40 tok/s` counts.', '40 tok/s'],
    ['Of 2048 GPUs, 12 failed.', '2048 GPUs'],
    ['On GPQA-Diamond it gets 75.1.', '75.1'],
    ['Only 3 suppliers remain.', '3 suppliers'],
    ['Users made 100% of queries free of charge at $5.', '100%', '$5'],
  ];
  for (const [draft, ...claims] of drafts) {
    assert.deepEqual(
      detected(draft).claims.map(({ text }) => text),
      claims,
      draft,
    );
  }
});
