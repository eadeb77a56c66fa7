import type { SluiceErrorCode } from '@sluice/core';
import { ERRORS, type ErrorStatus } from '@sluice/core/errors';
import { withoutKeys } from './key.ts';

export interface ProblemOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** The status that the gateway itself answered, which passes as it came. */
  readonly gatewayStatus?: number;
}

// The phrases of RFC 9110 and of the standards beside it.
const PHRASES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  410: 'Gone',
  413: 'Content Too Large',
  422: 'Unprocessable Content',
  423: 'Locked',
  429: 'Too Many Requests',
  499: 'Client Closed Request',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
  507: 'Insufficient Storage',
} satisfies Readonly<Record<ErrorStatus, string>>;

/** What a request gets where the edge itself has failed. */
export function edgeFailed(options?: ProblemOptions): Response {
  return problem('internal', 'The edge failed. Look at the queue before you repeat a call that changes it.', options);
}

/**
 * An answer in the form of RFC 9457, with the status that its code has in the table of errors. Its `type` is `about:blank`, so its title is that
 * of the status (section 4.2.1); `code` says more.
 *
 * @param detail one sentence of what happened and one of what to do. Must not hold a secret.
 */
export function problem(code: SluiceErrorCode, detail: string, { headers, gatewayStatus }: ProblemOptions = {}): Response {
  const status = gatewayStatus ?? ERRORS[code].httpStatus;
  // Some sentences quote a number or a name from the address, and a caller may have written a key there.
  const said = withoutKeys(detail);
  const body = { type: 'about:blank', title: PHRASES[status] ?? 'Server Error', status, detail: said, code };
  return new Response(JSON.stringify(body), { status, headers: { ...headers, 'content-type': 'application/problem+json' } });
}
