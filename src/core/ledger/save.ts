import { applyChanges } from './apply';
import type { ChangeContext, ChangeResult, LedgerChange } from './change';
import { isSameContent, type Files } from './files';
import { mergeLedgers } from './merge';
import { temporaryPath } from './names';
import { findLedger, type FoundLedger } from './recover';
import type { Ledger } from './schema';
import { emptyLedger, formatLedger } from './write';

/** What became of a change: on disk and read back, or not, with one sentence that says why and what to do. */
export type SaveResult =
  { readonly kind: 'saved'; readonly ledger: Ledger } | { readonly kind: 'refused'; readonly message: string };

/** How often a save starts again because another program wrote the file at the same time. */
const MAX_ATTEMPTS = 20;

/** An attempt that another program got in the way of. */
const AGAIN = null;

/**
 * One save. All programs share one temporary name on purpose: what is moved is then always the text that was written
 * last, and whoever's text was replaced finds the file gone or changed and starts again.
 */
export class Save {
  /** The ledger as it was last seen: should the file vanish between two steps, nothing starts from an empty one. */
  private seen: Ledger | null = null;
  /** What was written under the temporary name. It may reach its place by another program's hand. */
  private written: Ledger | null = null;
  /**
   * What was moved into place after a check that nothing else had changed. Where it is not there afterwards, somebody's
   * older text was moved in its stead, so theirs and ours are merged.
   */
  private moved: Ledger | null = null;
  private readonly ids: string[] = [];

  constructor(
    private readonly files: Files,
    private readonly path: string,
    private readonly draft: string,
    private readonly changes: readonly LedgerChange[],
    private readonly context: ChangeContext,
  ) {}

  async run(): Promise<SaveResult> {
    let problem = 'another program keeps writing it';
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
      try {
        const result = await this.attempt();
        if (result !== AGAIN) return result;
      } catch (error) {
        problem = error instanceof Error ? error.message : String(error);
      }
    }
    return refused(`The ledger could not be written (${problem}). Nothing was saved; please try again.`);
  }

  private async attempt(): Promise<SaveResult | typeof AGAIN> {
    const found = await findLedger(this.files, this.path);
    const locked = lockedBecause(found);
    // After a move it is our own file that is read half-way through somebody's write.
    if (locked !== null) return this.moved ? AGAIN : refused(locked);
    const there = found.reading?.kind === 'ok' ? found.reading.ledger : null;
    if (there && this.written && has(there, this.written)) return { kind: 'saved', ledger: there };
    const changed = this.change(there);
    if (!changed.ok) return refused(changed.message);
    const text = formatLedger(changed.ledger);
    if (there && formatLedger(there) === text) return { kind: 'saved', ledger: there };
    return this.replace(found, changed.ledger, new TextEncoder().encode(text));
  }

  /** What is to stand on disk, given what stands there now. */
  private change(there: Ledger | null): ChangeResult {
    if (this.moved) return { ok: true, ledger: there ? mergeLedgers(there, this.moved) : this.moved };
    this.seen = there ?? this.seen;
    let used = 0;
    // The same ids at each attempt, so that a change that did arrive is not made twice.
    const newId = () => (this.ids[used++] ??= this.context.newId());
    return applyChanges(this.seen ?? emptyLedger(this.draft), this.changes, { ...this.context, newId });
  }

  /** Puts new content in the place of what was found, unless that has changed by now. */
  private async replace(found: FoundLedger, ledger: Ledger, content: Uint8Array): Promise<SaveResult | typeof AGAIN> {
    const temporary = temporaryPath(this.path);
    this.written = ledger;
    await this.files.write(temporary, content);
    // Both at once: the shorter the time before the move, the less can happen in it.
    const [written, there] = await Promise.all([this.files.read(temporary), this.files.read(this.path)]);
    if (!isSameContent(written, content) || !isSameContent(there, found.bytes)) return AGAIN;
    this.moved = ledger;
    await this.files.rename(temporary, this.path);
    return isSameContent(await this.files.read(this.path), content) ? { kind: 'saved', ledger } : AGAIN;
  }
}

/** Why a ledger may not be written over, as a sentence; null where it may. */
function lockedBecause({ reading }: FoundLedger): string | null {
  if (reading?.kind === 'broken') {
    return `The ledger cannot be read (${reading.message}). Nothing was saved; mend the file, then try again.`;
  }
  return reading?.kind === 'newer'
    ? 'The ledger was written by a newer Claimcheck. Nothing was saved; update Claimcheck, then try again.'
    : null;
}

/** Whether a ledger holds all that another holds. */
function has(ledger: Ledger, part: Ledger): boolean {
  return formatLedger(mergeLedgers(ledger, part)) === formatLedger(ledger);
}

function refused(message: string): SaveResult {
  return { kind: 'refused', message };
}
