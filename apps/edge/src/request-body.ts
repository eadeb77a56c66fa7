import { startDeadline } from './deadline.ts';
import { joinBytes } from './join-bytes.ts';
import { problem } from './problem.ts';

const MIB = 1024 * 1024;
/** The largest body that is taken from a caller, in bytes. The gateway itself is seen to fail above 100 kB (evidence/errors#body-size). */
export const MAX_BODY_BYTES: number = MIB;

/**
 * How much of a larger one is read all the same, and dropped, in bytes. A caller that is cut off while it sends does not see the answer,
 * and `wrangler dev` prints the address of a request whose body was not read.
 */
const DRAINED_BYTES = 64 * 1024 * 1024;

/** @returns the body of a request, or the problem that the caller gets: then nothing is sent to the gateway. */
export async function readBody(
  body: ReadableStream<Uint8Array> | null,
  timeoutMs: number,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer> | Response> {
  const deadline = startDeadline(timeoutMs, undefined);
  try {
    const bytes = await deadline.race(readAndDrain(body, maxBytes));
    if (bytes !== undefined) return bytes;
  } catch {
    const what = deadline.isOver() ? `did not come within ${timeoutMs / 1000} s` : 'broke off';
    const detail = `The body of the request ${what}. Nothing was sent to the gateway; send it again.`;
    return problem('invalid-request', detail);
  } finally {
    deadline.clear();
  }
  const detail = `The body of the request is larger than ${maxBytes / MIB} MiB. Nothing was sent to the gateway; send less.`;
  return problem('content-too-large', detail);
}

/** @returns `undefined` when there are too many bytes. */
async function readAndDrain(
  body: ReadableStream<Uint8Array> | null,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = body.getReader();
  while (length <= DRAINED_BYTES) {
    const { done, value } = await reader.read();
    if (done) return length <= maxBytes ? joinBytes(chunks, length) : undefined;
    length += value.byteLength;
    if (length <= maxBytes) chunks.push(value);
  }
  // Not waited for: a stream that does not want to end must not hold up the refusal.
  reader.cancel().catch(() => undefined);
  return undefined;
}
