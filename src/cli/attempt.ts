/** What came of something that can fail; `reason` is a phrase that ends no sentence: "there is no such file". */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string; readonly reason: string };

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'there is no such file or folder',
  EACCES: 'reading it is not permitted',
  EPERM: 'reading it is not permitted',
  ELOOP: 'its links lead in a circle',
  EISDIR: 'it is a folder',
  ENOTREG: 'it is no regular file; standard input is read with "-"',
  EMFILE: 'too many files are open',
  ERR_FS_FILE_TOO_LARGE: 'it is too large',
};

/** Turns a failure of the file system into words. */
export async function attempt<T>(action: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await action() };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return { ok: false, code, reason: REASONS[code] ?? `it cannot be read${code === '' ? '' : ` (${code})`}` };
  }
}
