import { startGuarded } from './guarded.mjs';
import { serverPrograms } from './hosts.mjs';
import { serverEnvironment } from './profile.mjs';

/**
 * Starts VS Code's own server, without code-server around it, on a free port of 127.0.0.1. Its pages take
 * `extensionDevelopmentPath` and `extensionTestsPath` from the address, which the other one's do not.
 *
 * @param {import('./codeServer.mjs').ServerName} name
 * @param {string} dataFolder
 * @param {{ onLine?: (line: string) => void }} [options]
 * @returns {Promise<{ origin: string, stop: () => Promise<void> }>}
 */
export async function startVscodeServer(name, dataFolder, { onLine } = {}) {
  const { node, vscodeServer } = serverPrograms(name);
  const args = [
    ...[vscodeServer, '--host', '127.0.0.1', '--port', '0', '--server-data-dir', dataFolder],
    ...['--without-connection-token', '--accept-server-license-terms', '--enable-smoke-test-driver'],
    ...['--disable-workspace-trust', '--disable-telemetry'],
  ];
  const server = startGuarded(node, args, { env: serverEnvironment(dataFolder), ...(onLine ? { onLine } : {}) });
  const [, port = ''] = await server.line(/Extension host agent listening on (\d+)/);
  return { origin: `http://127.0.0.1:${port}`, stop: server.stop };
}
