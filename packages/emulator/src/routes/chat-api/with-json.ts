import type { Call, Handler } from '../call.ts';
import { withBytes } from '../read-body.ts';

// How much it takes is not documented (evidence/chat-api#limits); the other gateway fails above about this (evidence/errors#body-size).
const MAX_BODY_BYTES = 100 * 1024;

/** The body of a call; its value is `undefined` when it is no JSON. */
export type JsonBody = { readonly value: unknown } | 'too large';

/** Reads the body of a call. */
export function withJson(handler: (call: Call, body: JsonBody) => Response): Handler {
  return (call) =>
    withBytes(call, MAX_BODY_BYTES, (bytes) => handler(call, bytes === undefined ? 'too large' : { value: parse(bytes) }));
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
