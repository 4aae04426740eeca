import type { Analyzer } from './analyzer';

/** What stands in a folder. A link is never followed from inside a folder; one that is given by name is. */
export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
}

/** The little of a file system that the command line needs. Each function throws an error with Node's `code`. */
export interface FileSystem {
  /** What a path leads to, through links. */
  readonly kindOf: (path: string) => Promise<Entry['kind']>;
  /** In any order. */
  readonly list: (folder: string) => Promise<readonly Entry[]>;
  readonly read: (path: string) => Promise<Uint8Array>;
}

/** Everything outside that the command line touches, so that tests can stand in for it. */
export interface Io {
  /** To standard output, as it is. */
  readonly print: (text: string) => void;
  /** One line to standard error. */
  readonly complain: (line: string) => void;
  readonly readInput: () => Promise<Uint8Array>;
  readonly files: FileSystem;
  /** Starts analysing in other threads as well; absent where there are none. */
  readonly startWorkers?: () => Analyzer;
  /** Whether standard output shows colours. */
  readonly colours: boolean;
}
