import { readBounded } from '@sluice/core';

// How much a gateway takes is not documented; the other one fails above about this (facts, section 3.2).
const LARGEST_BODY_BYTES = 100 * 1024;

/** Reads the body of a call; its value is `undefined` when it is no JSON. */
export async function readJson(request: Request): Promise<{ readonly value: unknown } | 'too large'> {
  // Who breaks off in the middle of a body does not wait for the answer; what came is no JSON.
  const bytes = await readBounded(request.body, LARGEST_BODY_BYTES).catch(() => new Uint8Array());
  if (bytes === undefined) return 'too large';
  try {
    return { value: JSON.parse(new TextDecoder().decode(bytes)) };
  } catch {
    return { value: undefined };
  }
}
