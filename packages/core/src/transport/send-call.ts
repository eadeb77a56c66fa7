import { callError, callName } from '../errors/call-error.ts';
import { isAbort } from '../errors/is-abort.ts';
import { nextStep } from '../errors/next-step.ts';
import { SluiceError } from '../errors/sluice-error.ts';
import { checkInteger } from '../errors/check-integer.ts';
import { fileBody, formBody, type FileUpload, type StoredFile, type WrittenFile } from '../gateway/file-upload.ts';
import { bodySecrets } from '../redact/body-secrets.ts';
import { createRedactor } from '../redact/redactor.ts';
import { fetchBy, type PlainRequest } from './api.ts';
import { MAX_ANSWER_BYTES } from './bounded-body.ts';
import type { CallContext } from './call-context.ts';
import { checkOptions } from './check-options.ts';
import type { CallOptions } from './call-options.ts';
import { checkRuntime } from './check-runtime.ts';
import { chooseFetch } from './choose-fetch.ts';
import { callHook, type Hooks, type RequestEvent, type ResponseEvent } from './events.ts';
import { cancelled, exchange } from './exchange.ts';
import type { Fetch } from './fetch.ts';
import { interpret, type Decoder } from './interpret.ts';
import { jsonBody, type WrittenBody } from './json-body.ts';
import type { Operation } from './operation.ts';
import { limiterBy, realTime, type Limit, type RateLimiter } from './rate-limiter.ts';
import { retryAfter } from './retry.ts';
import { sleep } from './sleep.ts';
import { Veto, veto } from './veto.ts';

/** How a client calls; the same for every kind of gateway. */
export interface CallerOptions extends Hooks {
  /**
   * Carries every request, where it is given; it must keep the contract of {@link Fetch}. Unless given, reads go through the runtime's `fetch`
   * and all else through a transport that cannot repeat a request; where the runtime has none, all else is `unsupported`.
   */
  readonly fetch?: Fetch;
  /** How long one attempt may take, in milliseconds; 30,000 unless given. */
  readonly timeoutMs?: number;
  /** How many bytes of an answer are read at most; {@link MAX_ANSWER_BYTES} unless given. More is `malformed-response`. */
  readonly maxAnswerBytes?: number;
  /** How often a read that failed for a passing reason is tried again; 2 unless given. Nothing but a read is ever tried again. */
  readonly retries?: number;
  /**
   * What happens to a call that the gateway's limit does not allow yet: it waits its turn (unless given), or is refused with
   * `rate-limited`. The limits count per instance and method, for all clients of this process together.
   */
  readonly pacing?: 'wait' | 'refuse';
  /** Keeps the limits, in the place of the one that all clients of this process share. */
  readonly limiter?: RateLimiter;
}

/** The instance whose calls are sent. */
interface Instance<Params, Prefix extends string> {
  readonly idInstance: string;
  /** The address that an operation goes to. @throws {SluiceError} `invalid-request` when it is not known. */
  readonly originOf: (operation: Operation) => string;
  /** What every path of its family begins with. */
  readonly prefix: Prefix;
  /** The address that names the instance together with its number. */
  readonly origin: string;
  /** The credentials, as the parameters of every operation. */
  readonly params: Params;
  /** The credential. */
  readonly token: string;
}

/** What every call gives to openapi-fetch. A type and no interface, since openapi-fetch asks for one with an index. */
type CallInit<Params> = {
  readonly baseUrl: string;
  readonly params: Params;
  readonly fetch: (request: Request) => Promise<Response>;
};

/** Asks openapi-fetch for a call at a path: once for each attempt. */
type Ask<Init, Path extends string> = (init: Init, path: Path) => Promise<{ readonly data?: unknown }>;

type OperationAt<Path extends string> = Operation & { readonly path: Path };

/** Sends a call of an instance. `Prefix` is what every path of its family begins with. */
export interface SendCall<Params, Prefix extends string> {
  /** @param waitMs how much longer than usual the gateway was asked to take, in milliseconds. */
  <T, Path extends string>(
    operation: OperationAt<Path>,
    decoder: Decoder<T>,
    options: CallOptions | undefined,
    ask: Ask<CallInit<Params>, `${Prefix}${Path}`>,
    waitMs?: number,
  ): Promise<T>;
  /** Makes the method of an operation that takes a JSON body. */
  json<T, Body, Path extends string>(
    operation: OperationAt<Path>,
    decoder: Decoder<T>,
    ask: Ask<CallInit<Params> & WrittenBody<Body, string>, `${Prefix}${Path}`>,
  ): (body: Body, options?: CallOptions) => Promise<T>;
  /** Makes the method of an operation that takes a file. */
  form<T, Path extends string>(
    operation: OperationAt<Path>,
    decoder: Decoder<T>,
    ask: Ask<CallInit<Params> & WrittenBody<FileUpload, FormData>, `${Prefix}${Path}`>,
  ): (upload: FileUpload, options?: CallOptions) => Promise<T>;
  /** Makes the method of an operation that takes the bytes of a file. */
  bytes<T, Path extends string>(
    operation: OperationAt<Path>,
    decoder: Decoder<T>,
    ask: Ask<CallInit<Params> & WrittenFile, `${Prefix}${Path}`>,
  ): (stored: StoredFile, options?: CallOptions) => Promise<T>;
  readonly idInstance: string;
}

/** Shared by all clients of this process: the gateway counts them as one. */
const sharedLimiter = limiterBy(realTime);
const TIMEOUT_MS = 30_000;
const RETRIES = 2;
// A timer holds no more than 31 bits of milliseconds.
const MAX_TIMEOUT_MS = 2_147_483_647;

/** Makes what sends the calls of one instance: within its limits, with retries for reads only, and with calls of the hooks. */
export function createSendCall<Params, Prefix extends string>(
  callerOptions: CallerOptions,
  { idInstance, origin, originOf, prefix, params, token }: Instance<Params, Prefix>,
): SendCall<Params, Prefix> {
  const {
    fetch,
    timeoutMs = TIMEOUT_MS,
    maxAnswerBytes = MAX_ANSWER_BYTES,
    retries = RETRIES,
    pacing = 'wait',
    onRequest,
    onResponse,
  } = callerOptions;
  const limiter = callerOptions.limiter ?? sharedLimiter;
  checkRuntime(idInstance);
  checkOptions(callerOptions, idInstance);
  checkInteger('timeoutMs', timeoutMs, 1, MAX_TIMEOUT_MS, idInstance);
  checkInteger('maxAnswerBytes', maxAnswerBytes, 1, Number.MAX_SAFE_INTEGER, idInstance);
  checkInteger('retries', retries, 0, 10, idInstance);

  // The one that was given, and each that has replaced it.
  const tokens = [token];
  // Made once: to make and to hash so long a key for each call would cost.
  const limits: Record<string, Limit> = {};

  async function send<T, Path extends string>(
    operation: OperationAt<Path>,
    decoder: Decoder<T>,
    options: CallOptions = {},
    ask: Ask<CallInit<Params>, `${Prefix}${Path}`>,
    waitMs = 0,
    source?: unknown,
  ): Promise<T> {
    const { name, path, effect, callsPerSecond, secretFields, secretAnswer } = operation;
    checkOptions(options, idInstance);
    const { signal } = options;
    // Made when there is an error to hide the secrets in: most calls have none.
    let redactor: ReturnType<typeof createRedactor> | undefined;
    const redact = (text: string): string => (redactor ??= createRedactor(...tokens, ...bodySecrets(source, secretFields)))(text);
    // An error says nothing of an answer that is a secret.
    const redactAnswer = secretAnswer ? () => '' : redact;
    const context: CallContext = { operation: name, effect, idInstance, redact, redactAnswer };
    const baseUrl = originOf(operation);
    const transport = chooseFetch(context, fetch);
    const limit = (limits[name] ??= { key: `${origin} ${idInstance} ${name}`, callsPerSecond });
    const pauseMs = pacing === 'refuse' ? limiter.waitMs(limit) : 0;
    if (pauseMs > 0) throw tooSoon(context, Math.ceil(pauseMs));
    const exchangeLimits = { timeoutMs: Math.min(timeoutMs + waitMs, MAX_TIMEOUT_MS), maxAnswerBytes, ...options };

    async function attempt(count: number): Promise<T> {
      if (count === 1) veto(options.onTurn);
      veto(options.beforeWrite);
      const event = onRequest || onResponse ? describe(operation, baseUrl, prefix, idInstance, count) : undefined;
      if (event) callHook(onRequest, event);
      const start = performance.now();
      let status: number | undefined;
      let error: SluiceError | undefined;
      const sendPlain = async (plain: PlainRequest): Promise<Response> => {
        const response = await exchange(context, transport, plain, exchangeLimits);
        ({ status } = response);
        return response;
      };
      try {
        // Some methods answer without a body (evidence/sending#removed, evidence/notifications#nothing).
        const { data = null } = await ask({ baseUrl, params, fetch: fetchBy(sendPlain) }, `${prefix}${path}`).catch(noJson);
        if (secretAnswer) tokens.push(...bodySecrets(JSON.stringify(data)));
        return interpret(context, status, data, decoder);
      } catch (cause) {
        const reason = cause instanceof Veto ? cause.reason : cause;
        if (reason instanceof SluiceError) error = reason;
        throw cause;
      } finally {
        if (event) callHook(onResponse, outcome(event, performance.now() - start, status ?? error?.status, error));
      }
    }

    for (let count = 1; ; count += 1) {
      try {
        return await limiter.run(limit, signal, () => attempt(count));
      } catch (cause) {
        if (cause instanceof Veto) throw cause.reason;
        if (!(cause instanceof SluiceError)) {
          throw isAbort(cause, signal)
            ? cancelled(context)
            : SluiceError.from(cause, { ...context, during: callName(context), advice: nextStep(context) });
        }
        const retryMs = retryAfter({ effect, retries }, cause, count, Math.random());
        if (retryMs === undefined) throw cause;
        await sleep(retryMs, signal).catch(() => {
          throw cancelled(context);
        });
      }
    }
  }

  // A body is written before its call waits for a turn: what cannot be written takes none.
  const sendWritten =
    <Given, Written extends WrittenBody<unknown, unknown>>(
      write: (given: Given, idInstance: string, operation: string) => Written,
    ) =>
    <T, Path extends string>(
      operation: OperationAt<Path>,
      decoder: Decoder<T>,
      ask: Ask<CallInit<Params> & Written, `${Prefix}${Path}`>,
    ) =>
    async (given: Given, options?: CallOptions): Promise<T> => {
      const written = write(given, idInstance, operation.name);
      const source = written.bodySerializer();
      return send(operation, decoder, options, (init, path) => ask({ ...init, ...written }, path), 0, source);
    };
  return Object.assign(send, {
    idInstance,
    json<T, Body, Path extends string>(
      operation: OperationAt<Path>,
      decoder: Decoder<T>,
      ask: Ask<CallInit<Params> & WrittenBody<Body, string>, `${Prefix}${Path}`>,
    ) {
      return sendWritten(jsonBody<Body>)(operation, decoder, ask);
    },
    form: sendWritten(formBody),
    bytes: sendWritten(fileBody),
  });
}

/** openapi-fetch throws where an answer is not JSON, in words that quote the answer. No decoder takes a text. */
function noJson(cause: unknown): { readonly data?: unknown } {
  if (cause instanceof SyntaxError) return { data: '' };
  throw cause;
}

function tooSoon(context: CallContext, retryAfterMs: number): SluiceError {
  return callError(context, {
    code: 'rate-limited',
    message: `The limit of ${callName(context)} is reached. Try again in ${retryAfterMs / 1000} s. Nothing was sent.`,
    retryAfterMs,
  });
}

function describe(
  { name, verb, path }: Operation,
  origin: string,
  prefix: string,
  idInstance: string,
  attempt: number,
): RequestEvent {
  const { hostname, port, protocol } = new URL(origin);
  return {
    operation: name,
    idInstance,
    attempt,
    attributes: {
      'http.request.method': verb,
      'http.request.resend_count': attempt - 1,
      'server.address': hostname,
      'server.port': Number(port) || (protocol === 'https:' ? 443 : 80),
      'url.template': prefix + path,
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
