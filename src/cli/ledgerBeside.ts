import { ledgerName } from '../core/ledger/names';
import { readLedger, type LedgerReading } from '../core/ledger/read';
import { attempt } from './attempt';
import { decode } from './decode';
import type { FileSystem } from './io';

/** The ledger of a draft; `unreadable` is a file that is there but cannot be read. */
export type LedgerBeside =
  | { readonly kind: 'none' }
  | { readonly kind: 'read'; readonly reading: LedgerReading }
  | { readonly kind: 'unreadable'; readonly path: string; readonly reason: string };

const NEWER = 'it was written by a newer version of Claimcheck, in a way that this one cannot read';

async function readAt(path: string, files: FileSystem): Promise<LedgerBeside> {
  const bytes = await attempt(() => files.read(path));
  if (!bytes.ok && bytes.code === 'ENOENT') return { kind: 'none' };
  const text = bytes.ok ? decode(bytes.value) : bytes;
  if (!text.ok) return { kind: 'unreadable', path, reason: text.reason };
  const reading = readLedger(text.value);
  return reading.kind === 'newer' && reading.ledger === null
    ? { kind: 'unreadable', path, reason: NEWER }
    : { kind: 'read', reading };
}

/** Which draft the ledger at a path says that it belongs to. */
async function ownerOf(path: string, files: FileSystem): Promise<string | null> {
  const found = await readAt(path, files);
  return found.kind === 'read' && found.reading.kind === 'ok' ? found.reading.ledger.draft : null;
}

/**
 * Reads the ledgers of drafts: "news/draft.claims.json" for "news/draft.md". Standard input has none. The names in a
 * folder are kept until a draft of another folder comes.
 */
export class LedgerReader {
  private listed: { readonly folder: string; readonly names: readonly string[] } | null = null;

  constructor(private readonly files: FileSystem) {}

  async read(draft: string): Promise<LedgerBeside> {
    if (draft === '-') return { kind: 'none' };
    const cut = Math.max(draft.lastIndexOf('/'), draft.lastIndexOf('\\')) + 1;
    const folder = draft.slice(0, cut);
    const name = draft.slice(cut);
    const siblings = await this.namesIn(folder);
    const shared = ledgerName(name, []);
    // Only where two drafts want one name does it matter what the ledger itself says.
    const isWanted = siblings.some((other) => other !== name && ledgerName(other, []) === shared);
    const owner = isWanted ? await ownerOf(folder + shared, this.files) : null;
    return readAt(folder + ledgerName(name, siblings, owner), this.files);
  }

  private async namesIn(folder: string): Promise<readonly string[]> {
    if (this.listed?.folder === folder) return this.listed.names;
    const entries = await attempt(() => this.files.list(folder === '' ? '.' : folder));
    const names = entries.ok ? entries.value.map(({ name }) => name) : [];
    this.listed = { folder, names };
    return names;
  }
}
