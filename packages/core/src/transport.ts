import { abortable } from './abortable.ts';
import { LARGEST_ANSWER_BYTES, readBounded } from './bounded-body.ts';
import type { CallContext } from './call-context.ts';
import { errorFromAnswer } from './errors/from-answer.ts';
import { nextStep } from './errors/next-step.ts';
import { SluiceError, type SluiceErrorCode } from './errors/sluice-error.ts';

/** The part of the runtime's `fetch` that a client needs. */
export type Fetch = (request: Request) => Promise<Response>;

/** When a call must end: the caller's will or the time allowed, whichever comes first. */
export interface Deadline {
  readonly timeoutMs: number;
  readonly timeout: AbortSignal;
  readonly caller: AbortSignal | undefined;
  readonly signal: AbortSignal;
}

export function createDeadline(timeoutMs: number, caller: AbortSignal | undefined): Deadline {
  const timeout = AbortSignal.timeout(timeoutMs);
  return { timeoutMs, timeout, caller, signal: caller ? AbortSignal.any([caller, timeout]) : timeout };
}

export function cancelled({ operation, idInstance }: CallContext): SluiceError {
  return new SluiceError({
    code: 'aborted',
    message: `The call ${operation} of instance ${idInstance} was cancelled.`,
    operation,
    idInstance,
  });
}

/**
 * Sends one request, once, and reads its answer whole, at most 8 MiB of it. The request carries the signal of the deadline.
 *
 * @returns the answer, if it is 2xx.
 * @throws {SluiceError} otherwise: a redirect is not followed, and no error of the runtime comes through, since its text may
 *   hold the address and with it the token.
 */
export async function exchange(context: CallContext, fetch: Fetch, request: Request, deadline: Deadline): Promise<Response> {
  const { operation, idInstance } = context;
  const called = `${operation} of instance ${idInstance}`;
  const fail = (code: SluiceErrorCode, message: string, status?: number): SluiceError =>
    new SluiceError({ code, message, operation, idInstance, status });

  const read = async (): Promise<readonly [Response, string | undefined]> => {
    const answer = await fetch(request);
    const bytes = await readBounded(answer.body, LARGEST_ANSWER_BYTES);
    return [answer, bytes && new TextDecoder().decode(bytes)];
  };
  let answer: Response;
  let body: string | undefined;
  try {
    deadline.signal.throwIfAborted();
    // Also a `fetch` that does not heed the signal, or a body that does not, must not outlive the deadline.
    [answer, body] = await abortable(read(), deadline.signal);
  } catch (cause) {
    if (deadline.caller?.aborted) throw cancelled(context);
    if (deadline.timeout.aborted) {
      throw fail('timeout', `The gateway did not answer ${called} within ${deadline.timeoutMs / 1000} s. ${nextStep(operation)}`);
    }
    const code = systemCode(cause);
    const reason = code === undefined ? '' : ` (${context.redact(code)})`;
    throw fail(
      'network',
      `The connection to the gateway failed in ${called}${reason}. Check the address and the connection. ${nextStep(operation)}`,
    );
  }

  // A browser hides a redirect that was not followed behind status 0.
  if (answer.type === 'opaqueredirect' || (answer.status >= 300 && answer.status < 400)) {
    throw fail(
      'unexpected-redirect',
      `The gateway redirected ${called} elsewhere, and Sluice does not follow. Check the address in the console of the gateway.`,
      answer.status || undefined,
    );
  }
  if (!answer.ok) throw errorFromAnswer(context, answer, body ?? '');
  if (body === undefined) {
    throw fail('malformed-response', `The answer to ${called} is larger than 8 MiB and was not read to its end.`, answer.status);
  }
  // An answer 204 may have no body, not even an empty one.
  return new Response(body || null, { status: answer.status, headers: answer.headers });
}

/** The system's word for what went wrong (`ECONNREFUSED`), which Node keeps in the cause. */
function systemCode(error: unknown): string | undefined {
  for (let at = error, depth = 0; at instanceof Error && depth < 4; at = at.cause, depth += 1) {
    if ('code' in at && typeof at.code === 'string' && /^[A-Z][A-Z\d_]{1,60}$/.test(at.code)) return at.code;
  }
  return undefined;
}
