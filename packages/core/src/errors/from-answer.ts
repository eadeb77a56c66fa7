import { fieldsOf, parseJson } from '../json.ts';
import type { CallContext } from '../transport/call-context.ts';
import { callError, callName } from './call-error.ts';
import { CHECK_TOKEN, nextStep } from './next-step.ts';
import { quote } from './quote.ts';
import { retryDelayMs } from './retry-delay.ts';
import type { SluiceError, SluiceErrorCode } from './sluice-error.ts';

// The limits of all methods count in windows of one second (evidence/limits#window).
const WINDOW_MS = 1000;
// Third parties report that MAX wants about two hours of rest after 469 (evidence/errors#max-checks).
const REST_MS = 2 * 60 * 60 * 1000;

/** An answer that has been read to its end. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** The error that an answer of a gateway other than 2xx means. */
export function errorFromAnswer(context: CallContext, { status, headers, text }: Answer): SluiceError {
  const said = wordsOf(text);
  const { code, advice, retryAfterMs } = classify(context, status, said);
  return callError(context, {
    code,
    message: `The gateway answered ${status} to ${callName(context)}${quote(said, context.redactAnswer)}. ${advice}`,
    status,
    retryAfterMs: retryAfter(headers) ?? retryAfterMs,
  });
}

interface Classified {
  readonly code: SluiceErrorCode;
  readonly advice: string;
  readonly retryAfterMs?: number;
}

function classify(context: CallContext, status: number, said: string): Classified {
  switch (status) {
    case 401:
      return { code: 'unauthorized', advice: CHECK_TOKEN };
    case 403:
      return { code: 'forbidden', advice: 'Check the address and the number of the instance, and that it is paid for.' };
    case 404:
      return { code: 'not-found', advice: 'Check the address in the console of the gateway.' };
    case 429:
      return { code: 'rate-limited', advice: 'Call it less often.', retryAfterMs: WINDOW_MS };
    case 466:
      return { code: 'quota-exceeded', advice: 'The quota is used up until the first of the month.' };
    case 469:
      return { code: 'rate-limited', advice: 'Numbers were checked too often; rest for two hours.', retryAfterMs: REST_MS };
    // Also a server between answers so, when it has passed the request on: what became of it is not known.
    case 408:
    case 425:
      return { code: 'timeout', advice: nextStep(context) };
    default:
      if (status >= 500) {
        return { code: 'gateway-unavailable', advice: `The trouble is on the side of the gateway. ${nextStep(context)}` };
      }
      return isNotReady(said)
        ? { code: 'instance-not-ready', advice: 'Wait until it has started, or authorise it.' }
        : { code: 'invalid-request', advice: 'Correct the request before you send it again.' };
  }
}

/** Whether a gateway's words mean that the instance cannot serve now (evidence/errors#not-ready). */
export function isNotReady(said: string): boolean {
  return /\bstarting\b|not authorized/i.test(said);
}

/** What the gateway says in its own words: the message of a JSON body or a short text; a web page says nothing. */
function wordsOf(body: string): string {
  return messageOf(body) ?? (/^\s*[<{]/.test(body) ? '' : body);
}

/** `message`, or `error` as Chat-API has it. */
function messageOf(body: string): string | undefined {
  const { message, error } = fieldsOf(parseJson(body));
  const said = message ?? error;
  return typeof said === 'string' ? said : undefined;
}

/** `Retry-After` in milliseconds (RFC 9110, section 10.2.3), seconds form only: no gateway is known to send a date. */
function retryAfter(headers: Headers): number | undefined {
  const seconds = headers.get('retry-after');
  return seconds !== null && /^\d+$/.test(seconds) ? retryDelayMs(Number(seconds)) : undefined;
}
