import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { backtrackingOf, checkerFor } from './backtracking';
import type { Pattern } from './shipped';

const FOLDER = join('out', 'patterns');

/**
 * `backtrackingOf` that knows from the runs before, of the same recheck, which patterns take linear time. What is said
 * of a pattern depends on nothing else. Patterns that take longer are checked at each run, and those that have gone are forgotten.
 */
export class KnownPatterns {
  private readonly file: string;
  private readonly before: ReadonlySet<string>;
  private readonly now: string[] = [];

  /** `name` sets the files of two processes apart: "first". */
  constructor(name: string) {
    this.file = join(FOLDER, `${name}.json`);
    this.before = new Set(readList(this.file));
  }

  /** As `backtrackingOf`. */
  backtrackingOf(pattern: Pattern): string | null {
    const key = `${VERSION} ${checkerFor(pattern)} /${pattern.source}/${pattern.flags}`;
    const why = this.before.has(key) ? null : backtrackingOf(pattern);
    if (why === null) this.now.push(key);
    return why;
  }

  /** Keeps for the next run what was found to take linear time in this one. */
  save(): void {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(this.file, JSON.stringify(this.now, null, 1));
  }
}

const VERSION = (JSON.parse(readFileSync('node_modules/recheck/package.json', 'utf8')) as { version: string }).version;

/** The texts of a JSON list, none where there is no such file or no list in it. */
function readList(file: string): readonly string[] {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as readonly string[];
  } catch {
    return [];
  }
}
