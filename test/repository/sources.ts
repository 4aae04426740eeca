import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** A file of src with what it imports. */
export interface SourceFile {
  /** "src/core/text/span.ts". */
  readonly path: string;
  readonly text: string;
  /** Names of packages, as written, and paths of files of src without their ending. */
  readonly imports: readonly string[];
}

const IMPORT = /^(?:import|export)\s(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]/gm;

function importsOf(path: string, text: string): readonly string[] {
  return [...text.matchAll(IMPORT)].map(([, target = '']) =>
    target.startsWith('.') ? posix.join(posix.dirname(path), target) : target,
  );
}

function read(path: string): SourceFile {
  const text = readFileSync(path, 'utf8');
  return { path, text, imports: importsOf(path, text) };
}

/** Every TypeScript file of src, by path. */
export const SOURCES: readonly SourceFile[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => posix.join('src', name.replaceAll('\\', '/')))
  .filter((path) => path.endsWith('.ts'))
  .sort()
  .map(read);
