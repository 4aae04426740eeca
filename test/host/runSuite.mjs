import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { root } from '../../scripts/lib/commands.mjs';
import { quietSettings, stillSettings } from '../../scripts/lib/profile.mjs';

/** @typedef {import('./result').HostTestResult} HostTestResult */

/**
 * Runs the suite of test/host/suite, as it is built in out/host, in a VS Code with an empty workspace.
 *
 * @param {'current' | 'oldest' | 'desktop'} host VS Code's server of that version, or the desktop program that test-electron downloads
 * @returns {Promise<{ results: readonly HostTestResult[], ended: boolean, log: string }>} `ended` tells whether the host came to the end of
 *   the suite; `log` is the file with what it logged
 */
export async function runSuite(host) {
  const folder = mkdtempSync(join(tmpdir(), 'claimcheck-suite-'));
  const workspace = join(folder, 'workspace');
  const file = join(folder, 'results.jsonl');
  const log = join(root, 'out', 'logs', `host-${host}.log`);
  mkdirSync(dirname(log), { recursive: true });
  mkdirSync(join(workspace, '.vscode'), { recursive: true });
  // In a browser VS Code saves by itself, and what is unsaved is what some tests are about.
  const settings = { ...quietSettings, ...stillSettings, 'files.autoSave': 'off' };
  writeFileSync(join(workspace, '.vscode', 'settings.json'), JSON.stringify(settings));
  writeFileSync(file, '');
  try {
    const ended = await runTests({
      ...(host === 'desktop' ? {} : { vscodeExecutablePath: join(root, 'test', 'host', 'launcher.mjs') }),
      extensionDevelopmentPath: root,
      extensionTestsPath: join(root, 'out', 'host', 'suite.cjs'),
      launchArgs: [
        workspace,
        '--disable-extensions',
        '--user-data-dir',
        join(folder, 'user'),
        '--extensions-dir',
        join(folder, 'extensions'),
      ],
      extensionTestsEnv: { CLAIMCHECK_HOST: host, CLAIMCHECK_HOST_RESULTS: file, CLAIMCHECK_HOST_LOG: log },
    }).then(
      () => true,
      () => false,
    );
    const lines = readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '');
    /** @type {HostTestResult[]} */
    const results = lines.map((line) => JSON.parse(line));
    return { results, ended: ended || results.some(({ error }) => error !== undefined), log };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
