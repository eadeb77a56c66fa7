import type { Fetch } from './fetch.ts';

/** Why a request has no answer that can be used. What the runtime has thrown is in `cause`; its text may hold the address and a token. */
export class SendFailure extends Error {
  override readonly name = 'SendFailure';
  /** `internal`: the `fetch` that was passed gave no `Response`, so that what became of the request is not known. */
  readonly code: 'aborted' | 'timeout' | 'network' | 'unexpected-redirect' | 'internal';
  /** The status of the redirect; missing where a browser hides it. */
  readonly status: number | undefined;

  constructor(code: SendFailure['code'], { cause, status }: { readonly cause?: unknown; readonly status?: number | undefined }) {
    super('The gateway gave no answer that can be used.', { cause });
    this.code = code;
    this.status = status;
  }
}

/** An answer of a gateway, whatever its status, unless it is a redirect. */
export interface RawAnswer<Body> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

export interface SendLimits<Body> {
  readonly timeoutMs: number;
  /** Ends the call. */
  readonly signal?: AbortSignal | undefined;
  /** See {@link Fetch}: what it throws ends the call before the first byte. */
  readonly beforeWrite?: (() => void) | undefined;
  /** Reads the body of the answer, within the same time. */
  readonly read: (body: ReadableStream<Uint8Array> | null) => Promise<Body>;
}

/**
 * The one transport: sends one request, once, and reads its answer. No redirect is followed and no cache answers in the gateway's place, since
 * a clear is a GET.
 *
 * @throws {SendFailure}
 */
export async function sendOnce<Body>(
  fetch: Fetch,
  url: string,
  init: RequestInit,
  { timeoutMs, signal, beforeWrite, read }: SendLimits<Body>,
): Promise<RawAnswer<Body>> {
  const stopped = Promise.withResolvers<never>();
  const controller = new AbortController();
  const stop = (): void => {
    controller.abort();
    stopped.reject(controller.signal.reason);
  };
  // Not AbortSignal.timeout, whose timers nothing clears: they would pile up behind calls that are long over.
  const timer = setTimeout(stop, timeoutMs);
  signal?.addEventListener('abort', stop);
  const write = (): void => {
    // A call that has been reported as over must not begin.
    controller.signal.throwIfAborted();
    beforeWrite?.();
  };
  const exchange = async (): Promise<readonly [Response, Body]> => {
    const response = await fetch(url, { ...init, signal: controller.signal, redirect: 'manual', cache: 'no-store' }, write);
    if (!isResponse(response)) throw new SendFailure('internal', {});
    return [response, await read(response.body)];
  };
  try {
    signal?.throwIfAborted();
    // A `fetch` or a body that does not heed the signal must not outlive the deadline either.
    const [{ status, headers, type }, body] = await Promise.race([exchange(), stopped.promise]);
    // A browser hides a redirect that was not followed behind status 0.
    if (type === 'opaqueredirect' || (status >= 300 && status < 400)) {
      throw new SendFailure('unexpected-redirect', { status: status || undefined });
    }
    return { status, headers, body };
  } catch (cause) {
    if (cause instanceof SendFailure) throw cause;
    throw new SendFailure(signal?.aborted ? 'aborted' : controller.signal.aborted ? 'timeout' : 'network', { cause });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}

/** By its parts: the `fetch` of a package gives its own `Response`, which is no instance of the runtime's. A caller in JavaScript may give anything. */
function isResponse(given: Partial<Response> | null | undefined): boolean {
  return given?.headers !== undefined && given.body !== undefined;
}
