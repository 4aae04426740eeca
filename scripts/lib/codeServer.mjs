import { join } from 'node:path';
import { run } from './commands.mjs';
import { startGuarded } from './guarded.mjs';
import { serverPrograms } from './hosts.mjs';
import { serverEnvironment } from './profile.mjs';

/**
 * The folders of one VS Code: what it keeps of its user, and the extensions that it has.
 *
 * @typedef {{ userData: string, extensions: string }} Profile
 * @typedef {Exclude<import('./hosts.mjs').HostName, 'web'>} ServerName
 */

/**
 * @param {Profile} profile
 * @returns {string[]}
 */
function profileArguments({ userData, extensions }) {
  return ['--user-data-dir', userData, '--extensions-dir', extensions, '--config', join(userData, 'config.yaml')];
}

/**
 * Installs a packaged extension in a profile, as a writer does with "Install from VSIX".
 *
 * @param {ServerName} name
 * @param {Profile} profile
 * @param {string} vsix
 */
export async function installVsix(name, profile, vsix) {
  const { node, codeServer } = serverPrograms(name);
  await run(node, [codeServer, ...profileArguments(profile), '--install-extension', vsix, '--force'], {
    env: serverEnvironment(profile.userData),
    failure: `VS Code did not take ${vsix}: read its message above.`,
  });
}

/**
 * A server on this machine only.
 *
 * @typedef {object} CodeServer
 * @property {string} origin for example 'http://127.0.0.1:40123'
 * @property {(folder: string, file?: string) => string} address what to open in a browser for a folder, and a file in it, as absolute paths
 * @property {Promise<number>} exited
 * @property {() => Promise<void>} stop
 */

/**
 * Starts VS Code's server for browsers on 127.0.0.1.
 *
 * @param {ServerName} name
 * @param {Profile} profile
 * @param {{ port?: number, idleSeconds?: number, restricted?: boolean, onLine?: (line: string) => void }} [options] without a port a free one;
 *   `restricted` asks for trust as VS Code does by default, so that folders open in Restricted Mode
 * @returns {Promise<CodeServer>}
 */
export async function startCodeServer(name, profile, { port = 0, idleSeconds, restricted = false, onLine } = {}) {
  const { node, codeServer } = serverPrograms(name);
  const args = [
    codeServer,
    ...profileArguments(profile),
    ...['--auth', 'none', '--bind-addr', `127.0.0.1:${port}`, '--disable-telemetry', '--disable-update-check'],
    ...(restricted ? [] : ['--disable-workspace-trust']),
    ...(idleSeconds === undefined ? [] : ['--idle-timeout-seconds', String(idleSeconds)]),
  ];
  const server = startGuarded(node, args, { env: serverEnvironment(profile.userData), ...(onLine ? { onLine } : {}) });
  const [, origin = ''] = await server.line(/listening on (http:\/\/127\.0\.0\.1:\d+)/);
  return {
    origin,
    address: (folder, file) => workbenchAddress(origin, folder, file),
    exited: server.exited,
    stop: server.stop,
  };
}

/**
 * @param {string} origin
 * @param {string} folder
 * @param {string} [file]
 */
function workbenchAddress(origin, folder, file) {
  const address = new URL(origin);
  address.searchParams.set('folder', folder);
  if (file !== undefined)
    address.searchParams.set('payload', JSON.stringify([['openFile', `vscode-remote://${address.host}${file}`]]));
  return address.href;
}
