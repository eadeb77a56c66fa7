import { createAnswerRedactor, type Fetch } from '@sluice/core';
import { Hono, type Context } from 'hono';
import { createAnswerMemory } from './answer-memory.ts';
import { createSlots, laneOf, type ConcurrencyLimits } from './concurrency.ts';
import type { EdgeConfig } from './config.ts';
import { findOperation, type Family } from './contract.ts';
import { forward } from './forward.ts';
import { isKey } from './key.ts';
import { problem } from './problem.ts';
import { describeLimits, queryOf } from './query.ts';
import { readBody } from './request-body.ts';
import { whyUnintended } from './unintended.ts';

export interface GatewayRoutesOptions {
  readonly config: EdgeConfig;
  readonly fetch: Fetch;
  readonly fetchRead: Fetch | undefined;
  readonly timeoutMs: number;
  readonly concurrency: ConcurrencyLimits;
  readonly answerMemoryBytes: number;
  readonly now: () => number;
}

/**
 * The paths of the gateway, with a Sluice key in the place of the token: whatever talks to the gateway talks to the edge when its
 * host is changed.
 */
export function createGatewayRoutes({
  config,
  fetch,
  fetchRead,
  timeoutMs,
  concurrency,
  answerMemoryBytes,
  now,
}: GatewayRoutesOptions): Hono {
  const instances = new Map(config.instances.map((upstream) => [upstream.idInstance, upstream]));
  // Also of other instances: behind one address they share a gateway, and it may mix them up.
  const redact = createAnswerRedactor(...config.instances.map(({ apiTokenInstance }) => apiTokenInstance));
  const slots = createSlots(concurrency, now);
  const memory = createAnswerMemory(answerMemoryBytes, now);

  async function answer(c: Context, family: Family, { instance: whose, method: name, key, receipt }: Address): Promise<Response> {
    const idInstance = whose.slice('waInstance'.length);
    // Before anything else: a caller without the key does not learn which instances there are.
    if (!(await isKey(key, config.keySha256))) {
      const detail = "The key in the address does not open this edge. Put the Sluice key where the gateway's token would be.";
      return problem('unauthorized', detail);
    }
    const upstream = instances.get(idInstance);
    if (upstream === undefined) {
      // As the gateway does with a number that it does not know (evidence/errors#forbidden).
      const detail = `This edge has no instance ${idInstance}. Check the number, or add the instance to the configuration of the edge.`;
      return problem('forbidden', detail);
    }
    const operation = findOperation(family, name);
    if (operation === undefined || operation.pathParameters.length > 0 !== (receipt !== undefined)) {
      const detail = 'This edge does not offer that method. /openapi.json lists those that it offers.';
      return problem('not-found', detail);
    }
    const { method, headers, body: sent, signal: caller, url } = c.req.raw;
    // HEAD and OPTIONS too: whether they clear anything is unknown (evidence/addresses#other-verbs).
    if (method !== operation.verb) {
      const detail = `${operation.name} takes only ${operation.verb}. Nothing was sent to the gateway.`;
      return problem('method-not-allowed', detail, { headers: { allow: operation.verb } });
    }
    const isRead = operation.effect === 'read';
    const unintended = isRead ? undefined : whyUnintended(headers, operation.verb);
    if (unintended !== undefined) {
      const detail = `${operation.name} was refused, because ${unintended}. Nothing was sent to the gateway; call it from a program.`;
      return problem('unintended', detail);
    }
    const query = queryOf(operation, new URL(url).searchParams);
    if ('malformed' in query) {
      const detail = `${query.malformed.name} must be ${describeLimits(query.malformed)}, given once. Nothing was sent to the gateway.`;
      return problem('invalid-request', detail);
    }
    // The gateway may keep the answer back for as long as it was asked to.
    const answerMs = timeoutMs + query.waitSeconds * 1000;
    const giveBack = slots.take(laneOf(operation), idInstance, timeoutMs + answerMs);
    if (giveBack === undefined) {
      const detail = `Too many calls are under way at once. Nothing was sent to the gateway; repeat ${operation.name} in a second.`;
      return problem('overloaded', detail, { headers: { 'retry-after': '1' } });
    }
    try {
      const body = operation.verb === 'POST' ? await readBody(sent, timeoutMs) : undefined;
      if (body instanceof Response) return body;
      const options = { fetch: isRead ? fetchRead : fetch, timeoutMs: answerMs, memory, redact };
      return await forward({ upstream, operation, receipt, query: query.passed, headers, body, caller }, options);
    } finally {
      giveBack();
    }
  }

  const address = '/:instance{waInstance[0-9]+}/:method/:key';
  return new Hono()
    .all(`${address}/:receipt{[0-9]{1,20}}?`, (c) => answer(c, 'plain', c.req.param()))
    .all(`/v3${address}/:receipt{[0-9]{1,20}}?`, (c) => answer(c, 'v3', c.req.param()));
}

/** The parts of an address. */
interface Address {
  readonly instance: string;
  readonly method: string;
  readonly key: string;
  readonly receipt?: string | undefined;
}
