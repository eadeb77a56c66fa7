import type { CallContext } from '../call-context.ts';
import type { OperationName } from '../gateway/operation-name.ts';
import { nextStep } from './next-step.ts';
import { quote } from './quote.ts';
import { SluiceError, type SluiceErrorCode } from './sluice-error.ts';

// The limits of all methods count in windows of one second (facts, section 3.1).
const WINDOW_MS = 1000;

/** The error that an answer of the gateway other than 2xx stands for. `body` is its text, possibly cut. */
export function errorFromAnswer(context: CallContext, answer: Response, body: string): SluiceError {
  const { status } = answer;
  const said = wordsOf(body);
  const { code, advice } = classify(context.operation, status, said);
  return new SluiceError({
    code,
    message: `The gateway answered ${status} to ${context.operation} of instance ${context.idInstance}${quote(said, context.redact)}. ${advice}`,
    operation: context.operation,
    idInstance: context.idInstance,
    status,
    retryAfterMs: retryAfter(answer) ?? (status === 429 ? WINDOW_MS : undefined),
  });
}

function classify(operation: OperationName, status: number, said: string): { code: SluiceErrorCode; advice: string } {
  switch (status) {
    case 400:
      // Texts of section 3.2 of the facts.
      if (/\bstarting\b|not authorized/i.test(said)) {
        return { code: 'instance-not-ready', advice: 'Wait until the instance has started, or authorise it, and try again.' };
      }
      return { code: 'invalid-request', advice: 'Correct the request; sending it again unchanged will fail again.' };
    case 401:
      return { code: 'unauthorized', advice: 'Check the token of the instance in the console of the gateway.' };
    case 403:
      return { code: 'forbidden', advice: 'Check the address and the number of the instance, and that its account is paid for.' };
    case 404:
      return { code: 'not-found', advice: 'Check that the address is the one that the console shows, without a path.' };
    case 429:
      return { code: 'rate-limited', advice: 'Wait a second, and call this method less often.' };
    case 466:
      return { code: 'quota-exceeded', advice: 'The quota of the tariff is used up; it is renewed on the first of the month.' };
    default:
      return status >= 500
        ? { code: 'gateway-unavailable', advice: `The trouble is on the side of the gateway. ${nextStep(operation)}` }
        : { code: 'invalid-request', advice: 'Correct the request; sending it again unchanged will fail again.' };
  }
}

/** What the gateway says in its own words: the message of a JSON body or a short text; a web page says nothing. */
function wordsOf(body: string): string {
  return messageOf(body) ?? (/^\s*[<{]/.test(body) ? '' : body);
}

function messageOf(body: string): string | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && 'message' in value && typeof value.message === 'string'
      ? value.message
      : undefined;
  } catch {
    return undefined;
  }
}

/** `Retry-After` in milliseconds (RFC 9110, section 10.2.3), seconds form only: no gateway is known to send a date. */
function retryAfter(answer: Response): number | undefined {
  const seconds = answer.headers.get('retry-after');
  return seconds !== null && /^\d{1,6}$/.test(seconds) ? Number(seconds) * 1000 : undefined;
}
