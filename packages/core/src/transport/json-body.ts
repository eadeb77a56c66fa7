import { callError, callName } from '../errors/call-error.ts';

/** A body, and how openapi-fetch gets what is written of it. */
export type WrittenBody<Body, Written> = {
  readonly body: Body;
  readonly bodySerializer: () => Written;
};

/**
 * Writes a body as JSON before the call waits for its turn.
 *
 * @throws {SluiceError} `invalid-request` when it cannot be written.
 */
export function jsonBody<Body>(operation: string, idInstance: string, body: Body): WrittenBody<Body, string> {
  try {
    const source: unknown = JSON.stringify(body);
    if (typeof source === 'string') return { body, bodySerializer: () => source };
  } catch {
    // The runtime's own words may hold what was to be sent.
  }
  const call = { operation, idInstance };
  throw callError(call, {
    code: 'invalid-request',
    message: `The argument of ${callName(call)} cannot be written as JSON. Nothing was sent.`,
  });
}
