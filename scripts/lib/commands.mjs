import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's folder, sought upwards because tests have this file bundled into another one. */
export const root = checkoutAbove(dirname(fileURLToPath(import.meta.url)));

/**
 * @param {string} folder
 * @returns {string}
 */
function checkoutAbove(folder) {
  return existsSync(join(folder, 'esbuild.mjs')) ? folder : checkoutAbove(dirname(folder));
}

/** A failure whose message is all that a person has to read: what went wrong and what to do. */
export class PlainError extends Error {}

/** How many lines of a failed command's output are shown. */
const shownLines = 40;

/**
 * Runs a command to its end. Its output is shown at once when `show` is set, else only if the command fails.
 *
 * @param {string} command for example 'npm'
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean, failure: string }} options `failure` is the plain
 *   sentence that a person reads when the command fails
 * @returns {Promise<string>} what it wrote, empty with `show`
 */
export async function run(command, args, { cwd = root, env = process.env, show = false, failure }) {
  const { code, output } = await runForCode(command, args, { cwd, env, show });
  if (code === 0) return output;
  const tail = output.trimEnd().split('\n').slice(-shownLines).join('\n');
  if (tail !== '') console.error(tail);
  throw new PlainError(failure);
}

/**
 * Runs a command to its end and gives its exit code; 127 means that there is no such command.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runForCode(command, args, { cwd = root, env = process.env, show = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env,
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    });
    let output = '';
    child.stdout?.on('data', (data) => (output += data));
    child.stderr?.on('data', (data) => (output += data));
    const kill = () => child.kill();
    process.once('exit', kill);
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', () => process.removeListener('exit', kill));
    child.on('close', (code, signal) =>
      resolve({ code: code ?? 1, output: signal ? `${output}Ended by ${signal}` : output }),
    );
  });
}

/**
 * Runs the npm that started this program, else the one beside this Node, without a shell.
 *
 * @param {readonly string[]} args
 * @param {{ cwd: string, failure: string }} options
 */
export async function npm(args, { cwd, failure }) {
  const script = process.env.npm_execpath;
  const quiet = [...args, '--no-audit', '--no-fund', '--loglevel=error'];
  if (script?.endsWith('.js')) await run(process.execPath, [script, ...quiet], { cwd, failure });
  else await run('npm', quiet, { cwd, failure });
}

/**
 * Runs a program of the checkout's node_modules with this Node.
 *
 * @param {string} file its script below node_modules, for example 'typescript/bin/tsc'
 * @param {readonly string[]} args
 * @param {{ failure: string, cwd?: string }} options
 */
export async function tool(file, args, options) {
  await run(process.execPath, [join(root, 'node_modules', file), ...args], options);
}
