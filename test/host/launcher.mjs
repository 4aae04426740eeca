#!/usr/bin/env node
// Stands in for the desktop VS Code that @vscode/test-electron would download: takes the flags that it passes, runs
// VS Code's server with a page in Chromium for its window, and exits with the code of the test run.
// CLAIMCHECK_HOST chooses the server ('current' or 'oldest'); what the host logs goes to the file CLAIMCHECK_HOST_LOG.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { chromiumArguments, chromiumPath } from '../../scripts/lib/chromium.mjs';
import { writeSettings } from '../../scripts/lib/profile.mjs';
import { startVscodeServer } from '../../scripts/lib/vscodeServer.mjs';

/** A run that takes longer hangs. */
const limitMilliseconds = 1_200_000;

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: { extensionDevelopmentPath: { type: 'string' }, extensionTestsPath: { type: 'string' } },
});

/**
 * The address of a window that runs the tests. Paths count from the server's machine.
 *
 * @param {string} origin
 */
function testWindow(origin) {
  const address = new URL(origin);
  const remote = (/** @type {unknown} */ path) => `vscode-remote://${address.host}${resolve(String(path))}`;
  address.searchParams.set('folder', resolve(positionals[0] ?? '.'));
  const { extensionDevelopmentPath, extensionTestsPath } = values;
  address.searchParams.set(
    'payload',
    JSON.stringify([
      ['extensionDevelopmentPath', remote(extensionDevelopmentPath)],
      ['extensionTestsPath', remote(extensionTestsPath)],
    ]),
  );
  return address.href;
}

/**
 * Opens the window and waits for the end of the run.
 *
 * @param {string} origin
 * @param {(line: string) => void} log takes what the window and the extension host write to their consoles
 * @returns {Promise<number>}
 */
async function runInWindow(origin, log) {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArguments });
  try {
    const page = await browser.newPage({ viewport: { width: 640, height: 480 }, reducedMotion: 'reduce' });
    return await new Promise((finish, fail) => {
      const limit = setTimeout(() => fail(new Error('The test run did not end in twenty minutes.')), limitMilliseconds);
      const done = (/** @type {number} */ code) => {
        clearTimeout(limit);
        finish(code);
      };
      page.on('crash', () => fail(new Error('The window crashed.')));
      void (async () => {
        await page.exposeFunction('codeAutomationLog', (/** @type {string} */ type, /** @type {unknown[]} */ args) =>
          log(`${type}: ${args.join(' ')}`),
        );
        await page.exposeFunction('codeAutomationExit', done);
        await page.goto(testWindow(origin));
      })().catch(fail);
    });
  } finally {
    await browser.close();
  }
}

const name = process.env.CLAIMCHECK_HOST === 'oldest' ? 'oldest' : 'current';
const dataFolder = mkdtempSync(join(tmpdir(), 'claimcheck-host-'));
/** @type {string[]} */
const log = [];
try {
  writeSettings(join(dataFolder, 'data'), { 'claimcheck.checkerName': 'Test Desk' });
  const server = await startVscodeServer(name, dataFolder, { onLine: (line) => log.push(line) });
  try {
    process.exitCode = await runInWindow(server.origin, (line) => log.push(line));
  } finally {
    await server.stop();
  }
} catch (error) {
  log.push(String(error));
  process.exitCode = 1;
} finally {
  rmSync(dataFolder, { recursive: true, force: true });
}
// The log is long and mostly about native modules that the server does without, so it is not for the terminal.
if (process.env.CLAIMCHECK_HOST_LOG) writeFileSync(process.env.CLAIMCHECK_HOST_LOG, `${log.join('\n')}\n`);
