import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDate, shownDate } from '../../../src/core/citations/date';

test('a day, a month and a year are read and shown again', () => {
  for (const text of ['2024-12-26', '2024-12', '2024', 'spring 2024', ''])
    assert.equal(shownDate(readDate(text)), text);
});

test('a short month gets its zero', () => {
  assert.equal(shownDate(readDate(' 2024-1-5 ')), '2024-01-05');
});

test('a date without parts is shown as found', () => {
  assert.equal(shownDate({ 'date-parts': [], raw: 'n.d.' }), 'n.d.');
  assert.equal(shownDate({ 'date-parts': [['2024', '3']] }), '2024-03');
  assert.equal(shownDate(undefined), '');
});

const READ: readonly (readonly [text: string, shown: string])[] = [
  ['2024-12-26T23:30:00-05:00', '2024-12-26'],
  ['2024-12-26 10:00', '2024-12-26'],
  ['2024/12/26', '2024-12-26'],
  ['Thu, 26 Dec 2024 10:00:00 GMT', '2024-12-26'],
  ['December 26, 2024', '2024-12-26'],
  ['2024 Dec 26', '2024-12-26'],
  ['2024 Sept', '2024-09'],
  ['May 2024', '2024-05'],
  ['2024-13-01', '2024-13-01'],
  ['26 Foo 2024', '26 Foo 2024'],
];
for (const [text, shown] of READ) test(`${text} is ${shown}`, () => assert.equal(shownDate(readDate(text)), shown));

test('what is not understood is kept as text', () => {
  assert.deepEqual(readDate('2024-13-01'), { raw: '2024-13-01' });
});
