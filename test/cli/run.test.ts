import assert from 'node:assert/strict';
import { test } from 'node:test';
import { run } from '../../src/cli/run';
import packageJson from '../../package.json';
import { memoryIo } from './memoryIo';

const CLEAN = 'A sentence without numbers.\n';
const UNSOURCED = 'The run cost $6 million.\n';
const ATTRIBUTED = 'According to Meta, the run cost $6 million.\n';

type World = Parameters<typeof memoryIo>[0];

/** Exit code, standard output and standard error of one run. */
async function claimcheck(args: string, world: World = {}, input: string | Uint8Array = '') {
  const { io, printed, complaints } = memoryIo(world, input);
  const code = await run(args === '' ? [] : args.split(' '), io);
  return { code, out: printed(), err: complaints() };
}

/** Paths of the drafts in the JSON that a run printed. */
async function checked(args: string, world: World): Promise<readonly string[]> {
  const { out } = await claimcheck(`check --format json ${args}`, world);
  const report = JSON.parse(out) as { files: { path: string }[] };
  return report.files.map(({ path }) => path);
}

test('nothing is printed when nothing is found', async () => {
  assert.deepEqual(await claimcheck('check a.md', { 'a.md': CLEAN }), { code: 0, out: '', err: [] });
});

const exits: readonly (readonly [args: string, text: string, code: number])[] = [
  ['check a.md', CLEAN, 0],
  ['check a.md', UNSOURCED, 1],
  ['check a.md', ATTRIBUTED, 0],
  ['check --fail-on never a.md', UNSOURCED, 0],
  ['check --fail-on attributed-only a.md', ATTRIBUTED, 1],
  ['check --fail-on attributed-only,stale-claim a.md', UNSOURCED, 0],
  ['check --fail-on=unsourced-claim --format=json a.md', UNSOURCED, 1],
  ['check a.md --explain', CLEAN, 0],
];
for (const [args, text, code] of exits) {
  test(`exit code ${code}: claimcheck ${args} on "${text.trim()}"`, async () => {
    const result = await claimcheck(args, { 'a.md': text });
    assert.equal(result.code, code);
    assert.deepEqual(result.err, []);
  });
}

const refusals: readonly (readonly [args: string, line: string])[] = [
  ['', 'Say what to do. There is check. See claimcheck --help.'],
  ['report a.md', 'There is no command "report". There is check. See claimcheck --help.'],
  ['check', 'Say what to check: a file, a folder, or - for standard input.'],
  ['check --format sarif a.md', 'There is no format "sarif". There are pretty and json.'],
  ['check a.md --format', '--format wants a value. See claimcheck --help.'],
  ['check --format= a.md', '--format wants a value. See claimcheck --help.'],
  ['check --fail-on unsourced a.md', '--fail-on does not know "unsourced". It takes never, or some of'],
  ['check --fail-on never,unsourced-claim a.md', '--fail-on does not know "never". It takes never, or some of'],
  ['check --explain=yes a.md', '--explain takes no value.'],
  ['check --fix a.md', 'There is no option --fix. See claimcheck --help.'],
  ['check -x a.md', 'There is no option -x. See claimcheck --help.'],
];
for (const [args, line] of refusals) {
  test(`refuses with one line: claimcheck ${args}`, async () => {
    const { code, out, err } = await claimcheck(args, { 'a.md': UNSOURCED });
    assert.deepEqual([code, out, err.length], [2, '', 1]);
    assert.ok(err[0]?.startsWith(`claimcheck: ${line}`), err[0]);
  });
}

const unreadable: readonly (readonly [
  name: string,
  content: string | Uint8Array | null | undefined,
  reason: string,
])[] = [
  ['a file that is not there', undefined, 'there is no such file or folder'],
  ['a file that may not be read', null, 'reading it is not permitted'],
  ['a binary file', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1]), 'it is not a text file'],
  ['a file in Latin-1', new Uint8Array([0x4d, 0xfc, 0x6c, 0x6c]), 'it is not UTF-8 text'],
];
for (const [name, content, reason] of unreadable) {
  test(`the rest is still reported after ${name}`, async () => {
    const world = { ...(content === undefined ? {} : { 'a.md': content }), 'b.md': UNSOURCED };
    const { code, out, err } = await claimcheck('check --format json a.md b.md', world);
    assert.deepEqual([code, err], [2, [`claimcheck: a.md: ${reason}.`]]);
    assert.equal((JSON.parse(out) as { files: unknown[] }).files.length, 1);
  });
}

test('a folder stands for its drafts, deep and in byte order, without links, dot-folders and node_modules', async () => {
  const names = ['b.md', 'a/z.md', 'a.md', 'a/b/c.markdown', 'Z.md', 'ä.md', 'a.txt', 'B.MD'];
  const left = ['.git/a.md', 'node_modules/p/a.md', 'a/node_modules/a.md', 'link.md@'];
  const world = Object.fromEntries([...names, ...left].map((name) => [`docs/${name}`, CLEAN]));
  const expected = ['B.MD', 'Z.md', 'a.md', 'a/b/c.markdown', 'a/z.md', 'b.md', 'ä.md'].map((name) => `docs/${name}`);
  assert.deepEqual(await checked('docs', world), expected);
  assert.deepEqual(await checked('docs/', world), expected);
  assert.deepEqual(await checked('docs/a docs/a.txt', world), ['docs/a/b/c.markdown', 'docs/a/z.md', 'docs/a.txt']);
  assert.deepEqual(await checked('docs/.git', world), ['docs/.git/a.md']);
});

test('a folder without drafts is complained of', async () => {
  assert.deepEqual(await claimcheck('check docs', { 'docs/a.txt': UNSOURCED }), {
    ...{ code: 2, out: '' },
    err: ['claimcheck: docs: there are no .md or .markdown files in it.'],
  });
});

test('- is standard input, without a ledger', async () => {
  const world = { '-.claims.json': 'no ledger' };
  const { code, out } = await claimcheck('check --format json -', world, UNSOURCED);
  const { files } = JSON.parse(out) as { files: { path: string; findings: { code: string }[] }[] };
  assert.deepEqual([code, files.map(({ path }) => path)], [1, ['-']]);
  assert.deepEqual(
    files[0]?.findings.map((finding) => finding.code),
    ['unsourced-claim'],
  );
});

test('a path that starts with a dash can be given after --', async () => {
  assert.equal((await claimcheck('check -- -draft.md', { '-draft.md': UNSOURCED })).code, 1);
});

test('help and version are printed', async () => {
  const help = await claimcheck('--help');
  assert.deepEqual([help.code, help.err], [0, []]);
  assert.match(help.out, /Usage: claimcheck check/);
  assert.equal((await claimcheck('check --help')).out, help.out);
  assert.deepEqual(await claimcheck('--version'), { code: 0, out: `${packageJson.version}\n`, err: [] });
});

test('control characters of a file name do not reach the terminal', async () => {
  const { err } = await claimcheck('check \u001b[31m.md');
  assert.deepEqual(err, ['claimcheck:  [31m.md: there is no such file or folder.']);
});
