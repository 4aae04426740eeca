import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { makeAnchor } from '../../../src/core/claims/anchor';
import { collapse, toCollapsed, toProse } from '../../../src/core/claims/collapse';

const draft = (...texts: string[]) =>
  collapse(
    texts.map((text) => ({ prose: { text, pieces: [] }, sentences: [{ start: 0, end: text.length }], cell: null })),
  );

test('Blocks become lines of one text with single spaces', () => {
  assert.equal(draft('Cost  rose', '', ' \u00a0', '\ttwice\u00a0over \n').text, 'Cost rose\ntwice over');
  assert.equal(draft().text, '');
});

test('A span keeps its words both ways', () => {
  const collapsed = draft('One', 'cost  about\u00a0$6 \n million  now');
  const span = toCollapsed(collapsed, { block: 1, prose: { start: 12, end: 24 } });
  assert.equal(collapsed.text.slice(span.start, span.end), '$6 million');
  assert.deepEqual(toProse(collapsed, span), { block: 1, prose: { start: 12, end: 24 } });
  assert.equal(toProse(collapsed, { start: 0, end: 6 }), null);
});

test('Cells of a row share it for a sentence', () => {
  const cell = (text: string, row: number) => ({
    ...{ prose: { text, pieces: [] }, sentences: [{ start: 0, end: text.length }] },
    cell: { table: 0, row, column: 0 },
  });
  const { text, blocks } = collapse([cell('GPT-4', 1), cell('86.4', 1), cell('Claude', 2)]);
  assert.deepEqual(
    blocks.map(({ sentences }) => sentences.map(({ start, end }) => text.slice(start, end))),
    [['GPT-4 86.4'], ['GPT-4 86.4'], ['Claude']],
  );
  assert.equal(text, 'GPT-4 86.4\nClaude');
});

const prose = fc
  .array(fc.constantFrom('a', 'bc', ' ', '  ', '\n', '\u00a0', '6', '😀'), { maxLength: 12 })
  .map((parts) => parts.join(''));

test('Every span of any prose collapses to its words and back to a span with the same words', () => {
  fc.assert(
    fc.property(
      fc.array(prose, { minLength: 1, maxLength: 4 }),
      fc.nat(),
      fc.nat(),
      fc.nat(),
      (texts, at, from, to) => {
        const block = at % texts.length;
        const text = texts[block] ?? '';
        const start = Math.min(from, to) % (text.length + 1);
        const end = start + (Math.max(from, to) % (text.length - start + 1));
        const collapsed = draft(...texts);
        const span = toCollapsed(collapsed, { block, prose: { start, end } });
        const words = text.slice(start, end).replace(/\s+/g, ' ').trim();
        assert.equal(collapsed.text.slice(span.start, span.end), words);
        assert.ok(/^(?:\S+(?:[ \n]\S+)*)?$/.test(collapsed.text));
        if (words === '') return;
        const back = toProse(collapsed, span);
        assert.equal(back?.block, block);
        assert.equal(text.slice(back?.prose.start, back?.prose.end).replace(/\s+/g, ' '), words);
      },
    ),
  );
});

test('A re-wrap changes no anchor', () => {
  const wrapped = draft('The run cost\nabout $6\nmillion to train.');
  const joined = draft('The run cost about $6 million to train.');
  const anchorOf = (collapsed: typeof joined) => {
    const span = toCollapsed(collapsed, { block: 0, prose: { start: 19, end: 29 } });
    return makeAnchor(collapsed, span);
  };
  const anchor = { quote: '$6 million', prefix: 'The run cost about ', suffix: ' to train.', hint: 19 };
  assert.deepEqual(anchorOf(joined), anchor);
  assert.deepEqual(anchorOf(wrapped), anchor);
});

test('An anchor remembers 32 code units on either side and never half a character', () => {
  const collapsed = draft(`${'😀'.repeat(20)}x$6${'😀'.repeat(20)}`);
  const { prefix, suffix } = makeAnchor(collapsed, { start: 41, end: 43 });
  assert.equal(prefix, `${'😀'.repeat(15)}x`);
  assert.equal(suffix, '😀'.repeat(16));
});
