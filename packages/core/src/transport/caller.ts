import { internal } from '../errors/internal.ts';
import { fetchOnce } from '#fetch-once';
import { SluiceError } from '../errors/sluice-error.ts';
import { checkInteger } from '../errors/check-integer.ts';
import type { CallContext } from './call-context.ts';
import type { CallOptions } from './call-options.ts';
import { callHook, type Hooks, type RequestEvent, type ResponseEvent } from './events.ts';
import { cancelled, exchange, type Answer } from './exchange.ts';
import type { Fetch } from './fetch.ts';
import type { Body, Operation } from './operation.ts';
import { retryAfter } from './retry.ts';
import { sharedRateLimiter } from './shared-rate-limiter.ts';
import { sleep } from './sleep.ts';
import { Veto, veto } from './veto.ts';

/** How a client calls; the same for every kind of gateway. */
export interface CallerOptions extends Hooks {
  /**
   * Carries every request, where it is given; it must keep the contract of {@link Fetch}. Unless given, reads go through the runtime's `fetch`
   * and all else through a transport that cannot repeat a request; where the runtime has none, all else is `refused`.
   */
  readonly fetch?: Fetch;
  /** How long one attempt may take, in milliseconds; 30,000 unless given. */
  readonly timeoutMs?: number;
  /** How often a read that failed for a passing reason is tried again; 2 unless given. Nothing but a read is ever tried again. */
  readonly retries?: number;
  /**
   * What happens to a call that the gateway's limit does not allow yet: it waits its turn (unless given), or is refused with
   * `rate-limited`. The limits count per instance and method, for all clients of this process together.
   */
  readonly pacing?: 'wait' | 'refuse';
}

/** One call, ready to be sent, and what its answer means. */
interface Call<T> {
  readonly name: string;
  readonly operation: Operation;
  /** The address, with the token in it. */
  readonly url: string;
  /** The same with placeholders, as the contract writes it. */
  readonly template: string;
  readonly body?: Body | undefined;
  readonly contentType?: string | undefined;
  readonly options: CallOptions;
  /** How much longer than usual the gateway was asked to take, in milliseconds. */
  readonly extraMs?: number | undefined;
  /** @throws {SluiceError} when the answer stands for a failure, or makes no sense. */
  readonly interpret: (context: CallContext, answer: Answer) => T;
}

/** Sends a call. */
export type Caller = <T>(call: Call<T>) => Promise<T>;

const TIMEOUT_MS = 30_000;
const RETRIES = 2;
// A timer holds no more than 31 bits of milliseconds.
const MAX_TIMEOUT_MS = 2_147_483_647;

/**
 * Makes what sends the calls of one instance: within its limits, with retries for reads alone, and telling the hooks.
 *
 * @param origin the address of the gateway, which together with `idInstance` names the instance.
 */
export function createCaller(
  { fetch, timeoutMs = TIMEOUT_MS, retries = RETRIES, pacing = 'wait', onRequest, onResponse }: CallerOptions,
  {
    origin,
    idInstance,
    redact,
  }: { readonly origin: string; readonly idInstance: string; readonly redact: (text: string) => string },
): Caller {
  checkInteger('timeoutMs', timeoutMs, 1, MAX_TIMEOUT_MS, idInstance);
  checkInteger('retries', retries, 0, 10, idInstance);
  // The runtime's own does not keep the contract, also when it is passed.
  const given = fetch === globalThis.fetch ? undefined : fetch;
  const pace = sharedRateLimiter(`${origin} ${idInstance}`);

  async function attempt<T>(context: CallContext, transport: Fetch, call: Call<T>, count: number): Promise<T> {
    const { verb: method } = call.operation;
    const { body, contentType, options } = call;
    const init = {
      method,
      ...(body !== undefined && { body }),
      ...(contentType && { headers: { 'content-type': contentType } }),
    };
    if (count === 1) veto(options.onTurn);
    veto(options.beforeWrite);
    const event = onRequest || onResponse ? describe(call, idInstance, count) : undefined;
    if (event) callHook(onRequest, event);
    const start = performance.now();
    let status: number | undefined;
    let error: SluiceError | undefined;
    try {
      const answer = await exchange(context, transport, call.url, init, {
        timeoutMs: Math.min(timeoutMs + (call.extraMs ?? 0), MAX_TIMEOUT_MS),
        ...options,
      });
      ({ status } = answer);
      return call.interpret(context, answer);
    } catch (cause) {
      const reason = cause instanceof Veto ? cause.reason : cause;
      if (reason instanceof SluiceError) error = reason;
      throw cause;
    } finally {
      if (event) callHook(onResponse, outcome(event, performance.now() - start, status ?? error?.status, error));
    }
  }

  return async (call) => {
    const { name, operation } = call;
    const { signal } = call.options;
    const { effect, callsPerSecond } = operation;
    const context: CallContext = { operation: name, effect, idInstance, redact };
    const transport = given ?? (effect === 'read' ? globalThis.fetch : fetchOnce);
    if (transport === undefined) throw mayRepeat(context);
    const limit = { operation: name, callsPerSecond };
    const waitMs = pacing === 'refuse' ? pace.waitMs(limit) : 0;
    if (waitMs > 0) throw tooSoon(context, Math.ceil(waitMs));
    for (let count = 1; ; count += 1) {
      try {
        return await pace.run(limit, signal, () => attempt(context, transport, call, count));
      } catch (cause) {
        if (cause instanceof Veto) throw cause.reason;
        if (!(cause instanceof SluiceError)) throw signal?.aborted ? cancelled(context) : internal(context, cause);
        const pauseMs = retryAfter({ effect, retries }, cause, count, Math.random());
        if (pauseMs === undefined) throw cause;
        await sleep(pauseMs, signal).catch(() => {
          throw cancelled(context);
        });
      }
    }
  };
}

function mayRepeat({ operation, idInstance }: CallContext): SluiceError {
  return new SluiceError({
    code: 'refused',
    message: `The fetch of this runtime may send ${operation} of instance ${idInstance} twice, so it was not sent. Call it through a server, or pass a fetch that sends every request once.`,
    operation,
    idInstance,
  });
}

function tooSoon({ operation, idInstance }: CallContext, retryAfterMs: number): SluiceError {
  return new SluiceError({
    code: 'rate-limited',
    message: `The limit of ${operation} of instance ${idInstance} is reached. Try again in ${retryAfterMs / 1000} s. Nothing was sent.`,
    operation,
    idInstance,
    retryAfterMs,
  });
}

function describe({ name, operation, url, template }: Call<unknown>, idInstance: string, attempt: number): RequestEvent {
  const { hostname, port, protocol } = new URL(url);
  return {
    operation: name,
    idInstance,
    attempt,
    attributes: {
      'http.request.method': operation.verb,
      'http.request.resend_count': attempt - 1,
      'server.address': hostname,
      'server.port': Number(port) || (protocol === 'https:' ? 443 : 80),
      'url.template': template,
    },
  };
}

function outcome(
  event: RequestEvent,
  durationMs: number,
  status: number | undefined,
  error: SluiceError | undefined,
): ResponseEvent {
  const attributes = {
    ...event.attributes,
    ...(status !== undefined && { 'http.response.status_code': status }),
    ...(error && { 'error.type': error.code }),
  };
  return { ...event, durationMs, ...(error && { error: error.code }), attributes };
}
