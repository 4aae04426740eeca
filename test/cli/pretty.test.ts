import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerpt } from '../../src/cli/excerpt';
import { run } from '../../src/cli/run';
import { memoryIo } from './memoryIo';

async function pretty(text: string, colours = false, ...options: readonly string[]): Promise<string> {
  const { io, printed } = memoryIo({ 'draft.md': text }, '', colours);
  await run(['check', ...options, 'draft.md'], io);
  return printed();
}

const lines = (...parts: readonly string[]) => parts.map((part) => `${part}\n`).join('');

test('a finding is shown with its place, its line and carets, and summed up', async () => {
  assert.equal(
    await pretty('# Costs\n\nThe run cost $6 million.[^a]\n'),
    lines(
      'draft.md:3:14 warning No source for $6 million (cost). Add a citation, or say why none is needed. unsourced-claim',
      '     3 | The run cost $6 million.[^a]',
      '       |              ^^^^^^^^^^',
      '',
      'draft.md:3:25 error The footnote [^a] has no text. Add a line that starts with [^a]: or remove the mark. undefined-citation',
      '     3 | The run cost $6 million.[^a]',
      '       |                         ^^^^',
      '',
      '2 findings in 1 draft: 1 error, 1 warning',
    ),
  );
});

test('places that belong to a finding are shown below it', async () => {
  const text = await pretty('See[^1].\n\n[1]: /1\n');
  assert.ok(text.includes('\ndraft.md:3:1 This is the address of the link label [1], not the footnote [^1].\n'));
});

test('what is no claim is shown when asked for', async () => {
  const text = 'It began in 2024.\n';
  assert.equal(await pretty(text), '');
  assert.equal(
    await pretty(text, false, '--explain'),
    lines(
      'draft.md:1:13 not a claim (calendar-date): It is a date or a year.',
      '     1 | It began in 2024.',
      '       |             ^^^^',
      '',
    ),
  );
});

test('colours are for terminals', async () => {
  const coloured = await pretty('It cost $6 million.\n', true);
  assert.ok(coloured.includes('\u001b[33mwarning\u001b[0m'));
  const escape = /\u001b\[\d+m/g;
  assert.equal(coloured.replace(escape, ''), await pretty('It cost $6 million.\n'));
});

test('a draft cannot steer the terminal', async () => {
  const text = await pretty('It cost $6 million \u001b[2J\u0007 in[^\u001b[0m] all.\n');
  assert.doesNotMatch(text.replaceAll('\n', ''), /\p{Cc}/u);
});

/** Line and carets of the excerpt, without the gutter. */
function shown(line: string, marked: string): readonly string[] {
  const start = line.indexOf(marked);
  return excerpt(line, 1, { start, end: start + marked.length })
    .split('\n')
    .map((row) => row.slice(9));
}

const excerpts: readonly (readonly [name: string, line: string, marked: string, expect: readonly string[]])[] = [
  ['at the start', '$6 in all', '$6', ['$6 in all', '^^']],
  ['an empty mark', 'abc', '', ['abc', '^']],
  ['behind wide characters', '训练 $6', '$6', ['训练 $6', '     ^^']],
  ['wide itself', 'a 六百万 b', '六百万', ['a 六百万 b', '  ^^^^^^']],
  ['behind a combining mark', 'cafe\u0301 $6', '$6', ['cafe\u0301 $6', '     ^^']],
  ['behind a tab', '\t$6', '$6', [' $6', ' ^^']],
  [
    'in the middle of a long line',
    `${'left '.repeat(20)}$6${' right'.repeat(20)}`,
    '$6',
    [`…${'left '.repeat(10)}$6${' right'.repeat(6)} rig…`, `${' '.repeat(51)}^^`],
  ],
];
for (const [name, line, marked, expect] of excerpts) {
  test(`an excerpt with its mark ${name}`, () => {
    assert.deepEqual(shown(line, marked), expect);
  });
}
