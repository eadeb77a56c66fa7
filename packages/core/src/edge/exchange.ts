import { fetchOnce } from '#fetch-once';
import { fieldsOf } from '../json.ts';
import type { PlainRequest } from '../transport/api.ts';
import { MAX_ANSWER_BYTES, readBounded } from '../transport/bounded-body.ts';
import type { Fetch } from '../transport/fetch.ts';
import { SendFailure, sendOnce } from '../transport/send-once.ts';
import { nameOf, type EdgeCall } from './edge-call.ts';
import { edgeError, errorFromFailure, errorFromProblem, malformed } from './edge-error.ts';

/** What becomes of the body of an answer: it is read as JSON, or handed on as it comes. A conditional answer may have none. */
export type AnswerKind = 'json' | 'conditional' | 'stream';

export interface ExchangeOptions {
  readonly kind: AnswerKind;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | undefined;
}

/** An answer of success. */
export interface EdgeResponse {
  readonly status: number;
  readonly headers: Headers;
  /** Empty where the body is a stream. */
  readonly text: string;
  readonly stream: ReadableStream<Uint8Array> | null;
}

const decoder = new TextDecoder();

/**
 * Sends what openapi-fetch wants sent, once.
 *
 * @throws {SluiceError} for an answer other than 2xx, and for none. No error of the runtime comes through: its text may hold the key.
 */
export async function exchange(
  call: EdgeCall,
  transport: Fetch,
  { url, init }: PlainRequest,
  { kind, timeoutMs, signal }: ExchangeOptions,
): Promise<EdgeResponse> {
  let isStream = false;
  // The signal ends the stream too, when the exchange is long over; an answer that is no success is read within the deadline.
  const fetch: Fetch = async (to, given, beforeWrite) => {
    const signals = [given.signal, signal].filter((one) => one !== null && one !== undefined);
    const response = await transport(to, kind === 'stream' ? { ...given, signal: AbortSignal.any(signals) } : given, beforeWrite);
    // A fetch that was passed in may give anything.
    isStream = kind === 'stream' && fieldsOf(response)['ok'] === true;
    return response;
  };
  const read = (body: ReadableStream<Uint8Array> | null): Promise<Read> =>
    isStream ? Promise.resolve({ stream: body }) : readBounded(body, MAX_ANSWER_BYTES).then((bytes) => ({ bytes }));
  try {
    const { status, headers, body } = await sendOnce(fetch, url, init, { timeoutMs, signal, read });
    if ('stream' in body) return { status, headers, text: '', stream: body.stream };
    if (body.bytes === undefined) throw malformed(call, status, `is larger than ${MAX_ANSWER_BYTES} bytes`);
    const text = decoder.decode(body.bytes);
    if (status < 200 || status > 299) throw errorFromProblem(call, { status, headers, text });
    return { status, headers, text, stream: null };
  } catch (cause) {
    if (!(cause instanceof SendFailure)) throw cause;
    // The transport takes every status from 300 for a redirect.
    if (kind === 'conditional' && cause.status === 304) return { status: 304, headers: new Headers(), text: '', stream: null };
    throw errorFromFailure(call, cause, timeoutMs);
  }
}

type Read = { readonly stream: ReadableStream<Uint8Array> | null } | { readonly bytes: Uint8Array<ArrayBuffer> | undefined };

/**
 * What carries a call: what the caller gave, the runtime's own `fetch` for a read, and for all else a transport that cannot repeat a request.
 *
 * @throws {SluiceError} `unsupported` where the runtime has no such transport.
 */
export function fetchFor(call: EdgeCall, given: Fetch | undefined): Fetch {
  // The runtime's own does not keep the contract, also when it is passed.
  const chosen = (given === globalThis.fetch ? undefined : given) ?? (call.effect === 'read' ? globalThis.fetch : fetchOnce);
  if (chosen !== undefined) return chosen;
  const message = `The fetch of this runtime may send ${nameOf(call)} twice, so it was not sent. Call it through a server, or pass a fetch that sends every request once.`;
  throw edgeError(call, { code: 'unsupported', message });
}
