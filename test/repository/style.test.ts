import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SOURCES } from './sources';

const MAX_LINES = 300;

/** Paths of the files whose text has something, with the line. */
function places(pattern: RegExp): readonly string[] {
  return SOURCES.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])),
  );
}

test(`no file is longer than ${MAX_LINES} lines`, () => {
  const long = SOURCES.filter(({ text }) => text.split('\n').length - 1 > MAX_LINES);
  assert.deepEqual(
    long.map(({ path }) => path),
    [],
  );
});

const UNWANTED: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['default exports', /^export default\b/],
  ['files that only pass exports on', /^export\s+(?:\*|\{[^}]*\})\s+from\b/],
  ['work left for later', /\b(?:TODO|FIXME|XXX|HACK)\b/],
  ['switched-off checks', /@ts-(?:ignore|expect-error|nocheck)/],
];
for (const [what, pattern] of UNWANTED) {
  test(`src has no ${what}`, () => {
    assert.deepEqual(places(pattern), []);
  });
}

test('files are named in camel case, and none is a box for odds and ends', () => {
  const names = SOURCES.map(({ path }) => path.slice(path.lastIndexOf('/') + 1));
  assert.deepEqual(
    names.filter(
      (name) => !/^[a-z][A-Za-z0-9]*(?:\.d)?\.ts$/.test(name) || /^(?:utils?|helpers?|misc|index)\./.test(name),
    ),
    [],
  );
});
