import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** How often it is looked whether who started us still runs. */
const lookMilliseconds = 3000;

/**
 * Waits for the first reason to stop: Ctrl+C, a request to end, the end of the terminal or of who started us.
 *
 * @returns {Promise<string>} the reason, for a person to read
 */
export function reasonToStop() {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve('Ctrl+C'));
    process.once('SIGTERM', () => resolve('it was asked to end'));
    process.once('SIGHUP', () => resolve('the terminal was closed'));
    const start = startedBy();
    const timer = setInterval(() => {
      if (startedBy() !== start) resolve('what started it has ended');
    }, lookMilliseconds);
    timer.unref();
  });
}

/**
 * The processes that started this one, as a text that changes when one of them ends: an orphan gets another parent.
 * npm starts a shell that starts us, so below npm it is the shell's parent that counts as well.
 */
function startedBy() {
  const parent = process.ppid;
  if (process.platform === 'win32') return isRunning(parent) ? `${parent}` : 'nobody';
  return process.env.npm_lifecycle_event ? `${parent} ${parentOf(parent)}` : `${parent}`;
}

/** @param {number} pid */
function parentOf(pid) {
  if (process.platform !== 'linux')
    return spawnSync('ps', ['-o', 'ppid=', '-p', `${pid}`], { encoding: 'utf8' }).stdout?.trim();
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8').match(/^PPid:\s*(\d+)/m)?.[1];
  } catch {
    return 'ended';
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
