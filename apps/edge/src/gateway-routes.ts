import { createAnswerRedactor, parseGatewayAddress, type Fetch, type GatewayAddress } from '@sluice/core';
import { Hono, type Context } from 'hono';
import { createAnswerMemory } from './answer-memory.ts';
import { createSlots, laneOf, type ConcurrencyLimits } from './concurrency.ts';
import type { EdgeConfig } from './config.ts';
import { findOperation, whyWithheld, type Operation } from './contract.ts';
import { forwardUpload, toMediaUrl, UPLOAD_MS } from './forward-upload.ts';
import { forward } from './forward.ts';
import type { HandOver } from './hand-over.ts';
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
  readonly handOver: HandOver;
  readonly now: () => number;
}

const NOT_OFFERED = 'This edge does not offer that method. /openapi.json lists those that it offers.';

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
  handOver,
  now,
}: GatewayRoutesOptions): Hono {
  const instances = new Map(config.instances.map((upstream) => [upstream.idInstance, upstream]));
  // Also of other instances: behind one address they share a gateway, and it may mix them up.
  const redact = createAnswerRedactor(...config.instances.map(({ apiTokenInstance }) => apiTokenInstance));
  const slots = createSlots(concurrency, now);
  const memory = createAnswerMemory(answerMemoryBytes, now);

  async function answer(
    c: Context,
    { family, idInstance, method: name, token: key, receipt: written, query: asked }: GatewayAddress,
  ): Promise<Response> {
    // Before anything else: a caller without the key does not learn which instances there are.
    if (!(await isKey(key, config.keySha256))) {
      const detail = "The key in the address does not open this edge. Put the Sluice key where the gateway's token would be.";
      return problem('unauthorized', detail);
    }
    const instance = instances.get(idInstance);
    if (instance === undefined) {
      // As the gateway does with a number that it does not know (evidence/errors#forbidden).
      const detail = `This edge has no instance ${idInstance}. Check the number, or add the instance to the configuration of the edge.`;
      return problem('forbidden', detail);
    }
    const withheld = whyWithheld(name);
    if (withheld !== undefined) {
      return problem('unsupported', `${withheld} Nothing was sent to the gateway; replace the token in its console.`);
    }
    const operation = findOperation(family, name);
    if (operation === undefined || !isReceiptOf(operation, written)) return problem('not-found', NOT_OFFERED);
    const { method, headers, body: sent, signal: caller } = c.req.raw;
    // HEAD too: whether it clears anything is unknown (evidence/addresses#other-verbs). OPTIONS does not come so far.
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
    const query = queryOf(operation, asked);
    if ('malformed' in query) {
      const detail = `${query.malformed.name} must be ${describeLimits(query.malformed)}, given once. Nothing was sent to the gateway.`;
      return problem('invalid-request', detail);
    }
    const upstream = operation.upload ? toMediaUrl(instance) : instance;
    if (upstream instanceof Response) return upstream;
    // The gateway may keep the answer back for as long as it was asked to.
    const answerMs = timeoutMs + query.waitSeconds * 1000 + (operation.upload ? UPLOAD_MS : 0);
    const giveBack = slots.take(laneOf(operation), idInstance, timeoutMs + answerMs);
    if (giveBack === undefined) {
      const detail = `Too many calls are under way at once. Nothing was sent to the gateway; repeat ${operation.name} in a second.`;
      return problem('overloaded', detail, { headers: { 'retry-after': '1' } });
    }
    const options = { fetch: isRead ? fetchRead : fetch, timeoutMs: answerMs, memory, redact, handOver };
    const call = { upstream, operation, query: query.passed, headers, caller };
    try {
      if (operation.upload) return await forwardUpload({ ...call, receipt: undefined }, sent, options);
      const wantsReceipt = operation.pathParameters.length > 0 && written === undefined;
      const given = operation.verb === 'POST' || wantsReceipt ? await readBody(sent, timeoutMs) : undefined;
      if (given instanceof Response) return given;
      // Some clients send the number of a notification in a body (evidence/addresses#quirky-requests).
      const receipt = wantsReceipt ? new TextDecoder().decode(given).trim() : written;
      if (wantsReceipt && !isReceiptOf(operation, receipt)) return problem('not-found', NOT_OFFERED);
      const body = wantsReceipt ? undefined : given;
      return await forward({ ...call, receipt, body }, options);
    } finally {
      giveBack();
    }
  }

  return new Hono().all('*', async (c, next) => {
    const address = parseGatewayAddress(new URL(c.req.url));
    return address === undefined ? next() : answer(c, address);
  });
}

const RECEIPT = /^\d{1,20}$/;

/** Whether an operation has a receipt like that behind the key. That of a notification may come in the body. */
function isReceiptOf({ pathParameters }: Operation, receipt: string | undefined): boolean {
  return receipt === undefined || (pathParameters.length > 0 && RECEIPT.test(receipt));
}
