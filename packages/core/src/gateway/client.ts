import type { CallContext } from '../call-context.ts';
import { quote } from '../errors/quote.ts';
import { SluiceError } from '../errors/sluice-error.ts';
import { createPace } from '../pace.ts';
import { createRedactor } from '../redact.ts';
import { sleep } from '../sleep.ts';
import { cancelled, createDeadline, exchange, type Fetch } from '../transport.ts';
import type { InstanceSettings, InstanceState, MessageId, QueueEntry, TextMessage } from './answers.ts';
import { checkConnection, type Connection } from './connection.ts';
import { decodeAccepted, decodeCleared, decodeCount, decodeQueue, decodeSettings, decodeState } from './decode.ts';
import type { OperationName } from './operation-name.ts';
import { createRawClient } from './raw-client.ts';

export interface GatewayClientOptions extends Connection {
  /** The runtime's `fetch` unless given. */
  readonly fetch?: Fetch;
  /** How long one call may take, in milliseconds; 30,000 unless given. */
  readonly timeoutMs?: number;
}

export interface CallOptions {
  /** Ends the call, and the waiting for its turn. */
  readonly signal?: AbortSignal;
}

/**
 * A client for one instance. Its methods are the operations of the contract, by their names. Each sends at most one request, never
 * repeats it, waits until the gateway's limit of that method allows it, and fails with a {@link SluiceError} alone.
 */
export interface GatewayClient {
  readonly idInstance: string;
  /** The first 500 entries of the send queue, oldest first. */
  showMessagesQueue(options?: CallOptions): Promise<readonly QueueEntry[]>;
  /**
   * Destroys every message in the send queue; the gateway keeps no copy.
   *
   * @throws {SluiceError} `refused` when the gateway says `isCleared: false`: nothing was cleared. After `timeout`, `network`,
   *   `gateway-unavailable`, `malformed-response` or `aborted` it may have been cleared: read the queue, do not clear again.
   */
  clearMessagesQueue(options?: CallOptions): Promise<{ readonly isCleared: true }>;
  /** The size of the send queue, up to 10 seconds old. */
  getMessagesCount(options?: CallOptions): Promise<{ readonly count: number }>;
  /** The size of the queue of notifications, up to 10 seconds old. */
  getWebhooksCount(options?: CallOptions): Promise<{ readonly count: number }>;
  /**
   * Destroys every waiting notification.
   *
   * @throws {SluiceError} `refused` within 60 seconds of the last call, with the milliseconds left in `retryAfterMs`.
   */
  clearWebhooksQueue(options?: CallOptions): Promise<{ readonly isCleared: true }>;
  /** `null` while the instance is being created. */
  getStateInstance(options?: CallOptions): Promise<{ readonly stateInstance: InstanceState | null }>;
  getSettings(options?: CallOptions): Promise<InstanceSettings>;
  /** Puts a text into the queue. Not delivered yet: accepted. After an error that is not a plain refusal it may be in the queue. */
  sendMessage(message: TextMessage, options?: CallOptions): Promise<{ readonly idMessage: MessageId }>;
}

const TIMEOUT_MS = 30_000;
// A timer holds no more than 31 bits of milliseconds.
const LONGEST_TIMEOUT_MS = 2_147_483_647;

/**
 * Makes a client for one instance of a gateway.
 *
 * @throws {SluiceError} `invalid-request` when a part of the connection is malformed; nothing has been sent then.
 *
 * @example
 * ```ts
 * const client = createGatewayClient({ apiUrl, idInstance: '1101000001', apiTokenInstance, flavor: 'plain' });
 * const { count } = await client.getMessagesCount();
 * ```
 */
export function createGatewayClient(options: GatewayClientOptions): GatewayClient {
  const { apiUrl, idInstance, apiTokenInstance, flavor } = checkConnection(options);
  const fetch: Fetch = options.fetch ?? ((request) => globalThis.fetch(request));
  const timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
  if (!Number.isInteger(timeoutMs) || timeoutMs < 1 || timeoutMs > LONGEST_TIMEOUT_MS) {
    throw new SluiceError({
      code: 'invalid-request',
      message: `timeoutMs must be a whole number of milliseconds, 1 to ${LONGEST_TIMEOUT_MS}.`,
      idInstance,
    });
  }
  const redact = createRedactor(apiTokenInstance);
  const pace = createPace({ now: () => performance.now(), sleep });
  const raw = createRawClient(apiUrl, flavor);
  const path = { idInstance, apiTokenInstance };

  async function call<T>(
    operation: OperationName,
    callOptions: CallOptions | undefined,
    send: (init: RawInit) => Promise<{ readonly data?: string | undefined; readonly response: Response }>,
    decode: (value: unknown) => T | undefined,
  ): Promise<T> {
    const signal = callOptions?.signal;
    const context: CallContext = { operation, idInstance, redact };
    const { data, response } = await pace
      .run(operation, signal, () => {
        const deadline = createDeadline(timeoutMs, signal);
        const sendOnce: Fetch = (request) => exchange(context, fetch, request, deadline);
        return send({ params: { path }, fetch: sendOnce, signal: deadline.signal, parseAs: 'text' });
      })
      .catch((error: unknown) => {
        if (error instanceof SluiceError) throw error;
        if (signal?.aborted) throw cancelled(context);
        // What is left is the making of the request. The runtime's own words may hold the address.
        throw new SluiceError({
          code: 'invalid-request',
          message: `No request could be made for ${operation} of instance ${idInstance}. Check what was passed to the call.`,
          operation,
          idInstance,
        });
      });
    const decoded = decode(parse(data ?? ''));
    if (decoded !== undefined) return decoded;
    throw new SluiceError({
      code: 'malformed-response',
      message: `The answer to ${operation} of instance ${idInstance} is not what the gateway documents. Check that the address is a gateway's.`,
      operation,
      idInstance,
      status: response.status,
    });
  }

  async function clear(
    operation: 'clearMessagesQueue' | 'clearWebhooksQueue',
    callOptions: CallOptions | undefined,
    send: Parameters<typeof call>[2],
  ): Promise<{ readonly isCleared: true }> {
    const { isCleared, reason, leftTimeMs } = await call(operation, callOptions, send, decodeCleared);
    if (isCleared) return { isCleared };
    throw new SluiceError({
      code: 'refused',
      message: `The gateway refused ${operation} of instance ${idInstance}${quote(reason, redact)}. Nothing was cleared. ${
        leftTimeMs === undefined ? 'Look at the state of the instance.' : `Try again in ${leftTimeMs / 1000} s.`
      }`,
      operation,
      idInstance,
      status: 200,
      retryAfterMs: leftTimeMs,
    });
  }

  return {
    idInstance,
    showMessagesQueue: (o) =>
      call(
        'showMessagesQueue',
        o,
        (init) => raw.GET('/waInstance{idInstance}/showMessagesQueue/{apiTokenInstance}', init),
        decodeQueue,
      ),
    clearMessagesQueue: (o) =>
      clear('clearMessagesQueue', o, (init) => raw.GET('/waInstance{idInstance}/clearMessagesQueue/{apiTokenInstance}', init)),
    getMessagesCount: (o) =>
      call(
        'getMessagesCount',
        o,
        (init) => raw.GET('/waInstance{idInstance}/getMessagesCount/{apiTokenInstance}', init),
        decodeCount,
      ),
    getWebhooksCount: (o) =>
      call(
        'getWebhooksCount',
        o,
        (init) => raw.GET('/waInstance{idInstance}/getWebhooksCount/{apiTokenInstance}', init),
        decodeCount,
      ),
    clearWebhooksQueue: (o) =>
      clear('clearWebhooksQueue', o, (init) => raw.DELETE('/waInstance{idInstance}/clearWebhooksQueue/{apiTokenInstance}', init)),
    getStateInstance: (o) =>
      call(
        'getStateInstance',
        o,
        (init) => raw.GET('/waInstance{idInstance}/getStateInstance/{apiTokenInstance}', init),
        decodeState,
      ),
    getSettings: (o) =>
      call('getSettings', o, (init) => raw.GET('/waInstance{idInstance}/getSettings/{apiTokenInstance}', init), decodeSettings),
    sendMessage: (message, o) =>
      call(
        'sendMessage',
        o,
        (init) => raw.POST('/waInstance{idInstance}/sendMessage/{apiTokenInstance}', { ...init, body: message }),
        decodeAccepted,
      ),
  };
}

// A type, not an interface: openapi-fetch wants to see that there is nothing else in it.
type RawInit = {
  readonly params: { readonly path: { readonly idInstance: string; readonly apiTokenInstance: string } };
  readonly fetch: Fetch;
  readonly signal: AbortSignal;
  readonly parseAs: 'text';
};

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
