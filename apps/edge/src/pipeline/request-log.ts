import type { SluiceErrorCode } from '@sluice/core';
import { ERRORS } from '@sluice/core/errors';
import type { MiddlewareHandler } from 'hono';
import type { EdgeEnv, EdgeVariables } from './edge-env.ts';

/** The line of the log on a request: never an address, a body or a key, nor anything that a caller wrote before its key was found good. */
export interface RequestLine {
  /** When the answer was ready, as a time of ISO 8601. */
  readonly time: string;
  readonly requestId: string;
  readonly operation?: string;
  readonly instance?: string;
  /** The name of the key. */
  readonly principal?: string;
  readonly status: number;
  /** Of a problem that is the edge's own. */
  readonly code?: SluiceErrorCode;
  /** How long the edge took until the answer was ready; its body may still be on the way. */
  readonly ms: number;
}

/** The findings of the steps on a request: one that was refused has not come to all of them. */
export type LoggedVariables = Pick<EdgeVariables, 'requestId'> &
  Partial<Pick<EdgeVariables, 'operation' | 'upstream' | 'principal' | 'controlled'>>;

/** @param now The time in milliseconds since the epoch. */
export function logRequests(log: (line: RequestLine) => void, now: () => number): MiddlewareHandler<EdgeEnv> {
  return async (c, next) => {
    const start = now();
    await next();
    const { status } = c.res;
    log(lineOf(c.var, { start, end: now(), status, code: await codeOf(c.res) }));
  };
}

/** @param outcome with the times in milliseconds since the epoch. */
export function lineOf(
  { requestId, operation, upstream, principal, controlled }: LoggedVariables,
  {
    start,
    end,
    status,
    code,
  }: { readonly start: number; readonly end: number; readonly status: number; readonly code: SluiceErrorCode | undefined },
): RequestLine {
  return {
    time: new Date(end).toISOString(),
    requestId,
    ...(operation && { operation: operation.name }),
    ...(upstream && { instance: upstream.idInstance }),
    ...(controlled && { operation: controlled.operationId }),
    ...(controlled?.idInstance !== undefined && { instance: controlled.idInstance }),
    ...(principal && { principal: principal.name }),
    status,
    ...(code && { code }),
    ms: end - start,
  };
}

/** A gateway could answer with the same media type: only a code of the table is believed. */
export async function codeOf(answer: Response): Promise<SluiceErrorCode | undefined> {
  if (answer.headers.get('content-type') !== 'application/problem+json') return undefined;
  const text = await answer.clone().text();
  const [, code] = /"code":"([a-z-]+)"\}$/.exec(text) ?? [];
  return code !== undefined && isCode(code) ? code : undefined;
}

function isCode(code: string): code is SluiceErrorCode {
  return Object.hasOwn(ERRORS, code);
}
