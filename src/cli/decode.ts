import type { Outcome } from './attempt';

/** The text of a file, its byte order mark kept: offsets count it. A file with a zero byte is no text at all. */
export function decode(bytes: Uint8Array): Outcome<string> {
  if (bytes.includes(0)) return { ok: false, code: '', reason: 'it is not a text file' };
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { ok: false, code: '', reason: 'it is not UTF-8 text' };
  }
}
