import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { placeAnchors } from '../../../src/core/claims/anchorPlacement';
import { entriesOf, marked } from './marked';

/** Where the records of one text are in another: for each the claim's text, with "!" for a changed number, "~" for a changed sentence. */
function placed(before: string, after: string, only?: readonly number[]): readonly string[] {
  const draft = marked(after);
  const entries = entriesOf(marked(before)).filter((_, index) => only?.includes(index) ?? true);
  const placements = placeAnchors(draft.collapsed, draft.claims, entries);
  return entries.map(({ id }) => {
    const found = placements.get(id);
    if (!found) return 'orphan';
    const words = draft.collapsed.text.slice(found.span.start, found.span.end);
    const nth = found.claim === null ? 'text ' : `${found.claim} `;
    return `${nth}${words}${found.numberChanged ? '!' : ''}${found.sentenceChanged ? '~' : ''}`;
  });
}

const COST = 'The final training run cost about [$6 million] in rented chips.';
const ALIKE = 'Claude was trained on [1,024 GPUs] for weeks.\nGrok was trained on [1,024 GPUs] for weeks.';
const TABLE = '| Model | Score |\n| Alpha | [88.5] |\n| Bravo | [88.5] |\n| Delta | [91.2] |';

const PLACED: readonly (readonly [name: string, before: string, after: string, expected: readonly string[]])[] = [
  ['nothing changed', COST, COST, ['0 $6 million']],
  ['text before it', COST, `A new first paragraph with [3 GPUs] in it.\n${COST}`, ['1 $6 million']],
  ['another sentence around it', COST, 'In other news, [$6 million] was paid as a fine by a bank.', ['orphan']],
  ['a word put in', COST, 'The final training run cost only about [$6 million] in rented chips.', ['0 $6 million~']],
  [
    'words on both sides changed',
    COST,
    'The last training run cost about [$6 million] in leased chips.',
    ['0 $6 million~'],
  ],
  ['the next sentence changed', `${COST} It was fast.`, `${COST} Nobody knew.`, ['0 $6 million']],
  [
    'its sentence lost its first words',
    'Wait. Reportedly, it used [6 GPUs].',
    'Wait. It used [6 GPUs].',
    ['0 6 GPUs~'],
  ],
  ['its sentence lost its last words', 'It used [6 GPUs] on paper. End.', 'It used [6 GPUs]. End.', ['0 6 GPUs~']],
  ['its sentence got more words', 'It used [6 GPUs]. End.', 'It used [6 GPUs] or so. End.', ['0 6 GPUs~']],
  [
    'a sentence put in after a heading without a full stop',
    'Costs\nThe run cost [$6 million] to train.',
    'Costs\nHere is an opening. The run cost [$6 million] to train.',
    ['0 $6 million'],
  ],
  [
    'a sentence put in before an item of a list',
    'Chips\nThe next run cost [$9 million].\nStaff',
    'Chips\nSecond item. The next run cost [$9 million].\nStaff',
    ['0 $9 million'],
  ],
  [
    'a line moved behind another sentence, and the heading gone',
    'Costs\nThe next run cost [$9 million].',
    'Chips are dear. The next run cost [$9 million].',
    ['0 $9 million'],
  ],
  [
    'its sentence lost its first words and got another before it',
    'Costs\nReportedly, it used [6 GPUs].',
    'Costs\nWait. It used [6 GPUs].',
    ['0 6 GPUs~'],
  ],
  ['a full stop put in at the end of an item', 'It used [6 GPUs]\nStaff', 'It used [6 GPUs].\nStaff', ['0 6 GPUs']],
  ['a paragraph split', 'Costs are high. It used [6 GPUs].', 'Costs are high.\nIt used [6 GPUs].', ['0 6 GPUs']],
  ['punctuation and capitals changed', 'It cost, about [6 GPUs], once.', 'it cost about [6 GPUs]; Once!', ['0 6 GPUs']],
  ['written another way', COST, 'The final training run cost about [$6M] in rented chips.', ['0 $6M']],
  ['another number', COST, 'The final training run cost about [$7 million] in rented chips.', ['0 $7 million!']],
  ['another unit', COST, 'The final training run cost about [6 GPUs] in rented chips.', ['orphan']],
  [
    'another number and another word',
    COST,
    'The last training run cost about [$7 million] in rented chips.',
    ['orphan'],
  ],
  ['deleted', COST, 'The final training run was cheap.', ['orphan']],
  ['no claim any more', COST, 'The final training run cost about $6 million in rented chips.', ['text $6 million']],
  [
    'a claim of other words',
    COST,
    'The final training run cost [about $6 million] in rented chips.',
    ['0 about $6 million'],
  ],
  ['the subject deleted', ALIKE, 'Grok was trained on [1,024 GPUs] for weeks.', ['orphan', '0 1,024 GPUs']],
  [
    'the subject replaced',
    'Claude was trained on [1,024 GPUs] for weeks.',
    'Grok was trained on [1,024 GPUs] for weeks.',
    ['orphan'],
  ],
  ['sentences swapped', ALIKE, ALIKE.split('\n').reverse().join('\n'), ['1 1,024 GPUs', '0 1,024 GPUs']],
  ['a row deleted', TABLE, TABLE.replace('| Alpha | [88.5] |\n', ''), ['orphan', '0 88.5', '1 91.2']],
  [
    'rows sorted',
    TABLE,
    '| Model | Score |\n| Delta | [91.2] |\n| Bravo | [88.5] |\n| Alpha | [88.5] |',
    ['2 88.5', '1 88.5', '0 91.2'],
  ],
  ['a row put in', TABLE, TABLE.replace('| Bravo', '| Canto | [88.5] |\n| Bravo'), ['0 88.5', '2 88.5', '3 91.2']],
  ['a cell changed', TABLE, TABLE.replace('91.2', '93.0'), ['0 88.5', '1 88.5', '2 93.0!']],
  ['a row renamed', TABLE, TABLE.replace('Delta', 'new Delta'), ['0 88.5', '1 88.5', '2 91.2~']],
  [
    'a neighbouring number changed',
    'It rose from [5 points] to [6 points] here.',
    'It rose from [4 points] to [6 points] here.',
    ['0 4 points!', '1 6 points~'],
  ],
  [
    'a comparison without a number',
    'Alpha [beats Bravo] on the test.',
    'So Alpha [beats Bravo] on the test.',
    ['0 beats Bravo~'],
  ],
];

for (const [name, before, after, expected] of PLACED) {
  test(`Records after an edit: ${name}`, () => assert.deepEqual(placed(before, after), expected));
}

const REPEATED = 'It used [8 GPUs] in all.\nIt used [8 GPUs] in all.\nIt used [8 GPUs] in all.';

test('A record whose context was kept with a space between blocks finds its claim', () => {
  const text = 'Costs\nIt used [6 GPUs] in all.\nIt used [6 GPUs] at first.';
  const entries = entriesOf(marked(text)).map((entry) => {
    const { prefix, suffix } = entry.anchor;
    return {
      ...entry,
      anchor: { ...entry.anchor, prefix: prefix.replace('\n', ' '), suffix: suffix.replace('\n', ' ') },
    };
  });
  const { collapsed, claims } = marked(text);
  const found = [...placeAnchors(collapsed, claims, entries.slice(1)).values()];
  assert.deepEqual(
    found.map(({ claim, sentenceChanged }) => [claim, sentenceChanged]),
    [[1, false]],
  );
});

test('Of places that read alike, the order decides when all are there', () => {
  assert.deepEqual(placed(REPEATED, `First of all.\n${REPEATED}`), ['0 8 GPUs', '1 8 GPUs', '2 8 GPUs']);
});

test('Of places that read alike, the one is taken that moved as the text around it', () => {
  const before = `We saw [1 node].\nIt ran on [8 GPUs].\nWe saw it.\nIt ran on [8 GPUs].\nWe saw it.`;
  const after = before.replace('We saw [1 node].', 'Later on we saw [1 node].');
  assert.deepEqual(placed(before, after, [0, 2]), ['0 1 node~', '2 8 GPUs']);
});

test('Of places that read alike, none is taken when nothing tells which', () => {
  assert.deepEqual(placed('It ran on [8 GPUs].', 'So. It ran on [8 GPUs]. So. It ran on [8 GPUs].'), ['orphan']);
});

test('Where edits were followed to counts more than any likeness', () => {
  const draft = marked('It ran on [8 GPUs] then.\nElsewhere [9 GPUs] ran.');
  const [entry] = entriesOf(marked('It ran on [8 GPUs] then.'));
  assert.ok(entry);
  const placements = placeAnchors(
    draft.collapsed,
    draft.claims,
    [entry],
    new Map([
      ['0', 1],
      ['gone', 0],
    ]),
  );
  assert.deepEqual(placements.get('0')?.claim, 1);
  assert.ok(placements.get('0')?.numberChanged);
});

const line = fc.constantFrom(
  COST,
  ...ALIKE.split('\n'),
  ...TABLE.split('\n'),
  ...REPEATED.split('\n'),
  'No number here.',
);
const text = fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n'));

test('No claim gets two records and no record of a number goes to another number unmarked', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const draft = marked(after);
      const entries = entriesOf(marked(before));
      const placements = placeAnchors(draft.collapsed, draft.claims, entries);
      const taken = [...placements.values()].flatMap(({ claim }) => (claim === null ? [] : [claim]));
      assert.equal(new Set(taken).size, taken.length);
      for (const { id, value } of entries) {
        const found = placements.get(id);
        const claim = found && found.claim !== null ? draft.claims[found.claim] : undefined;
        if (claim && !found?.numberChanged) assert.equal(claim.value, value);
      }
    }),
  );
});

test('All records of an unchanged text find their own claims again', () => {
  fc.assert(
    fc.property(text, (same) => {
      const draft = marked(same);
      const placements = placeAnchors(draft.collapsed, draft.claims, entriesOf(draft));
      assert.deepEqual(
        draft.claims.map((_, index) => placements.get(String(index))?.claim),
        [...draft.claims.keys()],
      );
      for (const { numberChanged, sentenceChanged } of placements.values())
        assert.ok(!numberChanged && !sentenceChanged);
    }),
  );
});
