import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { footnoteText } from '../../../src/core/citations/footnote';
import type { Source } from '../../../src/core/citations/source';
import { parseMarkdown } from '../../../src/core/markdown/parse';
import { MARKUP } from './markup';

const PAPER: Source = {
  id: 'paper',
  type: 'article',
  author: [{ family: 'Lab', given: 'The' }],
  'container-title': 'arXiv',
  issued: { 'date-parts': [[2024, '12', '05']] },
  URL: 'https://arxiv.org/abs/2412.19437',
};

test('Any title is read in a footnote as it was given, and its address can be reached', () => {
  const piece = fc.constantFrom(...MARKUP, 'http:', '@a');
  const title = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => `x${pieces.join('')}x`);
  fc.assert(
    fc.property(title, (given) => {
      const { definitions, blocks } = parseMarkdown(
        `a[^1]\n\n[^1]: ${footnoteText({ ...PAPER, title: given }, 'short')}\n`,
      );
      assert.equal(blocks.length, 1);
      const shown = given.replace(/\s+/g, ' ').trim();
      assert.ok(definitions[0]?.text.includes(`“${shown}”`), `${shown} became ${definitions[0]?.text}`);
      assert.equal(definitions[0]?.url, PAPER.URL);
    }),
    { numRuns: 200 },
  );
});
