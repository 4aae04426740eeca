import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError, root, runForCode } from './commands.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * Runs built test files in Node's test runner, its report shown as it comes.
 *
 * @param {string} folder below out/, for example 'test'
 * @param {{ keep?: (file: string) => boolean, concurrency?: number, together?: boolean, random?: boolean, minutes?: number }} [options]
 *   `keep` chooses by the path below the folder; `together` runs the files in as many processes as run at once, which
 *   saves starting one for each; with `random` random tests make other texts each time;
 *   `minutes` is how long a file may take
 * @returns {Promise<Counts>}
 */
export async function runNodeTests(
  folder,
  { keep = () => true, concurrency = 2, together = false, random = false, minutes = 3 } = {},
) {
  const found = builtTests(folder).filter(keep);
  const files = together ? writeEntries(folder, found, concurrency) : found;
  if (files.length === 0) return { passed: 0, failed: 0, skipped: 0 };
  const countFile = join(root, 'out', 'counts', `${process.pid}.json`);
  mkdirSync(join(root, 'out', 'counts'), { recursive: true });
  const { code } = await runForCode(
    process.execPath,
    [
      ...(random ? [] : ['--import', './scripts/lib/fixedSeed.mjs']),
      ...['--test', `--test-concurrency=${concurrency}`, `--test-timeout=${minutes * 60_000}`],
      ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
      ...[
        `--test-reporter=${join(root, 'scripts', 'lib', 'countReporter.mjs')}`,
        `--test-reporter-destination=${countFile}`,
      ],
      ...files.map((file) => join('out', folder, file)),
    ],
    { show: true },
  );
  /** @type {Counts} */
  const counts = JSON.parse(readFileSync(countFile, 'utf8'));
  rmSync(countFile);
  if (code !== 0 && counts.failed === 0)
    throw new PlainError("Node's test runner failed without a failed test: read its message above.");
  return counts;
}

/**
 * Writes files that import all the others, dealt out so that each imports about as much.
 *
 * @param {string} folder
 * @param {readonly string[]} files
 * @param {number} count
 */
function writeEntries(folder, files, count) {
  const shares = Array.from({ length: count }, () => ({ size: 0, files: /** @type {string[]} */ ([]) }));
  const sized = files.map((file) => ({ file, size: statSync(join(root, 'out', folder, file)).size }));
  for (const { file, size } of sized.sort((a, b) => b.size - a.size)) {
    const least = shares.reduce((a, b) => (b.size < a.size ? b : a));
    least.files.push(file);
    least.size += size;
  }
  return shares
    .map((share) => share.files.sort())
    .filter((share) => share.length > 0)
    .map((share, index) => {
      const name = `together${index}.mjs`;
      const imports = share.map((file) => `import './${file.replaceAll('\\', '/')}';\n`);
      writeFileSync(join(root, 'out', folder, name), imports.join(''));
      return name;
    });
}

/** @param {string} folder */
function builtTests(folder) {
  const names = /** @type {string[]} */ (readdirSync(join(root, 'out', folder), { recursive: true }));
  return names.filter((name) => name.endsWith('.test.mjs')).sort();
}
