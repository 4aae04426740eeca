import type { Entry, Io } from '../../src/cli/io';

/** What a run printed and said. */
export interface Heard {
  readonly io: Io;
  readonly printed: () => string;
  readonly complaints: () => readonly string[];
}

/** An error as Node's file system throws it. */
function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}

const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;

/**
 * A world for the command line: files by path, standard input, and nothing else. A path that ends in "@" is a link, and
 * one whose content is null cannot be read.
 */
export function memoryIo(
  contents: Readonly<Record<string, string | Uint8Array | null>>,
  input: string | Uint8Array = '',
  colours = false,
): Heard {
  const printed: string[] = [];
  const complaints: string[] = [];
  const paths = Object.keys(contents);
  const prefixOf = (folder: string) => (folder === '.' ? '' : folder.replace(/\/?$/, '/'));
  const below = (folder: string) => paths.filter((path) => path.startsWith(prefixOf(folder)));

  function list(folder: string): Promise<readonly Entry[]> {
    const from = prefixOf(folder).length;
    const kinds = new Map<string, Entry['kind']>();
    for (const path of below(folder)) {
      const [name = '', ...deeper] = path.slice(from).split('/');
      kinds.set(name.replace('@', ''), deeper.length > 0 ? 'folder' : name.endsWith('@') ? 'other' : 'file');
    }
    return Promise.resolve([...kinds].map(([name, kind]) => ({ name, kind })).reverse());
  }

  function kindOf(path: string): Promise<Entry['kind']> {
    if (Object.hasOwn(contents, path)) return Promise.resolve('file');
    return below(path).length > 0 ? Promise.resolve('folder') : Promise.reject(failure('ENOENT'));
  }

  function read(path: string): Promise<Uint8Array> {
    if (!Object.hasOwn(contents, path)) return Promise.reject(failure('ENOENT'));
    const content = contents[path];
    return content === null || content === undefined
      ? Promise.reject(failure('EACCES'))
      : Promise.resolve(bytesOf(content));
  }

  const io: Io = {
    print: (text) => void printed.push(text),
    complain: (line) => void complaints.push(line),
    readInput: () => Promise.resolve(bytesOf(input)),
    files: { kindOf, list, read },
    colours,
  };
  return { io, printed: () => printed.join(''), complaints: () => complaints };
}
