/** The largest answer that is read, in bytes. A list of 500 ordinary messages takes less than a tenth of it. */
export const MAX_ANSWER_BYTES: number = 8 * 1024 * 1024;

/**
 * Reads a body, at most `limit` bytes of it, and lets go of the rest.
 *
 * @returns the bytes, or `undefined` when there are more than `limit`.
 * @throws the error of the runtime when the body breaks off.
 */
export async function readBounded(
  body: ReadableStream<Uint8Array> | null,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > limit) {
      // Not waited for: a stream that does not want to end must not hold up the refusal.
      reader.cancel().catch(() => undefined);
      return undefined;
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}
