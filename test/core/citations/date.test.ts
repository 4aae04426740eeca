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
