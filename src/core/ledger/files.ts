/** The few things that a ledger needs of a file system; paths or addresses are handed through as they are. */
export interface Files {
  /** The content, or null where there is no such file; rejects when it cannot be read. */
  read(path: string): Promise<Uint8Array | null>;
  write(path: string, content: Uint8Array): Promise<void>;
  /** Moves a file over another; need not do so in one step. */
  rename(from: string, to: string): Promise<void>;
  delete(path: string): Promise<void>;
}

/** A file as it was read: its bytes, and its text where they are UTF-8. */
export interface FileContent {
  readonly bytes: Uint8Array;
  readonly text: string | null;
}

/** Reads a file; null where there is none. */
export async function readContent(files: Files, path: string): Promise<FileContent | null> {
  const bytes = await files.read(path);
  if (!bytes) return null;
  try {
    return { bytes, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { bytes, text: null };
  }
}

/** Whether two contents are the same bytes; two missing files are the same too. */
export function isSameContent(a: Uint8Array | null | undefined, b: Uint8Array | null | undefined): boolean {
  if (!a || !b) return !a && !b;
  return a.length === b.length && startsWith(a, b);
}

/** Whether the bytes begin with others. */
export function startsWith(bytes: Uint8Array, start: Uint8Array): boolean {
  return bytes.length >= start.length && start.every((byte, index) => bytes[index] === byte);
}
