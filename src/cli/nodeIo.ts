import { readFile, readdir, stat } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import type { Entry, FileSystem, Io } from './io';
import { startWorkers } from './workers';

function kindOf(entry: { isFile(): boolean; isDirectory(): boolean }): Entry['kind'] {
  if (entry.isDirectory()) return 'folder';
  return entry.isFile() ? 'file' : 'other';
}

const files: FileSystem = {
  kindOf: async (path) => kindOf(await stat(path)),
  list: async (folder) => {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
  },
  read: async (path) => {
    // Opening a pipe waits until somebody writes to it, perhaps for ever.
    if (kindOf(await stat(path)) === 'other') throw Object.assign(new Error('No regular file'), { code: 'ENOTREG' });
    return readFile(path);
  },
};

/** The real world. Colours are for a terminal whose owner has not set NO_COLOR (https://no-color.org). */
export const nodeIo: Io = {
  print: (text) => void process.stdout.write(text),
  complain: (line) => void process.stderr.write(`${line}\n`),
  readInput: () => buffer(process.stdin),
  files,
  startWorkers: () => startWorkers(__filename),
  colours: process.stdout.isTTY && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb',
};
