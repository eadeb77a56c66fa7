import { sendOperation, type Fetch, type OperationRequest } from '@sluice/core';
import { readAnswer, type Intake } from './answer-memory.ts';

/** One request to a gateway. */
interface GatewayRequest extends Omit<OperationRequest, 'headers' | 'fetch'> {
  readonly headers: readonly (readonly [name: string, value: string])[];
}

export interface ExchangeLimits {
  /** For the request and its whole answer, in milliseconds. */
  readonly timeoutMs: number;
  /** Ends the request; nothing does unless given. */
  readonly signal: AbortSignal | undefined;
  /** Takes the body of the answer. */
  readonly intake: Intake;
}

/** An answer of a gateway, whatever its status, unless it is a redirect. */
export interface GatewayAnswer {
  readonly status: number;
  readonly headers: Pick<Headers, 'get'>;
  readonly body: readonly Uint8Array[] | 'too-large' | 'no-room';
}

/**
 * Sends a request to a gateway, once, and reads its answer. It follows no redirect.
 *
 * @throws {SendFailure} when there is no answer that can be used.
 */
export type Exchange = (request: GatewayRequest, limits: ExchangeLimits) => Promise<GatewayAnswer>;

/** Exchanges over a `fetch`; over the one that core chooses unless given. */
export function exchangeBy(fetch: Fetch | undefined): Exchange {
  return async ({ headers, ...request }, { timeoutMs, signal, intake }) => {
    const written = new Headers(headers.map(([name, value]): [string, string] => [name, value]));
    return sendOperation(
      { ...request, headers: written, fetch },
      { timeoutMs, signal, read: async (stream) => readAnswer(stream, intake) },
    );
  };
}
