import type { SluiceErrorCode } from '@sluice/core';

export interface Problem {
  readonly status: number;
  readonly code?: SluiceErrorCode;
  /** One sentence of what happened and one of what to do. Must not hold a secret. */
  readonly detail: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const PHRASES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  413: 'Content Too Large',
  499: 'Client Closed Request',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

/**
 * An answer in the form of RFC 9457. Its `type` is `about:blank`, so its title is that of the status (section 4.2.1); `code` says
 * more, where there is more to say.
 */
export function problem({ status, code, detail, headers }: Problem): Response {
  const body = { type: 'about:blank', title: PHRASES[status] ?? 'Server Error', status, detail, ...(code && { code }) };
  return new Response(JSON.stringify(body), { status, headers: { ...headers, 'content-type': 'application/problem+json' } });
}
