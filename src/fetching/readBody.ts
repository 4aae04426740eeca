/** What was read of an answer. */
export interface Body {
  readonly bytes: Uint8Array;
  /** Whether it ends before its end: it is too long, too slow, or the connection broke. */
  readonly isCut: boolean;
}

/**
 * Reads the stream of an answer up to a number of bytes, then lets go of it. A stream that breaks off gives what came
 * before; null when nothing did.
 */
export async function readBody(stream: ReadableStream<Uint8Array> | null, maxBytes: number): Promise<Body | null> {
  if (!stream) return { bytes: new Uint8Array(), isCut: false };
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  let isCut = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      const room = maxBytes - length;
      chunks.push(value.subarray(0, room));
      length += Math.min(value.length, room);
      isCut = value.length > room;
      if (isCut) break;
    }
  } catch {
    if (length === 0) return null;
    isCut = true;
  }
  // Not waited for: the other side may never notice.
  void reader.cancel().catch(() => undefined);
  return { bytes: joined(chunks, length), isCut };
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
