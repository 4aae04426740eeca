// Installs what the tests need, runs them, and sums up what all the runners said.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installChromium } from './lib/chromium.mjs';
import { PlainError, root, run, tool } from './lib/commands.mjs';
import { installHost } from './lib/hosts.mjs';
import { runHostTests } from './lib/hostTests.mjs';
import { installPackages, requireNode } from './lib/installed.mjs';
import { reasonToStop } from './lib/lifetime.mjs';
import { runNodeTests } from './lib/nodeTests.mjs';
import { runMain, step } from './lib/steps.mjs';
import { packageExtension } from './lib/vsix.mjs';

const help = `Usage: npm test -- [PART…] [options]

Parts (all of them without one):
  check    types, lint and formatting
  core     all that needs no VS Code
  programs what is built, run as a program of its own: the command line, workers, what is shipped
  hostile  what texts can be made to do: random texts, steps that grow, endless pages
  patterns how long the regular expressions can take
  panel    the side panel in Chromium
  host     the suite inside VS Code's extension host
  ui       VS Code with the packaged extension, driven in Chromium
  web      VS Code for the web, where the extension runs in a web worker
  oldest   the suite inside the oldest VS Code that is supported

Options:
  --files TEXT  of core, programs, hostile, patterns, panel, ui and web only the test files whose path contains TEXT
  --random      core, hostile and panel: random tests make other texts than at every other time
  --desktop     host: in the desktop VS Code, which is downloaded; always so on Windows
  --help        print this

CLAIMCHECK_CHROMIUM names the Chromium or Chrome to use.`;

/**
 * @typedef {import('./lib/nodeTests.mjs').Counts} Counts
 * @typedef {'chromium' | import('./lib/hosts.mjs').HostName} Need
 * @typedef {{ readonly needs: readonly Need[], readonly product?: 'built' | 'packaged', readonly tests?: string, readonly run: () => Promise<Counts> }} Part
 */

/** What has no tests of its own counts only when it fails. @type {Counts} */
const none = { passed: 0, failed: 0, skipped: 0 };

/** @param {string} file */
const isPanelTest = (file) => file.startsWith('panel');

/** @param {string} file */
const isPatternsTest = (file) => file.startsWith('patterns');

/** @param {string} file */
const isProgramsTest = (file) => file.startsWith('programs');

/** Files of nothing but properties take random texts too, and longer than the core suite may. @param {string} file */
const isHostileTest = (file) => file.startsWith('hostile') || file.endsWith('properties.test.mjs');

/** @param {string} file */
const isCoreTest = (file) => ![isPanelTest, isPatternsTest, isProgramsTest, isHostileTest].some((is) => is(file));

/**
 * What each part needs installed and built, and how it runs.
 *
 * @param {{ files: string, desktop: boolean, random: boolean }} options
 * @returns {Readonly<Record<string, Part>>}
 */
function partTable({ files, desktop: wanted, random }) {
  // What stands in for the desktop program is a script, which Windows does not run as a program.
  const desktop = wanted || process.platform === 'win32';
  const chosen = (/** @type {string} */ file) => file.includes(files);
  return {
    check: { needs: [], run: checkSource },
    core: {
      needs: [],
      product: 'built',
      tests: 'tests',
      run: () =>
        runNodeTests('test', {
          keep: (file) => isCoreTest(file) && chosen(file),
          together: true,
          random,
        }),
    },
    // Each in a process of its own: what they look at happens once in a process, when something is loaded.
    programs: {
      needs: [],
      tests: 'tests',
      run: () => runNodeTests('test', { keep: (file) => isProgramsTest(file) && chosen(file) }),
    },
    hostile: {
      needs: [],
      tests: 'tests',
      run: () => runNodeTests('test', { keep: (file) => isHostileTest(file) && chosen(file), random }),
    },
    patterns: {
      needs: [],
      tests: 'tests',
      run: () => runNodeTests('test', { keep: (file) => isPatternsTest(file) && chosen(file), minutes: 10 }),
    },
    panel: {
      needs: ['chromium'],
      product: 'built',
      tests: 'tests',
      run: () => runNodeTests('test', { keep: (file) => isPanelTest(file) && chosen(file), random }),
    },
    host: {
      needs: desktop ? [] : ['chromium', 'current'],
      product: 'built',
      tests: 'hostTests',
      run: () => runHostTests(desktop ? 'desktop' : 'current'),
    },
    ui: {
      needs: ['chromium', 'current'],
      product: 'packaged',
      tests: 'uiTests',
      run: () => runNodeTests('ui', { keep: chosen }),
    },
    web: {
      needs: ['chromium', 'web'],
      product: 'built',
      tests: 'webTests',
      run: () => runNodeTests('web', { keep: chosen }),
    },
    oldest: { needs: ['chromium', 'oldest'], product: 'built', tests: 'hostTests', run: () => runHostTests('oldest') },
  };
}

/**
 * Runs all checks of the source side by side; what one complains of is printed together, when it has ended.
 *
 * @returns {Promise<Counts>}
 */
async function checkSource() {
  const checks = [
    { name: 'Types', script: 'typescript/bin/tsc', args: ['--noEmit'], failure: 'The types do not fit: see above.' },
    { name: 'Lint', script: 'eslint/bin/eslint.js', args: ['.'], failure: 'The linter objects: see above.' },
    {
      name: 'Formatting',
      script: 'prettier/bin/prettier.cjs',
      args: ['--check', '.', '--log-level', 'warn'],
      failure: 'Some files are not formatted: npm run format does it.',
    },
  ];
  const outcomes = await Promise.all(
    checks.map(({ name, script, args, failure }) =>
      step(name, () => tool(script, args, { failure })).then(
        () => 0,
        (error) => {
          console.error(error.message);
          return 1;
        },
      ),
    ),
  );
  const failed = outcomes.reduce((/** @type {number} */ sum, one) => sum + one, 0);
  return { ...none, failed };
}

/**
 * Installs one after another what parts need, while parts that need nothing run already. What cannot be installed
 * fails only the parts that need it.
 *
 * @param {readonly Need[]} needs
 * @returns {(need: Need) => Promise<unknown>} waits for one of them
 */
function startInstalling(needs) {
  /** @type {Map<Need, Promise<unknown>>} */
  const installs = new Map();
  /** @type {Promise<unknown>} */
  let before = Promise.resolve();
  for (const need of needs) {
    const install = before.then(() =>
      need === 'chromium'
        ? step('Looking for Chromium', installChromium)
        : step(`Installing VS Code (${need})`, () => installHost(need)),
    );
    installs.set(need, install);
    before = install.catch(() => undefined);
  }
  return (need) => installs.get(need) ?? before;
}

/** @param {readonly Part[]} parts */
async function build(parts) {
  const failure = 'The build failed: see above.';
  const esbuild = (/** @type {readonly string[]} */ args) =>
    run(process.execPath, [join(root, 'esbuild.mjs'), ...args], { failure });
  // Packaging builds the product; either way the tests get what is published, not a build for debugging.
  if (parts.some(({ product }) => product === 'packaged'))
    await step('Building and packaging the extension', packageExtension);
  else if (parts.some(({ product }) => product === 'built'))
    await step('Building', () => esbuild(['product', '--production']));
  const tests = [...new Set(parts.flatMap((part) => part.tests ?? []))];
  if (tests.length > 0) await step('Building the tests', () => esbuild(tests));
}

/**
 * Runs a part; one that breaks does not keep the others from running.
 *
 * @param {string} name
 * @param {Part} part
 * @param {(need: Need) => Promise<unknown>} installed
 * @returns {Promise<Counts>}
 */
async function runPart(name, part, installed) {
  console.log(`\n== ${name}`);
  try {
    for (const need of part.needs) await installed(need);
    return await step(name, part.run);
  } catch (error) {
    console.error(error instanceof PlainError ? error.message : error);
    return { ...none, failed: 1 };
  }
}

/**
 * @param {readonly Counts[]} all
 * @param {number} milliseconds
 */
function printSum(all, milliseconds) {
  const total = (/** @type {keyof Counts} */ key) => all.reduce((sum, counts) => sum + counts[key], 0);
  const [passed, failed, skipped] = [total('passed'), total('failed'), total('skipped')];
  console.log(`\nℹ tests ${passed + failed + skipped}\nℹ pass ${passed}\nℹ fail ${failed}\nℹ skipped ${skipped}`);
  console.log(
    `ℹ duration_ms ${milliseconds.toFixed(0)}\n\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
  );
  return failed === 0;
}

function readOptions() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        files: { type: 'string', default: '' },
        desktop: { type: 'boolean', default: false },
        random: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new PlainError(
      `${/** @type {Error} */ (error).message.split('.')[0]}: npm test -- --help lists the options.`,
    );
  }
}

runMain(async () => {
  requireNode();
  const { values, positionals } = readOptions();
  if (values.help) return console.log(help);
  const table = partTable(values);
  const unknown = positionals.filter((name) => !(name in table));
  if (unknown.length > 0)
    throw new PlainError(`There is no part ${unknown.join(', ')}: npm test -- --help lists them.`);
  const chosen = Object.entries(table).filter(([name]) => positionals.length === 0 || positionals.includes(name));
  const start = performance.now();
  void reasonToStop().then(() => process.exit(1));
  await step('Installing packages', () => installPackages(root));
  const installed = startInstalling([...new Set(chosen.flatMap(([, { needs }]) => needs))]);
  await build(chosen.map(([, part]) => part));
  const all = [];
  for (const [name, part] of chosen) all.push(await runPart(name, part, installed));
  if (!printSum(all, performance.now() - start)) process.exitCode = 1;
});
