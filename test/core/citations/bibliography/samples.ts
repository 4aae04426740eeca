import fc from 'fast-check';
import type { CslName, Source } from '../../../../src/core/citations/source';

/** Words with what TeX, JSON and YAML could trip over. */
const word = fc.constantFrom(
  ...[
    'GPU',
    'of',
    'the',
    '{',
    '}',
    '\\',
    '"',
    '%',
    '&',
    '$',
    '#',
    '_',
    '~',
    '^',
    '--',
    "''",
    '``',
    '@',
    ',',
    '=',
    '- ',
    ': ',
  ],
  ...['模型', 'Größe', '😀', '<b>', 'and', '100%', "it's", '[x]', 'A{B}c', '\\alpha', '@misc{x,', 'null', '1e3'],
);
export const words = fc
  .array(word, { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(' ').replace(/\s+/g, ' ').trim())
  .filter((text) => text !== '');

const person: fc.Arbitrary<CslName> = fc.oneof(
  fc.record({
    family: fc.constantFrom('Vaswani', 'García Márquez', '王', "O'Neil", 'al-Khwārizmī'),
    given: fc.constantFrom('A.', 'Noam', '伟'),
  }),
  fc.record({ literal: fc.constantFrom('DeepSeek-AI', 'Food and Drug Administration', 'AI, Inc.', 'OpenAI') }),
);

const parts = fc.oneof(
  fc.tuple(fc.integer({ min: 1000, max: 2030 })),
  fc.tuple(fc.integer({ min: 1000, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })),
);

/** Any source that a bibliography could be given. */
export const anySource: fc.Arbitrary<Source> = fc
  .record(
    {
      id: fc.constantFrom('new', 'first', 'lab-2024:a', 'with space', 'é'),
      type: fc.constantFrom('webpage', 'article-journal', 'report', 'dataset', 'software', 'interview', 'article'),
      title: words,
      author: fc.array(person, { minLength: 1, maxLength: 3 }),
      issued: parts.map((date) => ({ 'date-parts': [date] })),
      URL: fc.constantFrom(
        'https://example.com/a_(b)?c=d%20e&f#g',
        'https://arxiv.org/abs/2412.19437',
        'https://example.com/{x}',
      ),
      DOI: fc.constantFrom('10.1000/x_y', '10.1002/(sici)1097-4571(199806)49:8<693::aid-asi4>3.0.co;2-o'),
      'container-title': words,
      publisher: words,
      custom: fc.constant({ updated: '2026-11-23T12:00:00.000Z' }),
    },
    { requiredKeys: ['id', 'type', 'title'] },
  )
  .map((source): Source => source);
