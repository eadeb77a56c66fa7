import type { CallContext } from '../call-context.ts';
import { operations } from '../gen/operations.ts';
import { SluiceError, type SluiceErrorCode } from './sluice-error.ts';

const LONGEST_QUOTE = 200;

/** The error that an answer of the gateway other than 2xx stands for. `body` is its text, possibly cut. */
export function errorFromAnswer(context: CallContext, answer: Response, body: string): SluiceError {
  const { status } = answer;
  const { code, advice } = classify(status, body);
  const said = quote(body);
  return new SluiceError({
    code,
    message: context.redact(
      `The gateway answered ${status} to ${context.operation} of instance ${context.idInstance}${said ? ` (“${said}”)` : ''}. ${advice}`,
    ),
    operation: context.operation,
    idInstance: context.idInstance,
    status,
    retryAfterMs: status === 429 ? (retryAfter(answer) ?? operations[context.operation].spacingMs) : retryAfter(answer),
  });
}

function classify(status: number, body: string): { code: SluiceErrorCode; advice: string } {
  switch (status) {
    case 400:
      // Texts of section 3.2 of the facts; they come as text or in the message of a validation error.
      if (/\b(?:in )?starting\b|not authorized/i.test(body)) {
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
      return { code: 'rate-limited', advice: 'Wait a second between two calls of one method.' };
    case 466:
      return { code: 'quota-exceeded', advice: 'The quota of the tariff is used up; it is renewed on the first of the month.' };
    default:
      return status >= 500
        ? { code: 'gateway-unavailable', advice: 'The trouble is on the side of the gateway; try again in a minute.' }
        : { code: 'invalid-request', advice: 'Correct the request; sending it again unchanged will fail again.' };
  }
}

/** What the gateway says in its own words: the message of a JSON body or a short text; a web page says nothing. */
function quote(body: string): string {
  const text = messageOf(body) ?? (body.trimStart().startsWith('<') || body.trimStart().startsWith('{') ? '' : body);
  const line = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE)}…` : line;
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
