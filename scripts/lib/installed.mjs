import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, PlainError } from './commands.mjs';

/** The oldest Node that the build tools run on, as package.json's engines say. */
const oldestNode = [20, 19];

/** Throws a sentence when this Node is too old to go on. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = oldestNode;
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return;
  throw new PlainError(
    `Claimcheck needs Node ${oldestNode.join('.')} or newer, this is ${process.versions.node}: install a newer Node.`,
  );
}

/**
 * Brings a folder's node_modules to what its lock file says; does nothing when they agree already. The packages'
 * install scripts do not run: none of them is needed.
 *
 * @param {string} folder where package.json and package-lock.json are
 * @returns {Promise<boolean>} whether anything was installed
 */
export async function installPackages(folder) {
  if (agrees(folder)) return false;
  const failure = `npm could not install the packages of ${folder}: read its message above, look at the network, and run this again.`;
  await npm([lockMatches(folder) ? 'ci' : 'install', '--ignore-scripts'], { cwd: folder, failure });
  return true;
}

/**
 * Whether every package of the lock file is installed in its version. npm keeps a list of what it installed
 * in node_modules, so no stamp of ours can go stale, and a tree made by a plain `npm install` counts as well.
 *
 * @param {string} folder
 */
function agrees(folder) {
  const installed = readPackages(join(folder, 'node_modules', '.package-lock.json'));
  const wanted = readPackages(join(folder, 'package-lock.json'));
  if (installed === undefined || wanted === undefined || !lockMatches(folder)) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    const there = installed[path];
    return there === undefined ? optional === true : there.version === version;
  });
}

/**
 * Whether the lock file was made from this package.json; `npm ci` refuses it otherwise.
 *
 * @param {string} folder
 */
function lockMatches(folder) {
  const locked = readPackages(join(folder, 'package-lock.json'))?.[''];
  if (locked === undefined) return false;
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return dependencyLists(manifest) === dependencyLists(locked);
}

/** @typedef {{ version?: string, optional?: boolean, dependencies?: object, devDependencies?: object, optionalDependencies?: object }} Locked */

/**
 * @param {string} file
 * @returns {Record<string, Locked> | undefined}
 */
function readPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
}

/** @param {Locked} manifest */
function dependencyLists({ dependencies = {}, devDependencies = {}, optionalDependencies = {} }) {
  return JSON.stringify(
    [dependencies, devDependencies, optionalDependencies].map((list) => Object.entries(list).sort()),
  );
}
