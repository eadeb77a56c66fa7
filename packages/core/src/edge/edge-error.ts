import { ERRORS } from '../errors/error-table.ts';
import { retryDelayMs } from '../errors/retry-delay.ts';
import { SluiceError, type SluiceErrorCode, type SluiceErrorDetails } from '../errors/sluice-error.ts';
import { fieldsOf, parseJson } from '../json.ts';
import { decodedForms } from '../redact/decoded-forms.ts';
import type { SendFailure } from '../transport/send-once.ts';
import { adviceFor, nameOf, type EdgeCall } from './edge-call.ts';

/** A sentence of the edge is shorter. A longer text was written by something else. */
const MAX_DETAIL = 1000;

export function edgeError(
  { operation, idInstance }: EdgeCall,
  details: Omit<SluiceErrorDetails, 'operation' | 'idInstance'>,
): SluiceError {
  return new SluiceError({ ...details, operation, idInstance });
}

/**
 * The error that an answer other than 2xx means: what its problem details say (RFC 9457). An answer without them is one of something before
 * the edge.
 */
export function errorFromProblem(
  call: EdgeCall,
  { status, headers, text }: { readonly status: number; readonly headers: Headers; readonly text: string },
): SluiceError {
  const { code, detail } = fieldsOf(parseJson(text));
  const seconds = headers.get('retry-after');
  return edgeError(call, {
    code: isCode(code) ? code : codeOf(status),
    message:
      sentenceOf(detail, call) ?? `The edge answered ${status} to ${nameOf(call)}, and did not say why. ${adviceFor(call)}`,
    status,
    retryAfterMs: seconds !== null && /^\d+$/.test(seconds) ? retryDelayMs(Number(seconds)) : undefined,
  });
}

function isCode(code: unknown): code is SluiceErrorCode {
  return typeof code === 'string' && Object.hasOwn(ERRORS, code);
}

function codeOf(status: number): SluiceErrorCode {
  switch (status) {
    case 401:
      return 'unauthorized';
    case 403:
      return 'forbidden';
    case 404:
      return 'not-found';
    case 429:
      return 'rate-limited';
    default:
      return status >= 500 ? 'gateway-unavailable' : 'invalid-request';
  }
}

/** What the edge says, on one line and without the key; nothing where the key would be in it when it is decoded. */
function sentenceOf(detail: unknown, { redact }: EdgeCall): string | undefined {
  if (typeof detail !== 'string' || detail.length > MAX_DETAIL) return undefined;
  const clean = redact(detail)
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
  return clean === '' || decodedForms(clean).some((decoded) => redact(decoded) !== decoded) ? undefined : clean;
}

/** The error of a call that has no answer. Nothing of what the runtime has thrown is in it. */
export function errorFromFailure(call: EdgeCall, { code, status }: SendFailure, timeoutMs: number): SluiceError {
  return edgeError(call, { code, message: failureMessage(call, code, timeoutMs), status });
}

function failureMessage(call: EdgeCall, code: SendFailure['code'], timeoutMs: number): string {
  const called = nameOf(call);
  switch (code) {
    case 'aborted':
      return `The call ${called} was cancelled.`;
    case 'timeout':
      return `The edge did not answer ${called} within ${timeoutMs / 1000} s. ${adviceFor(call)}`;
    case 'unexpected-redirect':
      return `The edge redirected ${called} elsewhere, and was not followed. Check the address of the edge.`;
    case 'internal':
      return `The fetch that was passed in gave no Response to ${called}. ${adviceFor(call)}`;
    case 'network':
      return `The connection to the edge failed in ${called}. Check the address. ${adviceFor(call)}`;
  }
}

/** The error of an answer that is not what the contract says. */
export function malformed(call: EdgeCall, status: number | undefined, what: string): SluiceError {
  const message = `The answer to ${nameOf(call)} ${what}. Check that the address is that of an edge. ${adviceFor(call)}`;
  return edgeError(call, { code: 'malformed-response', message, status });
}
