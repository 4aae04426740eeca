import type { CitationStyle } from '../../../../src/core/citations/source';

/** A number that gets a citation: how it reads, and a word that stands in its sentence or row and nowhere else. */
export interface CitedNumber {
  readonly text: string;
  readonly home: string;
}

/** A draft and the numbers in it that get a citation, a verified citation, and a mark that they need none. */
export interface SampleDraft {
  /** What is special about it, as the end of "A draft …". */
  readonly kind: string;
  readonly style: CitationStyle;
  readonly text: string;
  readonly numbers: readonly [CitedNumber, CitedNumber, CitedNumber];
}

/** The source that all of them cite; each names it once. */
export const SOURCE = 'https://example.com/report';

export const TEN_DRAFTS: readonly SampleDraft[] = [
  {
    kind: 'of plain paragraphs',
    style: 'footnote',
    text: `# The bill

The lab put a price on its newest model. The final training run cost $5.6 million, which surprised its rivals.

Most of that went into chips. The cluster had 2,048 H800s, rented by the hour. Each of them drew 700 W at its peak.

All of this is in <${SOURCE}>.
`,
    numbers: [
      { text: '$5.6 million', home: 'surprised' },
      { text: '2,048 H800s', home: 'rented' },
      { text: '700 W', home: 'peak' },
    ],
  },
  {
    kind: 'of lists in lists',
    style: 'footnote',
    text: `# What it takes

- Chips
  - 16,000 H100s for the largest model
  - 2,000 A100s for the smallest, as far as anyone knows
- Money: the electricity alone cost $4 million
- Patience

1. Training lasted 54 days.
2. Tuning went on for another 3 weeks in spring.

See <${SOURCE}>.
`,
    numbers: [
      { text: '16,000 H100s', home: 'largest' },
      { text: '$4 million', home: 'electricity' },
      { text: '54 days', home: 'lasted' },
    ],
  },
  {
    kind: 'with a table',
    style: 'footnote',
    text: `# Side by side

| Model          | Parameters  | Training tokens | Cost        |
| -------------- | ----------- | --------------- | ----------- |
| DeepSeek-V3    | 671 billion | 14.8 trillion   | $6 million  |
| Llama 3.1 405B | 405 billion | 15 trillion     | $53 million |
| Llama 2 70B    | 70 billion  | 2 trillion      | $4 million  |

The table follows <${SOURCE}>.
`,
    numbers: [
      { text: '$6 million', home: 'DeepSeek-V3' },
      { text: '15 trillion', home: 'Llama 3.1' },
      { text: '$4 million', home: 'Llama 2' },
    ],
  },
  {
    kind: 'with quotes',
    style: 'link',
    text: `# In their words

> The run took 2.8 million GPU hours, all told.
>
> > Somebody answered that it must have taken 11 million GPU hours instead.

The company says little else. Its revenue reached $3.7 billion last year.

> Read <${SOURCE}> for the rest.
`,
    numbers: [
      { text: '2.8 million GPU hours', home: 'all told' },
      { text: '11 million GPU hours', home: 'answered' },
      { text: '$3.7 billion', home: 'reached' },
    ],
  },
  {
    kind: 'with Windows line ends',
    style: 'reference',
    text: [
      '# Out of order',
      '',
      'The data center draws 150 MW when all of it runs. It was built in 122 days,',
      'which nobody had done before.',
      '',
      '- It holds 100,000 GPUs in its first hall.',
      '',
      `The figures are from <${SOURCE}>.`,
      '',
    ].join('\r\n'),
    numbers: [
      { text: '150 MW', home: 'draws' },
      { text: '122 days', home: 'nobody' },
      { text: '100,000 GPUs', home: 'hall' },
    ],
  },
  {
    kind: 'full of footnotes',
    style: 'footnote',
    text: `# Notes on notes

GPT-4o scored 74.6% on MATH-500.[^math] DeepSeek-V3 did better: it reached 90.2% there.[^math]

Its rival has 405 billion parameters.[^card] A token of its output sold for $3 per million at first.[^price]

[^math]: Table 6 of the paper.
[^card]: The model card.
[^price]: Prices as listed on <${SOURCE}>.
`,
    numbers: [
      { text: '74.6%', home: 'GPT-4o' },
      { text: '90.2%', home: 'better' },
      { text: '405 billion parameters', home: 'rival' },
    ],
  },
  {
    kind: 'with citation keys',
    style: 'key',
    text: `---
title: Keys
---

# Keys

The model was trained on 14.8 trillion tokens [@report]. Only 37 billion parameters work on a given token [@report; @card].

It reads up to 128,000 tokens at once, as [the report](${SOURCE}) says.
`,
    numbers: [
      { text: '14.8 trillion tokens', home: 'trained' },
      { text: '37 billion parameters', home: 'given' },
      { text: '128,000 tokens', home: 'reads' },
    ],
  },
  {
    kind: 'that repeats its numbers',
    style: 'footnote',
    text: `# Eight and eight

The first lab trained on 8 GPUs. The second lab trained on 8 GPUs. The third lab trained on 8 GPUs.

The fourth lab spent $2 million on it. The fifth lab spent $2 million on it. The sixth lab spent $2 million on it.

Another page, <${SOURCE}>, counts them all.
`,
    numbers: [
      { text: '8 GPUs', home: 'first' },
      { text: '8 GPUs', home: 'third' },
      { text: '$2 million', home: 'fifth' },
    ],
  },
  {
    kind: 'with Chinese, emoji and accents',
    style: 'footnote',
    text: `# 模型 🚀

🚀 The 深度求索 lab says *naïve* counts miss **$6 million** of costs. 它的集群 runs 2,048 H800s 🖥️ day and night.

Résumé: the café server holds 80 GB of memory — and that is all. 来源: <${SOURCE}>
`,
    numbers: [
      { text: '$6 million', home: 'naïve' },
      { text: '2,048 H800s', home: 'night' },
      { text: '80 GB', home: 'café' },
    ],
  },
  {
    kind: 'that is hard-wrapped',
    style: 'footnote',
    text: `# Short lines

The whole of the training is said to have cost about $6
million, a sum that the rivals found hard to believe. One
of them had spent
$78 million on a model that is no better, by its own
account. Its cluster had 25,000
A100s and ran for months.

The numbers come from
<${SOURCE}>.
`,
    numbers: [
      { text: '$6 million', home: 'whole' },
      { text: '$78 million', home: 'account' },
      { text: '25,000 A100s', home: 'months' },
    ],
  },
];
