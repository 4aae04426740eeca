import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { footnoteParts, footnoteText } from '../../../src/core/citations/footnote';
import { identifySource } from '../../../src/core/citations/identify';
import { identityOf } from '../../../src/core/citations/identity';
import { FOOTNOTE_FORMATS, type CslName, type Source } from '../../../src/core/citations/source';
import { parseMarkdown } from '../../../src/core/markdown/parse';
import { MARKUP } from './markup';

const piece = fc.constantFrom(
  ...MARKUP,
  ...['<i>x</i>', '- ', '+', '=', '>', '王', 'É', '\n', '“', '”', '?', '.', '@a', '[^1]', '{', '---', '\u00a0'],
);
const text = fc.array(piece, { minLength: 1, maxLength: 7 }).map((pieces) => pieces.join(''));
const name: fc.Arbitrary<CslName> = fc.oneof(
  text.map((literal) => ({ literal })),
  fc.record({ family: text, given: text }),
);
const date = fc.oneof(
  fc.record({
    'date-parts': fc.array(fc.tuple(fc.integer({ min: 1, max: 2030 }), fc.integer({ min: 1, max: 12 })), {
      maxLength: 2,
    }),
    circa: fc.boolean(),
  }),
  fc.record({ raw: text }),
);
const anything: fc.Arbitrary<Source> = fc.record(
  {
    ...{
      id: fc.constant('key'),
      type: fc.constantFrom(
        'webpage',
        'article-journal',
        'report',
        'interview',
        'dataset',
        'software',
        'article',
        'chapter',
      ),
    },
    ...{
      title: text,
      author: fc.array(name, { maxLength: 4 }),
      'container-title': text,
      publisher: text,
      issued: date,
      accessed: date,
    },
    ...{ volume: text, issue: text, page: text, version: text, number: text },
    URL: fc.constantFrom(
      'https://example.com/a_(b).',
      'http://example.com/x?y=[z]&u=v#w!',
      'https://www.example.org/~a_',
      'https://localhost:80/"x',
    ),
    DOI: fc.constantFrom('10.1000/x_y'),
  },
  { requiredKeys: ['id', 'type'] },
);

/** White space collapses to one blank when Markdown is read, and goes at the ends. */
const collapsed = (words: string) => words.replace(/\s+/g, ' ').trim();

for (const format of FOOTNOTE_FORMATS) {
  test(`Whatever a source holds, its note is read as one footnote with these words and its link (${format})`, () => {
    fc.assert(
      fc.property(anything, (source) => {
        const { definitions, blocks } = parseMarkdown(`a[^1]\n\n[^1]: ${footnoteText(source, format)}\n\nEnd.\n`);
        assert.equal(blocks.length, 2);
        assert.equal(definitions.length, 1);
        const said = footnoteParts(source, format).map((part) => part.text);
        assert.equal(collapsed(definitions[0]?.text ?? ''), collapsed(said.join('')));
        const identity = identityOf(source);
        if (identity !== null) assert.equal(identifySource(definitions[0]?.url ?? '')?.identity, identity);
      }),
      { numRuns: 60 },
    );
  });
}
