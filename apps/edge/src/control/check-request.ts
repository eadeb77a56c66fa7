import type { EdgeOperation } from '@sluice/openapi/edge-operations';
import { bodies, readHeaders, readQuery, type Mistake } from '@sluice/openapi/edge-requests';
import type { MiddlewareHandler } from 'hono';
import type { EdgeEnv } from '../pipeline/edge-env.ts';
import { problem } from '../problem.ts';
import { readBody } from '../request-body.ts';

/** A body comes within this time, in milliseconds. */
const BODY_MS = 30_000;

/** Holds a request against the contract, and sets `body`. A mistake is named by where it is, and never quoted. */
export function checkRequest({ operationId, body: schema }: EdgeOperation): MiddlewareHandler<EdgeEnv> {
  const checkBody = schema === undefined ? undefined : Object.entries(bodies).find(([name]) => name === operationId)?.[1];
  return async (c, next) => {
    const query = readQuery(operationId, new URL(c.req.url).searchParams);
    if ('mistakes' in query) return wrong('The query', query.mistakes);
    const headers = readHeaders(operationId, c.req.raw.headers);
    if ('mistakes' in headers) return wrong('A header', headers.mistakes);
    if (checkBody !== undefined) {
      const bytes = await readBody(c.req.raw.body, BODY_MS);
      if (bytes instanceof Response) return bytes;
      const value = parse(bytes);
      if (value === undefined) return problem('invalid-request', 'The body is no JSON. Nothing was changed.');
      const checked = checkBody(value);
      if (checked !== true) return wrong('The body', checked);
      c.set('body', value);
    }
    return next();
  };
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

function wrong(what: string, mistakes: readonly Mistake[]): Response {
  const named = mistakes.map(({ pointer, problem: said }) => `${pointer === '' ? '' : `${pointer}: `}${said}.`).join(' ');
  return problem('invalid-request', `${what} is not as the contract has it. ${named} Nothing was changed.`);
}
