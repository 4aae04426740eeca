import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { anyText } from '../../core/anyText';
import { draft as snippets } from '../../core/markdown/snippets';

const CORPUS = 'test/fixtures/corpus';
const FIXTURES = [
  'test/fixtures/sample/draft.md',
  'media/sample.md',
  ...readdirSync(CORPUS)
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => join(CORPUS, name)),
].map((path) => readFileSync(path, 'utf8'));

/** A few paragraphs of our own drafts, which have all that claims are made of: a whole one is seldom worth its time. */
const PASSAGES = FIXTURES.flatMap((text) => {
  const paragraphs = text.split(/(?<=\n\n)/);
  return paragraphs.map((_, index) => paragraphs.slice(index, index + 3).join(''));
});

/** What is put into drafts: quantities, the words around them, markup, and what Unicode and line ends have of odd. */
const PIECES: readonly string[] = [
  ...['$6 million', '€5–7bn', '2,048 H800s', '8×H100', '3.5x', '12%', '1.2.3', '½', '10²⁵', '1e400', '5-10 %', '#1', '€', '#'],
  ...['twenty-five', 'half', 'dozens of', 'between 10 and', ' and ', ' per ', ' vs. ', ' approx. ', '№ 5', '٣', '0'.repeat(400)],
  ...['outperforms GPT-4', ' beats Llama 3 on MMLU', ' according to Meta, ', '," said Altman', ' 7B', 'version 2', ' in 2024'],
  ...['**', '_', '`', '~~', '[', ']', '](', '[^1]', '[^1]: ', '[a][b]', '[b]: /c "d"', '[@doe2024]', '<b>', '</b>', '<sup>', '</sup>'],
  ...['<!-- claimcheck-disable cost: x -->', '<!-- claimcheck-enable -->', '<!--', '-->', '<div>', '</div>', '<td>', '<a href="#fn1">'],
  ...['```', '~~~', '---\n', '\n\n', '\n> ', '\n- ', '\n    ', '\n| a | b |\n|---|---|\n| 5 | $6 |\n', ' | ', '\n# ', '\\', '$', '$$', '{{', '}}'],
  ...['\ufeff', '\r\n', '\r', '\0', '\ud83d', '\ude00', '\u202e', '\u2066', '\u0301', '\u200d', '\u00a0', '\u2028', '\u0085', '\u00ad'],
  ...['&nbsp;', '&#0;', '&amp', '&#x1F680;', '🚀', '👩‍💻', '中文。', '५ लाख', 'שלום 5', 'ﬁ', 'İ', 'ß', 'https://a.b/c_(d)?e=5', 'doi:10.1/x'],
  ...['> '.repeat(60), '- '.repeat(60), '['.repeat(300), '*'.repeat(300), '('.repeat(300), '<b>'.repeat(80), '5 '.repeat(100)],
]; // prettier-ignore

const piece = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: anyText(8) });

/** A place in a text, as a share of its length. */
const place = fc.nat({ max: 9999 });

type Mutation = (text: string) => string;

const offsetIn = (text: string, at: number): number => Math.floor((at * text.length) / 10_000);

const insertion = fc.tuple(place, piece).map(([at, added]): Mutation => (text) => {
  const offset = offsetIn(text, at);
  return text.slice(0, offset) + added + text.slice(offset);
});

const deletion = fc.tuple(place, fc.nat({ max: 40 })).map(([at, length]): Mutation => (text) => {
  const offset = offsetIn(text, at);
  return text.slice(0, offset) + text.slice(offset + length);
});

/** Puts a stretch of the text, or of another one, at a place of it. */
const splice = fc
  .tuple(place, fc.option(fc.constantFrom(...PASSAGES)), place, fc.nat({ max: 120 }))
  .map(([at, other, from, length]): Mutation => (text) => {
    const offset = offsetIn(text, at);
    const donor = other ?? text;
    const start = offsetIn(donor, from);
    return text.slice(0, offset) + donor.slice(start, start + length) + text.slice(offset);
  });

const repetition = fc
  .tuple(place, fc.nat({ max: 20 }), fc.integer({ min: 2, max: 12 }))
  .map(([at, length, times]): Mutation => (text) => {
    const offset = offsetIn(text, at);
    return text.slice(0, offset) + text.slice(offset, offset + length).repeat(times) + text.slice(offset + length);
  });

const lineEnds = fc.constantFrom('\r\n', '\r').map(
  (end): Mutation =>
    (text) =>
      text.replaceAll('\n', end),
);

const mutation = fc.oneof(
  { weight: 6, arbitrary: insertion },
  { weight: 3, arbitrary: deletion },
  { weight: 3, arbitrary: splice },
  { weight: 2, arbitrary: repetition },
  { weight: 1, arbitrary: lineEnds },
);

const mutated = fc
  .tuple(fc.oneof(fc.constantFrom(...PASSAGES), snippets), fc.array(mutation, { minLength: 1, maxLength: 6 }))
  .map(([text, mutations]) => mutations.reduce((changed, mutate) => mutate(changed), text));

const pieced = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''));

/** Drafts that somebody might write, with what nobody would. */
export const drafts: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: mutated },
  { weight: 2, arbitrary: pieced },
  { weight: 1, arbitrary: snippets },
);
