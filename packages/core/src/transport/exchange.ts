import { nextStep } from '../errors/next-step.ts';
import { SluiceError, type SluiceErrorCode } from '../errors/sluice-error.ts';
import { MAX_ANSWER_BYTES, readBounded } from './bounded-body.ts';
import type { CallContext } from './call-context.ts';
import type { CallOptions } from './call-options.ts';
import type { Fetch } from './fetch.ts';
import { Veto } from './veto.ts';

const decoder = new TextDecoder();

/** An answer that has been read to its end. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

export interface Limits extends Pick<CallOptions, 'signal' | 'beforeWrite'> {
  readonly timeoutMs: number;
}

export function cancelled({ operation, idInstance }: CallContext): SluiceError {
  const message = `The call ${operation} of instance ${idInstance} was cancelled.`;
  return new SluiceError({ code: 'aborted', message, operation, idInstance });
}

/**
 * Sends one request, once, and reads its answer whole, at most 8 MiB of it.
 *
 * @returns the answer, whatever its status, unless it is a redirect, which is not followed.
 * @throws {Veto} what `beforeWrite` has thrown.
 * @throws {SluiceError} No error of the runtime comes through, since its text may hold the address and with it the token.
 */
export async function exchange(
  context: CallContext,
  fetch: Fetch,
  url: string,
  init: RequestInit,
  { timeoutMs, signal: caller, beforeWrite }: Limits,
): Promise<Answer> {
  const { operation, idInstance } = context;
  const called = `${operation} of instance ${idInstance}`;
  const fail = (code: SluiceErrorCode, message: string, status?: number): SluiceError =>
    new SluiceError({ code, message, operation, idInstance, status });

  const stopped = Promise.withResolvers<never>();
  const controller = new AbortController();
  const stop = (): void => {
    controller.abort();
    stopped.reject(controller.signal.reason);
  };
  // Not AbortSignal.timeout, whose timers nobody clears: they would pile up behind calls that are long over.
  const timer = setTimeout(stop, timeoutMs);
  caller?.addEventListener('abort', stop);
  let vetoed: Veto | undefined;
  const write = (): void => {
    // A call that has been reported as over must not begin.
    controller.signal.throwIfAborted();
    try {
      beforeWrite?.();
    } catch (reason) {
      vetoed = new Veto(reason);
      throw reason;
    }
  };
  const read = async (): Promise<readonly [Response, Uint8Array | undefined]> => {
    // Nothing on the way may answer in the gateway's place: a clear is a GET.
    const response = await fetch(url, { ...init, signal: controller.signal, redirect: 'manual', cache: 'no-store' }, write);
    return [response, await readBounded(response.body, MAX_ANSWER_BYTES)];
  };
  let response: Response;
  let bytes: Uint8Array | undefined;
  try {
    caller?.throwIfAborted();
    // Also a `fetch` that does not heed the signal, or a body that does not, must not outlive the deadline.
    [response, bytes] = await Promise.race([read(), stopped.promise]);
  } catch (cause) {
    if (vetoed) throw vetoed;
    if (caller?.aborted) throw cancelled(context);
    if (controller.signal.aborted) {
      throw fail('timeout', `The gateway did not answer ${called} within ${timeoutMs / 1000} s. ${nextStep(context)}`);
    }
    const code = systemCode(cause);
    throw fail(
      'network',
      `The connection to the gateway failed in ${called}${code ? ` (${context.redact(code)})` : ''}. Check the address. ${nextStep(context)}`,
    );
  } finally {
    clearTimeout(timer);
    caller?.removeEventListener('abort', stop);
  }

  const { status, headers } = response;
  // A browser hides a redirect that was not followed behind status 0.
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    throw fail(
      'unexpected-redirect',
      `The gateway redirected ${called} elsewhere, and was not followed. Check the address in the console of the gateway.`,
      status || undefined,
    );
  }
  if (bytes === undefined) {
    throw fail('malformed-response', `The answer to ${called} is larger than 8 MiB.`, status);
  }
  return { status, headers, text: decoder.decode(bytes) };
}

/** The system's word for what went wrong (`ECONNREFUSED`), which Node keeps in the cause. */
function systemCode(error: unknown): string | undefined {
  for (let at = error, depth = 0; at instanceof Error && depth < 4; at = at.cause, depth += 1) {
    if ('code' in at && typeof at.code === 'string' && /^[A-Z\d_]{2,60}$/.test(at.code)) return at.code;
  }
  return undefined;
}
