// Runs a command and ends it, with all that it started, when standard input closes: that is, when the program
// that wants it asks for the end or dies, however it dies. Usage: node guard.mjs COMMAND [ARGUMENT…]
import { spawn, spawnSync } from 'node:child_process';

/** How long a command may take to end by itself. */
const graceMilliseconds = 5000;

const [command = '', ...args] = process.argv.slice(2);
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
let ending = false;

/** @param {NodeJS.Signals} signal */
function endGroup(signal) {
  if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
  else process.kill(-process.pid, signal);
}

function end() {
  if (ending) return;
  ending = true;
  endGroup('SIGTERM');
  setTimeout(() => endGroup('SIGKILL'), graceMilliseconds);
}

process.on('SIGTERM', end);
process.on('SIGINT', end);
process.stdin.on('end', end);
process.stdin.on('error', end);
process.stdin.resume();
child.on('error', (error) => {
  console.error(error.message);
  process.exit(127);
});
child.on('exit', (code) => {
  // What the command left behind goes as well; this process is in the group, so it is the last thing it does.
  if (ending) endGroup('SIGKILL');
  process.exit(code ?? 1);
});
