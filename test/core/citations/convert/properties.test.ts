import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { analyze } from '../../../../src/core/analyze';
import { CITATION_STYLES, type CitationStyle, type Source } from '../../../../src/core/citations/source';
import { citeEdits } from '../../../../src/core/citations/write';
import { applyEdits } from '../../../../src/core/text/edit';
import { converted, sourcing, type Recorded, type Stored } from './drafts';

const SOURCES: readonly Source[] = [
  {
    id: 'report',
    type: 'report',
    title: 'The *Report*',
    author: [{ literal: 'Lab' }],
    URL: 'https://example.com/r_(x)',
  },
  {
    id: 'paper',
    type: 'article',
    title: 'Paper',
    archive: 'arXiv',
    number: 'arXiv:2412.19437',
    URL: 'https://arxiv.org/abs/2412.19437',
  },
  { id: 'page', type: 'webpage', URL: 'https://example.net/p?a=b&c=d' },
];
const STORED: Stored = Object.fromEntries(SOURCES.map((source) => [source.id, source]));

/** Sentences with claims whose words stand in no other, and text around them. */
const SENTENCES = [
  ...[
    'It cost $6 million, they say, and took 55 days.',
    'The **model** has 671 billion parameters (and **37 billion** active)!',
    'Nobody knows.',
  ],
  ...[
    '“It used 2,048 GPUs.” So they said.',
    'Nvidia lost 17% in a day — $600 billion in all.',
    'They paid \\$9 million and $12 million;  more came.',
  ],
  ...[
    'See [the site](https://example.org/home) for 14 trillion tokens.',
    'It scored 88.5 on MMLU: good',
    'Sie zahlten *$3 million*…',
    '🎉 $4 million 🎉',
  ],
];
const FRAMES: readonly ((sentence: string) => string)[] = [
  ...[
    (one: string) => `${one}\n\n`,
    (one: string) => `- ${one}\n\n`,
    (one: string) => `> ${one}\n\n`,
    (one: string) => `# ${one}\n\n`,
  ],
  ...[
    (one: string) => `${one} `,
    (one: string) => `| a | b |\n| - | - |\n| x | ${one.replaceAll('|', '')} |\n\n`,
    (one: string) => `${one}\n`,
  ],
];

const bare = fc
  .tuple(
    fc.uniqueArray(fc.nat(SENTENCES.length - 1), { minLength: 1, maxLength: 6 }),
    fc.array(fc.nat(FRAMES.length - 1), { minLength: 6, maxLength: 6 }),
    fc.constantFrom('', '\n', '\n\n'),
  )
  .map(([sentences, frames, end]) => {
    const framed = sentences.map((index, at) => FRAMES[frames[at] ?? 0]?.(SENTENCES[index] ?? '') ?? '');
    return framed.join('').trimEnd() + end;
  });

/** For each of the first claims, the sources that are put to it. */
const choice = fc.array(fc.subarray([0, 1, 2], { maxLength: 2 }), { minLength: 12, maxLength: 12 });

/** The draft after each source was cited for its claims, claim after claim in reading order, and what the ledger then has. */
function written(text: string, choices: readonly (readonly number[])[], style: CitationStyle) {
  const recorded: Record<string, string[]> = {};
  let draft = text;
  analyze(text).claims.forEach((_, index) => {
    for (const chosen of choices[index] ?? []) {
      const { document, blocks, claims } = analyze(draft);
      const [claim, source] = [claims[index], SOURCES[chosen]];
      if (!claim || !source) continue;
      const edits = citeEdits(document, blocks, [claim], source, style);
      if (edits.length > 0) recorded[claim.text] = [...(recorded[claim.text] ?? []), source.id];
      draft = applyEdits(draft, edits);
    }
  });
  return { draft, recorded: recorded as Recorded };
}

const style = fc.constantFrom(...CITATION_STYLES);

test('A draft cited by our own writer comes back the same, byte for byte, where all of it could be converted', () => {
  fc.assert(
    fc.property(bare, choice, style, style, (text, choices, from, to) => {
      const { draft, recorded } = written(text, choices, from);
      const there = converted(draft, STORED, to, recorded);
      const reasons = new Set(there.left.map(({ reason }) => reason));
      // A link that is all of a paragraph is a title, and what stays of it may take the number of another.
      fc.pre(!reasons.has('scope'));
      assert.deepEqual(
        [...reasons].filter((reason) => reason !== 'words'),
        [],
      );
      assert.equal(converted(there.text, STORED, from, recorded).text, draft, there.text);
    }),
    { numRuns: 100 },
  );
});

test('The same claims are cited by the same sources before and after', () => {
  fc.assert(
    fc.property(bare, choice, style, style, (text, choices, from, to) => {
      const { draft, recorded } = written(text, choices, from);
      const there = converted(draft, STORED, to, recorded).text;
      assert.deepEqual(sourcing(there, STORED), sourcing(draft, STORED), there);
    }),
    { numRuns: 80 },
  );
});

/** Citations as people write them, in every place. */
const MARKS = [
  ...[
    '[^a]',
    '[^b]',
    ' [@report]',
    ' [@paper; @page]',
    ' ([Paper](https://arxiv.org/abs/2412.19437))',
    ' [@report, p. 3]',
    ' @vaswani2017',
  ],
  ...[
    ' (https://example.com/r_(x))',
    '[see][r]',
    ' [it](https://example.org/home)',
    '[^c]',
    ' <a href="https://example.net/p">x</a>',
  ],
];
const NOTES =
  '\n\n[^a]: Lab, “The *Report*”, <https://example.com/r_%28x%29>\n[^b]: A remark of ours. https://example.net/p\n\n[r]: https://example.net/p?a=b&c=d\n';
const handWritten = fc
  .array(
    fc.oneof(
      fc.constantFrom(...SENTENCES.flatMap((one) => one.split(/(?<=[,.]) /))),
      fc.constantFrom(...MARKS),
      fc.constantFrom(' ', '\n\n', '. ', '\n- ', '`'),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join('') + NOTES);

test('Whatever a draft looks like, converting keeps its claims and their sources, there and back', () => {
  fc.assert(
    fc.property(handWritten, style, style, (draft, to, then) => {
      const there = converted(draft, STORED, to);
      const all = { ...STORED, ...Object.fromEntries(there.added.map((source) => [source.id, source])) };
      const cited = sourcing(draft, all);
      assert.deepEqual(sourcing(there.text, all), cited, there.text);
      const back = converted(there.text, all, then);
      const more = { ...all, ...Object.fromEntries(back.added.map((source) => [source.id, source])) };
      assert.deepEqual(sourcing(back.text, more), cited, back.text);
    }),
    { numRuns: 80 },
  );
});

test('Converting twice to one style changes nothing more, where what could be converted did not keep others back', () => {
  fc.assert(
    fc.property(handWritten, style, (draft, to) => {
      const once = converted(draft, STORED, to);
      // Of several that would together be read otherwise all stay, and beside what was converted some may go.
      fc.pre(!once.left.some(({ reason }) => reason === 'scope' || reason === 'unread'));
      const all = { ...STORED, ...Object.fromEntries(once.added.map((source) => [source.id, source])) };
      assert.equal(converted(once.text, all, to).text, once.text);
    }),
    { numRuns: 40 },
  );
});
