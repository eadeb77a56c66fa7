import type { AnswerRedactor } from '@sluice/core';
import type { MiddlewareHandler } from 'hono';
import type { EdgeEnv } from './edge-env.ts';

export const REQUEST_ID_HEADER = 'x-request-id';
/** How a key begins: a whole one is longer than a usable number, but a piece of one is not. */
const KEY_BEGINS = /sluice_/i;
/** Fits into a line of a log as it is. */
const SANE = /^[A-Za-z0-9._-]{1,64}$/;

/**
 * Gives each call a number by which its answer and its line in the log are found: the caller's own, where it can be used.
 *
 * @param redact see `requestIdOf`.
 */
export function setRequestId(redact: AnswerRedactor): MiddlewareHandler<EdgeEnv> {
  return async (c, next) => {
    const requestId = requestIdOf(c.req.header(REQUEST_ID_HEADER), redact);
    c.set('requestId', requestId);
    await next();
    c.res.headers.set(REQUEST_ID_HEADER, requestId);
  };
}

/** @param given by the caller. One with a key in it, or a token that `redact` knows, is not used: it would get into the log. */
export function requestIdOf(given: string | undefined, redact: AnswerRedactor): string {
  const isUsable = given !== undefined && SANE.test(given) && !KEY_BEGINS.test(given) && redact(given) === given;
  return isUsable ? given : makeRequestId();
}

export function makeRequestId(): string {
  return crypto.randomUUID();
}
