import type { HandOver } from './hand-over.ts';

/** A header as it is written. */
export type HeaderPair = readonly [name: string, value: string];

/** An answer of the gateway as the caller gets it: without a token, and with those headers only that may pass. */
export interface PassedAnswer {
  readonly status: number;
  readonly headers: readonly HeaderPair[];
  /** None where the answer has no body. */
  readonly pieces: readonly Uint8Array[];
  /** Whether other callers are given the same bytes: then their memory is not freed when they are written. */
  readonly isShared: boolean;
  /** Gives back the room that it has in the memory; it may be called again. */
  readonly done: () => void;
}

export function toResponse({ status, headers: pairs, pieces, done }: PassedAnswer, handOver: HandOver): Response {
  const headers = new Headers(pairs.map(([name, value]): [string, string] => [name, value]));
  if (pieces.length > 0) return handOver(pieces, { status, headers }, done);
  done();
  return new Response(null, { status, headers });
}
