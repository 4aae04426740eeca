import type { ChangeContext, LedgerChange } from './change';
import type { Files } from './files';
import type { LedgerReading } from './read';
import { findLedger } from './recover';
import { Save, type SaveResult } from './save';

/**
 * Ledgers on disk. A save reads the file again, applies nothing but its own change to what it finds, writes a file
 * beside it, reads that back, moves it over the ledger and reads it again before it says "saved". So after a crash at
 * any point the old or the new record is there: at worst under the temporary name, from where the next load takes it.
 * Two programs that save at once find each other's text and put both in, as long as the file system moves a file over
 * another in one step. Where it takes two, that holds only for saves that are more than a few milliseconds apart.
 */
export class LedgerStorage {
  private readonly queues = new Map<string, Promise<unknown>>();

  constructor(private readonly files: Files) {}

  /**
   * What stands at a path, null for nothing; brings back what a crash left under the temporary name. Rejects when the
   * file cannot be read.
   */
  load(path: string): Promise<LedgerReading | null> {
    return this.inTurn(path, async () => (await findLedger(this.files, path)).reading);
  }

  /** Applies changes that belong together to the ledger at a path; `draft` is the file name of its draft. */
  save(path: string, draft: string, changes: readonly LedgerChange[], context: ChangeContext): Promise<SaveResult> {
    return this.inTurn(path, () => new Save(this.files, path, draft, changes, context).run());
  }

  /** Runs what concerns one file one after the other. */
  private inTurn<T>(path: string, action: () => Promise<T>): Promise<T> {
    const result = (this.queues.get(path) ?? Promise.resolve()).then(action, action);
    const settled = result
      .catch(() => undefined)
      .finally(() => {
        if (this.queues.get(path) === settled) this.queues.delete(path);
      });
    this.queues.set(path, settled);
    return result;
  }
}
