import { callError, callName } from '../errors/call-error.ts';
import { errorFromAnswer } from '../errors/from-answer.ts';
import { nextStep } from '../errors/next-step.ts';
import type { SluiceError } from '../errors/sluice-error.ts';
import { readResponse, type PlainRequest } from './api.ts';
import { readBounded } from './bounded-body.ts';
import type { CallContext } from './call-context.ts';
import type { CallOptions } from './call-options.ts';
import type { Fetch } from './fetch.ts';
import { SendFailure, sendOnce } from './send-once.ts';
import { Veto, veto } from './veto.ts';

const decoder = new TextDecoder();

export interface Limits extends Pick<CallOptions, 'signal' | 'beforeWrite'> {
  readonly timeoutMs: number;
  readonly maxAnswerBytes: number;
}

export function cancelled(context: CallContext): SluiceError {
  return callError(context, { code: 'aborted', message: `The call ${callName(context)} was cancelled.` });
}

/**
 * Sends what openapi-fetch wants sent, once, and reads the answer up to its limit.
 *
 * @returns an answer with a status of success.
 * @throws {Veto} what `beforeWrite` has thrown.
 * @throws {SluiceError} for any other answer, and for none. No error of the runtime comes through, since its text may hold the address and
 *   with it the token.
 */
export async function exchange(
  context: CallContext,
  fetch: Fetch,
  { url, init }: PlainRequest,
  { timeoutMs, maxAnswerBytes, signal, beforeWrite }: Limits,
): Promise<Response> {
  let vetoed: Veto | undefined;
  const limits = {
    timeoutMs,
    signal,
    beforeWrite(): void {
      try {
        veto(beforeWrite);
      } catch (reason) {
        if (reason instanceof Veto) vetoed = reason;
        throw reason;
      }
    },
    read: (body: ReadableStream<Uint8Array> | null) => readBounded(body, maxAnswerBytes),
  };
  const { status, headers, body } = await sendOnce(fetch, url, init, limits).catch((cause: unknown) => {
    throw vetoed ?? (cause instanceof SendFailure ? errorFromFailure(context, cause, timeoutMs) : cause);
  });
  if (body === undefined) throw tooLarge(context, status, maxAnswerBytes);
  const text = decoder.decode(body);
  if (status < 200 || status > 299) throw errorFromAnswer(context, { status, headers, text });
  return readResponse(status, text);
}

function errorFromFailure(context: CallContext, { code, status, cause }: SendFailure, timeoutMs: number): SluiceError {
  const called = callName(context);
  const fail = (message: string): SluiceError => callError(context, { code, message, status });
  switch (code) {
    case 'aborted':
      return cancelled(context);
    case 'timeout':
      return fail(`The gateway did not answer ${called} within ${timeoutMs / 1000} s. ${nextStep(context)}`);
    case 'unexpected-redirect':
      return fail(
        `The gateway redirected ${called} elsewhere, and was not followed. Check the address in the console of the gateway.`,
      );
    case 'internal':
      return fail(`The fetch that was passed in gave no Response to ${called}. ${nextStep(context)}`);
    case 'network': {
      const word = systemCode(cause);
      const why = word === undefined ? '' : ` (${context.redact(word)})`;
      return fail(`The connection to the gateway failed in ${called}${why}. Check the address. ${nextStep(context)}`);
    }
  }
}

function tooLarge(context: CallContext, status: number, maxAnswerBytes: number): SluiceError {
  const message = `The answer to ${callName(context)} is larger than ${maxAnswerBytes} bytes. Set maxAnswerBytes if that is right.`;
  return callError(context, { code: 'malformed-response', message, status });
}

/** The system's word for what went wrong (`ECONNREFUSED`), which Node keeps in the cause. */
function systemCode(error: unknown): string | undefined {
  for (let at = error, depth = 0; at instanceof Error && depth < 4; at = at.cause, depth += 1) {
    if ('code' in at && typeof at.code === 'string' && /^[A-Z\d_]{2,60}$/.test(at.code)) return at.code;
  }
  return undefined;
}
