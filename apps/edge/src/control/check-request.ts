import type { EdgeOperation } from '@sluice/openapi/edge-operations';
import { bodies, readHeaders, readQuery, type Mistake } from '@sluice/openapi/edge-requests';
import type { MiddlewareHandler } from 'hono';
import type { EdgeEnv } from '../pipeline/edge-env.ts';
import { problem } from '../problem.ts';
import { MAX_BODY_BYTES, readBody } from '../request-body.ts';

/** A body comes within this time, in milliseconds. */
const BODY_MS = 30_000;
/** A plan names each message that it saw, and comes back whole: one of 50,000 messages, as many as are remembered, has some 9 MB. */
const MAX_PLAN_BYTES = 16 * 1024 * 1024;

/** Holds a request against the contract, and sets `body`. A mistake is named by where it is, and never quoted. */
export function checkRequest({ operationId, body: schema }: EdgeOperation): MiddlewareHandler<EdgeEnv> {
  const checkBody = schema === undefined ? undefined : Object.entries(bodies).find(([name]) => name === operationId)?.[1];
  return async (c, next) => {
    const query = readQuery(operationId, new URL(c.req.url).searchParams);
    if ('mistakes' in query) return wrong('query', query.mistakes);
    const headers = readHeaders(operationId, c.req.raw.headers);
    if ('mistakes' in headers) return wrong('header', headers.mistakes);
    if (checkBody !== undefined) {
      const bytes = await readBody(c.req.raw.body, BODY_MS, operationId === 'startClearing' ? MAX_PLAN_BYTES : MAX_BODY_BYTES);
      if (bytes instanceof Response) return bytes;
      // An empty body is checked as an empty object: the answer names the members that it needs.
      const value = bytes.length === 0 ? {} : parse(bytes);
      if (value === undefined)
        return problem('invalid-request', 'The body is no JSON. Nothing was changed; send an object of JSON.');
      const checked = checkBody(value);
      if (checked !== true) return wrong('body', checked);
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

function wrong(part: Part, mistakes: readonly Mistake[]): Response {
  const sentences = mistakes.map((mistake) => sentenceOf(part, mistake)).join(' ');
  return problem('invalid-request', `${sentences} Nothing was changed.`);
}

type Part = 'query' | 'header' | 'body';

/** Where the mistake is, and what it is. A mistake of the whole query is about its parameters, which the contract has as members. */
function sentenceOf(part: Part, { pointer, problem: said }: Mistake): string {
  if (pointer === '') return `The ${part} ${part === 'query' ? said.replace('member', 'parameter') : said}.`;
  const position = pointer.slice(1);
  switch (part) {
    case 'query':
      return `The parameter ${position} of the query ${said}.`;
    case 'header':
      return `The header ${position} ${said}.`;
    case 'body':
      return `The member ${position} of the body ${said}.`;
  }
}
