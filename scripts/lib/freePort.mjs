import { createServer } from 'node:net';
import { PlainError } from './commands.mjs';

/**
 * A port of 127.0.0.1 that can be listened on.
 *
 * @param {number} [wanted] that port and no other; it throws a sentence when that one is taken
 * @returns {Promise<number>}
 */
export function freePort(wanted = 0) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (/** @type {NodeJS.ErrnoException} */ { code }) =>
      reject(new PlainError(`Port ${wanted} cannot be used (${code}): choose another one or leave --port out.`)),
    );
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : wanted));
    });
  });
}
