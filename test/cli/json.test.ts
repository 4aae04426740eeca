import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../../src/cli/run';
import { memoryIo } from './memoryIo';

/** The record of one draft in the JSON. */
interface DraftRecord {
  readonly path: string;
  readonly claims: readonly Readonly<Record<string, unknown>>[];
  readonly findings: readonly Readonly<Record<string, unknown>>[];
  readonly skipped?: readonly Readonly<Record<string, unknown>>[];
}

async function record(text: string, ...options: readonly string[]): Promise<DraftRecord> {
  const { io, printed } = memoryIo({ 'draft.md': text });
  await run(['check', '--format', 'json', ...options, 'draft.md'], io);
  const report = JSON.parse(printed()) as { version: number; files: DraftRecord[] };
  assert.equal(report.version, 1);
  assert.ok(report.files[0]);
  return report.files[0];
}

test('a claim, its finding and what was passed over, field by field', async () => {
  const { path, claims, findings, skipped } = await record('In 2024 they used 2048 H800s.\n', '--explain');
  assert.equal(path, 'draft.md');
  const { id, ...claim } = claims[0] ?? {};
  assert.match(String(id), /^[0-9a-f]{16}$/);
  assert.deepEqual(claim, {
    start: 18,
    end: 28,
    line: 1,
    column: 19,
    text: '2048 H800s',
    type: 'hardware',
    qualitative: false,
    value: 2048,
    unit: 'H800',
    status: 'unsourced',
    cited: false,
    attributed: false,
    bound: null,
    subject: null,
    metric: null,
    priority: 'medium',
  });
  const message = 'No source for 2048 H800s (hardware). Add a citation, or say why none is needed.';
  assert.deepEqual(findings, [{ code: 'unsourced-claim', severity: 'warning', start: 18, end: 28, message }]);
  assert.deepEqual(skipped, [{ start: 3, end: 7, text: '2024', value: 2024, unit: '', reason: 'calendar-date' }]);
});

test('what was passed over is listed only when asked for', async () => {
  assert.equal((await record('In 2024.\n')).skipped, undefined);
});

test('a byte order mark counts as one, and CRLF as two', async () => {
  const { claims } = await record('\ufeffIt cost\r\n$6 million.\r\n');
  const { start, end, line, column, text } = claims[0] ?? {};
  assert.deepEqual({ start, end, line, column, text }, { start: 10, end: 20, line: 2, column: 1, text: '$6 million' });
});

const cuts: readonly (readonly [text: string, shown: string, value: unknown])[] = [
  ['It cost $6 million.', '$6 million', 6_000_000],
  ['It cost $6\nmillion.', '$6', 6],
  ['It cost $6  \r\nmillion.', '$6', 6],
  ['They trained it on 2,048\nH800s.', '2,048', 2048],
  ['It has between 10 and\n20 million users.', '10 and', 10],
  ['> It cost $6\n> million.', '$6', 6],
];
for (const [text, shown, value] of cuts) {
  test(`a quantity cut by a line break is reported up to it: ${JSON.stringify(text)}`, async () => {
    const { claims, findings } = await record(text);
    const start = text.indexOf(shown);
    assert.deepEqual([claims[0]?.['text'], claims[0]?.['value']], [shown, value]);
    for (const item of [claims[0], findings[0]])
      assert.deepEqual([item?.['start'], item?.['end']], [start, start + shown.length]);
  });
}

test('the JSON is the same in every run, and whole without drafts', async () => {
  const text = 'It cost $6 million and $6 million, on 8 GPUs.';
  assert.deepEqual(await record(text), await record(text));
  const { io, printed } = memoryIo({ 'docs/a.txt': '' });
  assert.equal(await run(['check', '--format', 'json', 'docs'], io), 2);
  assert.deepEqual(JSON.parse(printed()), { version: 1, files: [] });
});
