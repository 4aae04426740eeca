import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { build } from 'esbuild';

let folder: string;
let program: string;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'claimcheck-cli-'));
  program = join(folder, 'cli.cjs');
  await build({ entryPoints: ['src/cli/main.ts'], bundle: true, platform: 'node', format: 'cjs', outfile: program });
  mkdirSync(join(folder, 'docs', 'deep', '.hidden'), { recursive: true });
  writeFileSync(join(folder, 'docs', 'b.md'), 'The run cost $6 million.\n');
  writeFileSync(join(folder, 'docs', 'deep', 'a.md'), 'Nothing.\n');
  writeFileSync(join(folder, 'docs', 'deep', '.hidden', 'c.md'), 'It took $1 million.\n');
  symlinkSync('b.md', join(folder, 'docs', 'link.md'));
  symlinkSync('..', join(folder, 'docs', 'deep', 'up'));
});

after(() => rmSync(folder, { recursive: true, force: true }));

function claimcheck(args: readonly string[], input = '') {
  const env = { ...process.env, NO_COLOR: '' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    ...{ cwd: folder, input, env, timeout: 60_000 },
  });
  return { status, out: stdout.toString(), err: stderr.toString() };
}

function paths(args: readonly string[]): readonly string[] {
  const report = JSON.parse(claimcheck(['check', '--format', 'json', ...args]).out) as { files: { path: string }[] };
  return report.files.map(({ path }) => path);
}

test('the program walks real folders and follows no links in them', () => {
  assert.deepEqual(paths(['docs']), ['docs/b.md', 'docs/deep/a.md']);
  assert.deepEqual(paths(['.']), ['./docs/b.md', './docs/deep/a.md']);
});

test('the program follows a link that it is given', () => {
  assert.deepEqual(paths(['docs/link.md']), ['docs/link.md']);
});

test('the program reads standard input and exits with 1 on a finding', () => {
  const { status, out, err } = claimcheck(['check', '-'], 'The run cost $6 million.\n');
  assert.equal(status, 1);
  assert.match(out, /^-:1:14 warning No source for \$6 million/);
  assert.equal(err, '');
});

test('a folder without drafts is complained of', () => {
  mkdirSync(join(folder, 'empty', 'deep'), { recursive: true });
  const { status, out, err } = claimcheck(['check', 'empty']);
  assert.deepEqual([status, out], [2, '']);
  assert.equal(err, 'claimcheck: empty: there are no .md or .markdown files in it.\n');
});

test('what is no regular file is refused, not waited for', { skip: process.platform === 'win32' }, () => {
  spawnSync('mkfifo', [join(folder, 'pipe.md')]);
  const { status, err } = claimcheck(['check', 'pipe.md', 'docs/deep/a.md']);
  assert.equal(status, 2);
  assert.match(err, /^claimcheck: pipe\.md: it is no regular file/);
});

test('the program says in one line what it cannot read and exits with 2', () => {
  const { status, out, err } = claimcheck(['check', 'none.md', 'docs/deep/a.md']);
  assert.deepEqual([status, out], [2, '']);
  assert.equal(err, 'claimcheck: none.md: there is no such file or folder.\n');
});
