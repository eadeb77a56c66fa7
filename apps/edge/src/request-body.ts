import { readBounded } from '@sluice/core';
import { startDeadline } from './deadline.ts';
import { problem } from './problem.ts';

/** The largest body that is taken from a caller, in bytes. The gateway itself refuses more than about 100 kB (facts, section 3.2). */
const LARGEST_BODY_BYTES = 1024 * 1024;

/** @returns the body of a request, or the problem that the caller gets: then nothing is sent to the gateway. */
export async function readBody(
  body: ReadableStream<Uint8Array> | null,
  timeoutMs: number,
): Promise<Uint8Array<ArrayBuffer> | Response> {
  const deadline = startDeadline(timeoutMs, undefined);
  try {
    const bytes = await deadline.race(readBounded(body, LARGEST_BODY_BYTES));
    if (bytes !== undefined) return bytes;
  } catch {
    const what = deadline.isOver() ? `did not come within ${timeoutMs / 1000} s` : 'broke off';
    const detail = `The body of the request ${what}. Nothing was sent to the gateway; send it again.`;
    return problem({ status: 400, code: 'invalid-request', detail });
  } finally {
    deadline.clear();
  }
  const detail = 'The body of the request is larger than 1 MiB. Nothing was sent to the gateway; send less.';
  return problem({ status: 413, code: 'invalid-request', detail });
}
