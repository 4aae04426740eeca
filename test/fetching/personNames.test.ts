import assert from 'node:assert/strict';
import { test } from 'node:test';
import { namesIn, personName } from '../../src/fetching/personNames';

const NAMES: readonly (readonly [text: string, shown: string | null])[] = [
  ['Ada Lovelace', 'Lovelace|Ada'],
  ['By Ada Lovelace', 'Lovelace|Ada'],
  ['Lovelace, Ada', 'Lovelace|Ada'],
  ['Laurens van der Maaten', 'van der Maaten|Laurens'],
  ['van der Maaten, Laurens', 'van der Maaten|Laurens'],
  ['Ludwig van Beethoven', 'van Beethoven|Ludwig'],
  ['Martin Luther King Jr.', 'King Jr.|Martin Luther'],
  ['Byron', 'Byron'],
  ['DeepSeek-AI', 'DeepSeek-AI'],
  ['Reuters Staff', 'Reuters Staff'],
  ['The Editors', 'The Editors'],
  ['Meta AI', 'Meta AI'],
  ['Acme, Inc.', 'Acme, Inc.'],
  ['华为', '华为'],
  ['https://example.com/ada', null],
  ['@ada', null],
  ['ada@example.com', null],
  ['admin', null],
  ['', null],
];
for (const [text, shown] of NAMES) {
  test(`“${text}” is ${shown ?? 'no name'}`, () => {
    const name = personName(text);
    assert.equal(name && (name.literal ?? `${name.family}|${name.given}`), shown);
  });
}

const LINES: readonly (readonly [line: string, count: number])[] = [
  ['By Ada Lovelace and Charles Babbage', 2],
  ['Ada Lovelace, Charles Babbage & Mary Somerville', 3],
  ['Lovelace, Ada; Babbage, Charles', 2],
  ['Lovelace, Ada', 1],
  ['Ada Lovelace , Charles Babbage,;', 2],
  ['Acme, Inc.', 1],
  ['https://example.com', 0],
];
for (const [line, count] of LINES)
  test(`“${line}” has ${count} names`, () => assert.equal(namesIn(line).length, count));
