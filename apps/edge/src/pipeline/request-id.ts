import type { MiddlewareHandler } from 'hono';
import type { EdgeEnv } from './edge-env.ts';

const HEADER = 'x-request-id';
/** Fits into a line of a log as it is. A key of the edge is longer, so that none gets into a log here. */
const SANE = /^[A-Za-z0-9._-]{1,64}$/;

/** Gives each call a number by which its answer and its line in the log are found: the caller's own, where it can be used. */
export const setRequestId: MiddlewareHandler<EdgeEnv> = async (c, next) => {
  const given = c.req.header(HEADER);
  const requestId = given !== undefined && SANE.test(given) ? given : makeRequestId();
  c.set('requestId', requestId);
  await next();
  c.res.headers.set(HEADER, requestId);
};

export function makeRequestId(): string {
  return crypto.randomUUID();
}
