import { spawn } from 'node:child_process';

/** How each platform opens an address in the browser that the person uses. */
const openers = { darwin: ['open'], win32: ['rundll32', 'url.dll,FileProtocolHandler'], linux: ['xdg-open'] };

/**
 * Opens an address in the person's browser, or says that it could not.
 *
 * @param {string} address
 * @returns {Promise<void>}
 */
export function openInBrowser(address) {
  const [command = '', ...args] = openers[/** @type {keyof typeof openers} */ (process.platform)] ?? openers.linux;
  return new Promise((resolve) => {
    const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true });
    child.once('error', () => {
      console.log(`No browser could be opened with ${command}: open the address yourself.`);
      resolve();
    });
    child.once('spawn', () => resolve());
    child.unref();
  });
}
