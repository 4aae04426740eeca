// Serves VS Code with the extension and the sample draft on this machine, from a bare checkout on.
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { installVsix, startCodeServer } from './lib/codeServer.mjs';
import { PlainError, root } from './lib/commands.mjs';
import { freePort } from './lib/freePort.mjs';
import { installHost } from './lib/hosts.mjs';
import { installPackages, requireNode } from './lib/installed.mjs';
import { reasonToStop } from './lib/lifetime.mjs';
import { openInBrowser } from './lib/openInBrowser.mjs';
import { writeSettings } from './lib/profile.mjs';
import { runMain, step } from './lib/steps.mjs';
import { packageExtension, vsixPath } from './lib/vsix.mjs';

const help = `Usage: npm start -- [options]

Installs what is missing, builds and packages Claimcheck, and serves VS Code with it on 127.0.0.1 with the
sample draft open. The sample is a copy in out/start, so what you do to it lasts until --reset. Ctrl+C stops it.

Options:
  --open                open the address in your browser
  --port NUMBER         serve there; without it, on any free port
  --reset               start again from the sample as it was, and from default settings
  --idle-minutes NUMBER stop after so long without a window open, at least 2 (default 480)
  --help                print this`;

const folder = join(root, 'out', 'start');
const workspace = join(folder, 'workspace');
const profile = { userData: join(folder, 'user'), extensions: join(folder, 'extensions') };

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        open: { type: 'boolean', default: false },
        port: { type: 'string', default: '0' },
        reset: { type: 'boolean', default: false },
        'idle-minutes': { type: 'string', default: '480' },
        help: { type: 'boolean', default: false },
      },
    });
    return {
      ...values,
      port: numberIn('--port', values.port, 0, 65535),
      idle: numberIn('--idle-minutes', values['idle-minutes'], 2, 100_000),
    };
  } catch (error) {
    if (error instanceof PlainError) throw error;
    throw new PlainError(
      `${/** @type {Error} */ (error).message.split('.')[0]}: npm start -- --help lists the options.`,
    );
  }
}

/**
 * @param {string} option
 * @param {string} text
 * @param {number} least
 * @param {number} most
 */
function numberIn(option, text, least, most) {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw new PlainError(`${option} takes a whole number from ${least} to ${most}, not "${text}".`);
}

/** @param {boolean} reset */
function prepareSample(reset) {
  if (reset) rmSync(folder, { recursive: true, force: true });
  if (!existsSync(workspace)) cpSync(join(root, 'test', 'fixtures', 'sample'), workspace, { recursive: true });
  if (!existsSync(profile.userData)) writeSettings(profile.userData);
}

/** @param {{ reset: boolean }} options */
async function setUp({ reset }) {
  await step('Installing packages', () => installPackages(root));
  await step('Building and packaging the extension', packageExtension);
  await step("Installing VS Code's server", () => installHost('current'));
  prepareSample(reset);
  await step('Installing the extension in it', () => installVsix('current', profile, vsixPath));
}

/**
 * Why the server has ended by itself.
 *
 * @param {number} code
 * @param {number} idleMinutes
 */
function ending(code, idleMinutes) {
  if (code === 0) return `no window was open for ${idleMinutes} minutes`;
  throw new PlainError(`VS Code's server ended with code ${code}: start it again.`);
}

runMain(async () => {
  requireNode();
  const options = readOptions();
  if (options.help) return console.log(help);
  const port = await freePort(options.port);
  const stopped = reasonToStop();
  const interrupted = stopped.then((reason) => {
    throw new PlainError(`Stopped before VS Code was up: ${reason}.`);
  });
  await Promise.race([setUp(options), interrupted]);
  const server = await startCodeServer('current', profile, { port, idleSeconds: options.idle * 60 });
  const address = server.address(workspace, join(workspace, 'draft.md'));
  console.log(
    `\nVS Code with Claimcheck is at\n\n  ${address}\n\nThe draft is ${join(workspace, 'draft.md')}. Ctrl+C stops.`,
  );
  if (options.open) await openInBrowser(address);
  const reason = await Promise.race([stopped, server.exited.then((code) => ending(code, options.idle))]);
  await server.stop();
  console.log(`\nStopped: ${reason}.`);
});
