import { callName } from '../errors/call-error.ts';
import { invalidRequest } from '../errors/invalid-request.ts';

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
export function jsonBody<Body>(body: Body, idInstance: string, operation: string): WrittenBody<Body, string> {
  try {
    const source: unknown = JSON.stringify(body);
    if (typeof source === 'string') return { body, bodySerializer: () => source };
  } catch {
    // The runtime's own words may hold what was to be sent.
  }
  const mistake = body === undefined ? 'is missing' : 'cannot be written as JSON';
  throw invalidRequest(
    `The argument of ${callName({ operation, idInstance })} ${mistake}. Nothing was sent.`,
    idInstance,
    operation,
  );
}
