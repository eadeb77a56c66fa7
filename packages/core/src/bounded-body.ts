/** The largest answer that is read, in bytes. A list of 500 ordinary messages takes less than a tenth of it. */
export const LARGEST_ANSWER_BYTES: number = 8 * 1024 * 1024;

/**
 * Reads a body as text, at most `limit` bytes of it, and lets go of the rest.
 *
 * @returns the text, or `undefined` when the body is larger than `limit`.
 */
export async function readBounded(body: ReadableStream<Uint8Array> | null, limit: number): Promise<string | undefined> {
  if (body === null) return '';
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > limit) {
      // Not waited for: a stream that does not want to end must not hold up the refusal.
      reader.cancel().catch(() => undefined);
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}
