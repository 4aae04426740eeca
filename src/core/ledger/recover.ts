import { isSameContent, readContent, startsWith, type FileContent, type Files } from './files';
import { brokenPath, temporaryPath } from './names';
import { readLedger, type LedgerReading } from './read';

/** What stands at the path of a ledger. */
export interface FoundLedger {
  /** Null where there is no file. */
  readonly reading: LedgerReading | null;
  /** The bytes of the file, null where there is none. */
  readonly bytes: Uint8Array | null;
}

/**
 * Reads the ledger at a path. Where it is missing or broken and the temporary file beside it is complete, a save was cut
 * off between the two: the temporary file is moved into place. A broken ledger is copied aside first unless all of it
 * is in the new one; a ledger with Git's conflict marks is left alone, since no crash writes those.
 */
export async function findLedger(files: Files, path: string): Promise<FoundLedger> {
  const content = await readContent(files, path);
  const reading = content && read(content);
  if (reading && (reading.kind !== 'broken' || reading.isConflict)) return { reading, bytes: content.bytes };
  const temporary = await readContent(files, temporaryPath(path));
  const saved = temporary && read(temporary);
  if (temporary && saved?.kind === 'ok' && (await makeRoom(files, path, content, temporary))) {
    await files.rename(temporaryPath(path), path);
  } else if (content || saved) return { reading, bytes: content?.bytes ?? null };
  // Another program may have been between the two steps of a save: what counts is what is there now.
  const now = await readContent(files, path);
  return { reading: now && read(now), bytes: now?.bytes ?? null };
}

/** Keeps what would be lost of a broken ledger; false when that is not possible. */
async function makeRoom(
  files: Files,
  path: string,
  broken: FileContent | null,
  { bytes }: FileContent,
): Promise<boolean> {
  if (!broken || startsWith(bytes, withoutZeros(broken.bytes))) return true;
  const aside = brokenPath(path);
  const there = await files.read(aside);
  if (there) return isSameContent(there, broken.bytes);
  await files.write(aside, broken.bytes);
  return isSameContent(await files.read(aside), broken.bytes);
}

/** A file that was being written when the machine stopped can end in zeros. */
function withoutZeros(bytes: Uint8Array): Uint8Array {
  const end = bytes.findLastIndex((byte) => byte !== 0) + 1;
  return bytes.subarray(0, end);
}

function read({ text }: FileContent): LedgerReading {
  const place = { offset: 0, line: 1, column: 1, isConflict: false };
  return text === null ? { kind: 'broken', message: 'the file is not UTF-8 text', ...place } : readLedger(text);
}
