import { readBounded } from '@sluice/core';
import type { Call, ReadBody } from './call.ts';

/** The largest file that a gateway takes, with the message about it. */
export const MAX_CALL_BYTES: number = 100 * 1024 * 1024 + 100 * 1024;

/** Reads what comes with a call up to `limit`. A caller that breaks off in the middle does not wait for the answer; what came is nothing. */
export async function readBody({ request }: Pick<Call, 'request'>, limit: number): Promise<ReadBody> {
  return { bytes: await readBounded(request.body, limit).catch(() => new Uint8Array()) };
}

/**
 * Goes on with what came with a call, or with `undefined` where that is more than `limit`. It goes on at once where the body was read before:
 * a late call has to be carried out at its moment, and not some turns of the event loop later.
 */
export function withBytes(
  call: Call,
  limit: number,
  handler: (bytes: Uint8Array<ArrayBuffer> | undefined) => Response | Promise<Response>,
): Response | Promise<Response> {
  if (call.body === undefined) return readBody(call, limit).then(({ bytes }) => handler(bytes));
  const { bytes } = call.body;
  return handler(bytes !== undefined && bytes.length <= limit ? bytes : undefined);
}
