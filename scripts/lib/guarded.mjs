import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { PlainError, root } from './commands.mjs';

const guard = join(root, 'scripts', 'lib', 'guard.mjs');

/**
 * A running command with all that it started.
 *
 * @typedef {object} Guarded
 * @property {Promise<number>} exited its exit code, when it ends by itself or is stopped
 * @property {(pattern: RegExp) => Promise<RegExpMatchArray>} line the first line it writes that matches, from its start on; rejects
 *   with what it wrote if it ends without one
 * @property {() => Promise<void>} stop ends it and all that it started, and waits for that
 */

/**
 * Starts a command that ends with this program at the latest, even when this program is killed.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, onLine?: (line: string) => void }} [options]
 * @returns {Guarded}
 */
export function startGuarded(command, args, { cwd, env, onLine } = {}) {
  const child = spawn(process.execPath, [guard, command, ...args], {
    cwd,
    env,
    // A group of its own, so that the guard can end the whole of it and a Ctrl+C in the terminal reaches only us.
    detached: process.platform !== 'win32',
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  /** @type {string[]} */
  const lines = [];
  /** @type {Set<(line: string) => void>} */
  const listeners = new Set(onLine ? [onLine] : []);
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      for (const listener of listeners) listener(line);
    });
  }
  /** @type {Promise<number>} */
  const exited = new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)));
  return {
    exited,
    line: (pattern) =>
      new Promise((resolve, reject) => {
        const look = (/** @type {string} */ line) => {
          const match = line.match(pattern);
          if (match) resolve(match);
        };
        lines.forEach(look);
        listeners.add(look);
        void exited.then(() =>
          reject(new PlainError(`${lines.slice(-20).join('\n')}\n${command} ended before it was up.`)),
        );
      }),
    stop: async () => {
      child.stdin.end();
      await exited;
    },
  };
}
