import { createAnswerRedactor, type Fetch } from '@sluice/core';
import { Hono, type Handler } from 'hono';
import { createAnswerMemory } from './answer-memory.ts';
import { createSlots, laneOf, type ConcurrencyLimits } from './concurrency.ts';
import type { EdgeConfig } from './config.ts';
import { forwardUpload, toMediaUrl, UPLOAD_MS } from './forward-upload.ts';
import { forward } from './forward.ts';
import type { KeyStore } from './keys/key-store.ts';
import { maskSettings } from './mask-settings.ts';
import { authenticate } from './pipeline/authenticate.ts';
import { authorise } from './pipeline/authorise.ts';
import { limitCallRate } from './pipeline/call-rate.ts';
import type { EdgeEnv } from './pipeline/edge-env.ts';
import { readAddress } from './pipeline/read-address.ts';
import { isReceiptOf, NOT_OFFERED, resolveOperation } from './pipeline/resolve-operation.ts';
import { problem } from './problem.ts';
import { describeLimits, queryOf } from './query.ts';
import { readBody } from './request-body.ts';
import { toUpstream } from './upstream.ts';
import { whyUnintended } from './unintended.ts';

export interface GatewayRoutesOptions {
  readonly config: EdgeConfig;
  readonly keys: KeyStore;
  readonly fetch: Fetch;
  readonly fetchRead: Fetch | undefined;
  readonly timeoutMs: number;
  readonly concurrency: ConcurrencyLimits;
  readonly answerMemoryBytes: number;
  readonly now: () => number;
}

const REFUSAL = "The key in the address does not open this edge. Put the Sluice key where the gateway's token would be.";

/**
 * The paths of the gateways, with a Sluice key in the place of the token: whatever talks to a gateway talks to the edge when its host is changed.
 * They are the last routes of an edge, since what is no such path is not found.
 */
export function createGatewayRoutes(options: GatewayRoutesOptions): Hono<EdgeEnv> {
  const { config, keys, now } = options;
  return new Hono<EdgeEnv>().all(
    '*',
    readAddress,
    authenticate({ keys, now, keyOf: (c) => c.var.address.key, refusal: REFUSAL }),
    resolveOperation,
    authorise(config.instances),
    limitCallRate(now),
    forwardCall(options),
  );
}

function forwardCall({
  config,
  fetch,
  fetchRead,
  timeoutMs,
  concurrency,
  answerMemoryBytes,
  now,
}: GatewayRoutesOptions): Handler<EdgeEnv> {
  // Also of other instances: behind one address they share a gateway, and it may mix them up.
  const redact = createAnswerRedactor(...config.instances.map((instance) => toUpstream(instance).apiTokenInstance));
  const slots = createSlots(concurrency, now);
  const memory = createAnswerMemory(answerMemoryBytes, now);

  return async (c) => {
    const { operation, principal, address, upstream: instance } = c.var;
    const { idInstance } = instance;
    const { headers, body: sent, signal: caller } = c.req.raw;
    const isRead = operation.effect === 'read';
    const unintended = isRead ? undefined : whyUnintended(headers, operation.verb);
    if (unintended !== undefined) {
      const detail = `${operation.name} was refused, because ${unintended}. Nothing was sent to the gateway; call it from a program.`;
      return problem('unintended', detail);
    }
    const query = queryOf(operation, address);
    if ('malformed' in query) {
      const detail = `${query.malformed.name} must be ${describeLimits(query.malformed)}, given once. Nothing was sent to the gateway.`;
      return problem('invalid-request', detail);
    }
    if (operation.family === 'chat-api') query.passed.set('token', instance.apiTokenInstance);
    const upstream = operation.upload ? toMediaUrl(instance) : instance;
    if (upstream instanceof Response) return upstream;
    // The gateway may keep the answer back for as long as it was asked to.
    const answerMs = timeoutMs + query.waitSeconds * 1000 + (operation.upload ? UPLOAD_MS : 0);
    const giveBack = slots.take(laneOf(operation), idInstance, timeoutMs + answerMs);
    if (giveBack === undefined) {
      const detail = `Too many calls are under way at once. Nothing was sent to the gateway; repeat ${operation.name} in a second.`;
      return problem('overloaded', detail, { headers: { 'retry-after': '1' } });
    }
    const options = { fetch: isRead ? fetchRead : fetch, timeoutMs: answerMs, memory, redact };
    const call = { upstream, operation, query: query.passed, headers, caller };
    try {
      if (operation.upload) return await forwardUpload({ ...call, receipt: undefined }, sent, options);
      const wantsReceipt = operation.pathParameters.length > 0 && address.receipt === undefined;
      const given = operation.verb === 'POST' || wantsReceipt ? await readBody(sent, timeoutMs) : undefined;
      if (given instanceof Response) return given;
      // Some clients send the number of a notification in a body (evidence/addresses#quirky-requests).
      const receipt = wantsReceipt ? new TextDecoder().decode(given).trim() : address.receipt;
      if (wantsReceipt && !isReceiptOf(operation, receipt)) return problem('not-found', NOT_OFFERED);
      const body = wantsReceipt ? undefined : given;
      const answer = await forward({ ...call, receipt, body }, options);
      const hidesSecrets = operation.name === 'getSettings' && !principal.scopes.has('gateway:call');
      return hidesSecrets ? await maskSettings(answer) : answer;
    } finally {
      giveBack();
    }
  };
}
