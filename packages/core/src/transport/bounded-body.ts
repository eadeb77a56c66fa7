import { joinBytes } from '../join-bytes.ts';

/**
 * The largest answer that is read unless a caller sets another limit, in bytes. By the contract a list has 500 entries at most, and a text
 * 20,000 characters (evidence/queue#show-cap, evidence/entries#text-length), each of which JSON may write as `\uXXXX`: 60,000,000 bytes, and
 * the rest of the entries.
 */
export const MAX_ANSWER_BYTES: number = 64 * 1024 * 1024;

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
  return joinBytes(chunks, length);
}
