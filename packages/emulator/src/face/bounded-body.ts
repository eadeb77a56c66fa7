/**
 * Reads a body as text, at most `limit` bytes of it, and lets go of the rest.
 *
 * @returns the text, or `undefined` when the body is larger.
 * @throws the error of the runtime when the body breaks off.
 */
export async function readBody(body: ReadableStream<Uint8Array> | null, limit: number): Promise<string | undefined> {
  if (body === null) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let bytes = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > limit) {
      // Not waited for: a sender that does not want to end must not hold up the answer.
      reader.cancel().catch(() => undefined);
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}
