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

type LoggedVariables = Pick<EdgeVariables, 'requestId'> & Partial<EdgeVariables>;

/** @param now The time in milliseconds since the epoch. */
export function logRequests(log: (line: RequestLine) => void, now: () => number): MiddlewareHandler<EdgeEnv> {
  return async (c, next) => {
    const start = now();
    await next();
    // A request that was refused has not come to all steps.
    const { requestId, operation, upstream, principal, controlled }: LoggedVariables = c.var;
    const { status } = c.res;
    const code = await codeOf(c.res);
    log({
      time: new Date(now()).toISOString(),
      requestId,
      ...(operation && { operation: operation.name }),
      ...(upstream && { instance: upstream.idInstance }),
      ...(controlled && { operation: controlled.operationId }),
      ...(controlled?.idInstance !== undefined && { instance: controlled.idInstance }),
      ...(principal && { principal: principal.name }),
      status,
      ...(code && { code }),
      ms: now() - start,
    });
  };
}

/** A gateway could answer with the same media type: only a code of the table is believed. */
async function codeOf(answer: Response): Promise<SluiceErrorCode | undefined> {
  if (answer.headers.get('content-type') !== 'application/problem+json') return undefined;
  const text = await answer.clone().text();
  const [, code] = /"code":"([a-z-]+)"\}$/.exec(text) ?? [];
  return code !== undefined && isCode(code) ? code : undefined;
}

function isCode(code: string): code is SluiceErrorCode {
  return Object.hasOwn(ERRORS, code);
}
