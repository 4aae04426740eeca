import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { PlainError, run, runForCode } from './commands.mjs';

/** Debian's package and program of Chromium without windows, with which the panel's tests take half as long. */
const shell = 'chromium-headless-shell';

const names = [
  shell,
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'msedge',
  'microsoft-edge',
];

/** Where browsers are that no PATH leads to. */
const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/lib/chromium/chromium',
  '/snap/bin/chromium',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const advice = 'install Chromium or Chrome, or set CLAIMCHECK_CHROMIUM to the program';

/**
 * The switches that tests start Chromium with: it works as root and without a graphics card, and asks nothing of the network by itself.
 */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @returns {string} the Chromium or Chrome of this machine; throws a sentence if there is none */
export function chromiumPath() {
  const found = findChromium();
  if (found === undefined) throw new PlainError(`No Chromium was found: ${advice}.`);
  return found;
}

/**
 * Makes sure that there is a Chromium, by Debian's packages where that can be done without asking anybody.
 *
 * @returns {Promise<boolean>} whether it was installed
 */
export async function installChromium() {
  if (findChromium() !== undefined) return false;
  const asRoot = await rootPrefix();
  if (asRoot === undefined)
    throw new PlainError(`No Chromium was found, and it cannot be installed from here: ${advice}.`);
  const [command = '', ...prefix] = [...asRoot, 'apt-get'];
  const failure = `apt-get could not install chromium: ${advice}.`;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = [...prefix, 'install', '-y', '-q', '--no-install-recommends'];
  await run(command, [...prefix, 'update', '-q'], { env, failure });
  // Other systems with apt have only the whole browser.
  if ((await runForCode(command, [...install, shell], { env })).code !== 0)
    await run(command, [...install, 'chromium'], { env, failure });
  chromiumPath();
  return true;
}

/** What goes before apt-get to run it with the rights it needs, if that is possible. */
async function rootPrefix() {
  if ((await runForCode('apt-get', ['--version'])).code !== 0) return undefined;
  if (process.getuid?.() === 0) return [];
  return (await runForCode('sudo', ['-n', 'true'])).code === 0 ? ['sudo', '-n'] : undefined;
}

function findChromium() {
  const named = process.env.CLAIMCHECK_CHROMIUM;
  if (named) {
    if (isProgram(named)) return named;
    throw new PlainError(`CLAIMCHECK_CHROMIUM names ${named}, which cannot be run: correct it or unset it.`);
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = names.flatMap((name) =>
    folders.map((folder) => join(folder, process.platform === 'win32' ? `${name}.exe` : name)),
  );
  return [...onPath, ...usualPlaces].find(isProgram);
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
