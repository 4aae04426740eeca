import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SOURCES } from '../repository/sources';
import { backtrackingOf } from './backtracking';
import { BUILDERS } from './built';
import { checkHalf } from './checkHalf';
import { buildsPatterns } from './shipped';

// First, for the checker makes patterns of its own when a test begins to use it.
await checkHalf('second');

test('every file that makes patterns of strings is loaded to see them', () => {
  const builders = SOURCES.filter(({ path, text }) => buildsPatterns(path, text)).map(({ path }) => path);
  assert.deepEqual(builders, Object.keys(BUILDERS));
});

test('what takes more than linear time is told, with a text that it takes long for', () => {
  assert.match(
    String(backtrackingOf({ file: '', source: '^(?:a|a)*$', flags: '' })),
    /exponential time.* on 'a'\.repeat/,
  );
  assert.match(String(backtrackingOf({ file: '', source: ' +$', flags: '' })), /2nd degree polynomial time/);
  assert.equal(backtrackingOf({ file: '', source: '^[a-z]{0,1000}$', flags: '' }), null);
});
