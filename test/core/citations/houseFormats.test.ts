import assert from 'node:assert/strict';
import { test } from 'node:test';
import { footnoteText } from '../../../src/core/citations/footnote';
import { FOOTNOTE_FORMATS, type CslName, type FootnoteFormat, type Source } from '../../../src/core/citations/source';

const people = (...names: readonly (readonly [given: string, family: string] | string)[]): readonly CslName[] =>
  names.map((name) => (typeof name === 'string' ? { literal: name } : { given: name[0], family: name[1] }));
const on = (...parts: number[]) => ({ 'date-parts': [parts] });

/** A source, and what each format makes of it. */
const NOTES: readonly (readonly [
  name: string,
  source: Source,
  notes: Readonly<Partial<Record<FootnoteFormat, string>>>,
])[] = [
  [
    'an article of a journal',
    {
      ...{
        id: 'a',
        type: 'article-journal',
        title: 'Highly accurate protein structure prediction',
        DOI: '10.1038/s41586-021-03819-2',
      },
      author: people(['John', 'Jumper'], ['Richard', 'Evans'], ['Alexander', 'Pritzel'], ['Tim', 'Green']),
      ...{ 'container-title': 'Nature', volume: '596', issue: '7873', page: '583-589', issued: on(2021, 8, 26) },
    },
    {
      short:
        'John Jumper et al., “Highly accurate protein structure prediction”, Nature, 26 August 2021. https://doi.org/10.1038/s41586-021-03819-2',
      apa: 'Jumper, J., Evans, R., Pritzel, A., & Green, T. (2021, August 26). Highly accurate protein structure prediction. *Nature, 596*(7873), 583–589. https://doi.org/10.1038/s41586-021-03819-2',
      chicago:
        'John Jumper et al., “Highly accurate protein structure prediction,” *Nature* 596, no. 7873 (August 26, 2021): 583–589, https://doi.org/10.1038/s41586-021-03819-2.',
      url: 'https://doi.org/10.1038/s41586-021-03819-2',
    },
  ],
  [
    'a preprint of an organisation',
    {
      ...{
        id: 'a',
        type: 'article',
        title: 'DeepSeek-V3 Technical Report',
        author: people('DeepSeek-AI'),
        issued: on(2024, 12, 27),
      },
      ...{ publisher: 'arXiv', archive: 'arXiv', number: 'arXiv:2412.19437', URL: 'https://arxiv.org/abs/2412.19437' },
    },
    {
      short: 'DeepSeek-AI, “DeepSeek-V3 Technical Report”, arXiv, 27 December 2024. https://arxiv.org/abs/2412.19437',
      apa: 'DeepSeek-AI. (2024, December 27). *DeepSeek-V3 Technical Report* (arXiv:2412.19437). arXiv. https://arxiv.org/abs/2412.19437',
      chicago:
        'DeepSeek-AI, “DeepSeek-V3 Technical Report,” arXiv:2412.19437, arXiv, December 27, 2024, https://arxiv.org/abs/2412.19437.',
    },
  ],
  [
    'a web page without author and date',
    {
      ...{
        id: 'a',
        type: 'webpage',
        title: 'What is a GPU?',
        'container-title': 'Example',
        URL: 'https://example.com/gpu',
      },
      accessed: on(2026, 11, 23),
    },
    {
      short: '“What is a GPU?”, Example. https://example.com/gpu',
      apa: '*What is a GPU?* (n.d.). Example. Retrieved November 23, 2026, from https://example.com/gpu',
      chicago: '“What is a GPU?” Example, accessed November 23, 2026, https://example.com/gpu.',
      url: 'https://example.com/gpu',
    },
  ],
  [
    'a page of which only the address is known',
    { id: 'a', type: 'webpage', title: 'https://example.com/x', URL: 'https://example.com/x' },
    { short: 'https://example.com/x' },
  ],
  [
    'an address alone',
    { id: 'a', type: 'webpage', URL: 'https://example.com/x' },
    {
      short: 'https://example.com/x',
      apa: 'https://example.com/x',
      chicago: 'https://example.com/x',
      url: 'https://example.com/x',
    },
  ],
  [
    'a report with its publisher for author',
    {
      id: 'a',
      type: 'report',
      title: 'AI Index',
      author: people('Stanford HAI'),
      publisher: 'Stanford HAI',
      issued: on(2024, 4),
      URL: 'https://example.com/i',
    },
    {
      apa: 'Stanford HAI. (2024, April). *AI Index*. https://example.com/i',
      chicago: 'Stanford HAI, *AI Index*, April 2024, https://example.com/i.',
    },
  ],
  [
    'a data set of two people with a version and a range of dates',
    {
      ...{
        id: 'a',
        type: 'dataset',
        title: 'Notable Models',
        version: '2.1',
        publisher: 'Epoch AI',
        URL: 'https://example.com/d',
      },
      author: people(['Ada', 'Smith'], ['Jo-Anne', 'Müller']),
      issued: { 'date-parts': [[2023], [2024]] },
    },
    {
      short: 'Ada Smith and Jo-Anne Müller, “Notable Models”, Epoch AI, 2023–2024. https://example.com/d',
      apa: 'Smith, A., & Müller, J.-A. (2023–2024). *Notable Models* (Version 2.1) \\[Data set\\]. Epoch AI. https://example.com/d',
      chicago:
        'Ada Smith and Jo-Anne Müller, *Notable Models*, version 2.1, Epoch AI, 2023–2024, https://example.com/d.',
    },
  ],
  [
    'software',
    { id: 'a', type: 'software', title: 'llm-bench', version: '1.0', issued: on(2025) },
    {
      short: '“llm-bench”, 2025.',
      apa: '*llm-bench* (Version 1.0) \\[Computer software\\]. (2025).',
      chicago: '*llm-bench*, version 1.0, 2025.',
    },
  ],
  [
    'an interview',
    {
      id: 'a',
      type: 'interview',
      title: 'Talk about training',
      author: people(['Ada', 'Smith']),
      issued: on(2026, 5, 3),
    },
    {
      short: 'Ada Smith, “Talk about training”, 3 May 2026.',
      apa: 'Smith, A. (2026, May 3). *Talk about training* \\[Interview\\].',
      chicago: 'Ada Smith, “Talk about training,” interview, May 3, 2026.',
      url: 'Ada Smith, “Talk about training”, 3 May 2026.',
    },
  ],
  [
    'an approximate date',
    { id: 'a', type: 'webpage', title: 'T', issued: { 'date-parts': [[2019]], circa: true } },
    { short: '“T”, c. 2019.', apa: '*T*. (ca. 2019).', chicago: '“T,” ca. 2019.' },
  ],
  [
    'names in other scripts, with particles and suffixes',
    {
      ...{ id: 'a', type: 'book', title: '大模型' },
      author: [
        { family: '王', given: '伟' },
        { family: 'Иванов', given: 'Иван' },
        { family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' },
        { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
      ],
      issued: on(2024),
    },
    {
      short: '王伟 et al., “大模型”, 2024.',
      apa: '王伟, Иванов, И., van Beethoven, L., & King, M. L., Jr. (2024). *大模型*.',
      chicago: '王伟 et al., *大模型*, 2024.',
    },
  ],
  [
    'three authors and a magazine',
    {
      id: 'a',
      type: 'article-magazine',
      title: 'How?',
      author: people(['A', 'One'], ['B', 'Two'], ['C', 'Three']),
      'container-title': 'Wired',
      issued: on(2023, 4, 17),
    },
    {
      apa: 'One, A., Two, B., & Three, C. (2023, April 17). How? *Wired*.',
      chicago: 'A One, B Two, and C Three, “How?” *Wired*, April 17, 2023.',
    },
  ],
  ['nothing', { id: 'key-1', type: 'webpage' }, { short: 'key-1', apa: 'key-1', chicago: 'key-1', url: 'key-1' }],
  [
    'a title that starts as a list does, without an author',
    { id: 'a', type: 'book', title: '1. FC Köln', author: people('- x'), issued: on(2020) },
    { short: '\\- x, “1. FC Köln”, 2020.', apa: '\\- x. (2020). *1. FC Köln*.' },
  ],
];

for (const [name, source, notes] of NOTES) {
  for (const format of FOOTNOTE_FORMATS) {
    const expected = notes[format];
    if (expected !== undefined) test(`${format}: ${name}`, () => assert.equal(footnoteText(source, format), expected));
  }
}
