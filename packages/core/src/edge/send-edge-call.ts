import { isAbort } from '../errors/is-abort.ts';
import { SluiceError } from '../errors/sluice-error.ts';
import { fetchBy, readResponse, type PlainRequest } from '../transport/api.ts';
import type { Fetch } from '../transport/fetch.ts';
import { retryAfter } from '../transport/retry.ts';
import { SendFailure } from '../transport/send-once.ts';
import { sleep } from '../transport/sleep.ts';
import { adviceFor, nameOf, type EdgeCall } from './edge-call.ts';
import { errorFromFailure } from './edge-error.ts';
import { exchange, fetchFor, type AnswerKind, type EdgeResponse } from './exchange.ts';

/** What every call gives to openapi-fetch. A type and no interface, since openapi-fetch asks for one with an index. */
export type EdgeInit = {
  readonly baseUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly fetch: (request: Request) => Promise<Response>;
};

/** Asks openapi-fetch for a call: once for each attempt. */
export type Ask = (init: EdgeInit) => Promise<{ readonly data?: unknown }>;

export interface EdgeAddress {
  /** Scheme, host and port. */
  readonly origin: string;
  readonly key: string;
  readonly fetch: Fetch | undefined;
  readonly timeoutMs: number;
  readonly retries: number;
}

export interface EdgeResult {
  readonly response: EdgeResponse;
  /** `undefined` where the answer has no JSON. */
  readonly data: unknown;
}

/**
 * Sends a call once; a read that fails for a passing reason is tried again.
 *
 * @throws {SluiceError} for all that is no success.
 */
export async function sendEdgeCall(
  edge: EdgeAddress,
  call: EdgeCall,
  { kind, signal }: { readonly kind: AnswerKind; readonly signal: AbortSignal | undefined },
  ask: Ask,
): Promise<EdgeResult> {
  const { timeoutMs, retries } = edge;
  for (let count = 1; ; count += 1) {
    try {
      return await attempt(edge, call, { kind, signal }, ask);
    } catch (cause) {
      const { operation, effect, idInstance, redact } = call;
      const error = SluiceError.from(cause, { operation, idInstance, redact, during: nameOf(call), advice: adviceFor(call) });
      const retryMs = retryAfter({ effect, retries }, error, count, Math.random());
      if (retryMs === undefined) throw error;
      await sleep(retryMs, signal).catch((reason: unknown) => {
        throw isAbort(reason, signal) ? errorFromFailure(call, new SendFailure('aborted', {}), timeoutMs) : reason;
      });
    }
  }
}

/** openapi-fetch reads only the text of an answer; the rest of it is kept beside. */
async function attempt(
  { origin, key, fetch, timeoutMs }: EdgeAddress,
  call: EdgeCall,
  { kind, signal }: { readonly kind: AnswerKind; readonly signal: AbortSignal | undefined },
  ask: Ask,
): Promise<EdgeResult> {
  const transport = fetchFor(call, fetch);
  const answered = Promise.withResolvers<EdgeResponse>();
  const sendPlain = async (request: PlainRequest): Promise<Response> => {
    const response = await exchange(call, transport, request, { kind, timeoutMs, signal });
    answered.resolve(response);
    return readResponse(response.status, response.text);
  };
  const init = { baseUrl: `${origin}/api/v1`, headers: { authorization: `Bearer ${key}` }, fetch: fetchBy(sendPlain) };
  const { data } = await ask(init).catch((cause: unknown): { readonly data?: unknown } => {
    // openapi-fetch throws where an answer is not JSON, in words that quote the answer.
    if (cause instanceof SyntaxError) return {};
    throw cause;
  });
  return { response: await answered.promise, data };
}
