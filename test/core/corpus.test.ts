import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { analyze } from '../../src/core/analyze';
import { LineIndex } from '../../src/core/text/lineIndex';

/** Drafts of our own in several genres, each with what is found in it. */
const FOLDER = 'test/fixtures/corpus';

/** Snapshots are written anew only when asked for, and then want reading: UPDATE_SNAPSHOTS=1. */
const isUpdating = process.env['UPDATE_SNAPSHOTS'] === '1';

/** What is found in a draft, an item a line, so that a difference can be reviewed. */
function snapshot(text: string): string {
  const lines = new LineIndex(text);
  const { claims, findings, skipped } = analyze(text);
  const place = (start: number) => `${lines.at(start).line}:${lines.at(start).column}`;
  const rows = (items: readonly object[]) => items.map((item) => `\n    ${JSON.stringify(item)}`).join(',');
  const found = {
    claims: claims.map(({ span, text, type, value, unit, bound, subject, metric, status }) => {
      return { at: place(span.start), text, type, value, unit, bound, subject, metric, status };
    }),
    findings: findings.map(({ start, end, code }) => ({ at: place(start), text: text.slice(start, end), code })),
    skipped: skipped.map(({ span, text, reason }) => ({ at: place(span.start), text, reason })),
  };
  const lists = Object.entries(found).map(
    ([name, items]) => `  "${name}": [${rows(items)}${items.length > 0 ? '\n  ' : ''}]`,
  );
  return `{\n${lists.join(',\n')}\n}\n`;
}

for (const name of readdirSync(FOLDER).filter((file) => file.endsWith('.md'))) {
  test(`what is found in ${name} is as reviewed`, () => {
    const expected = `${FOLDER}/${name.replace(/\.md$/, '.expected.json')}`;
    const actual = snapshot(readFileSync(`${FOLDER}/${name}`, 'utf8'));
    if (isUpdating) writeFileSync(expected, actual);
    assert.ok(existsSync(expected), `${expected} is missing; UPDATE_SNAPSHOTS=1 writes it`);
    assert.equal(actual, readFileSync(expected, 'utf8'));
  });
}
