import { createAnswerRedactor } from '@sluice/core';
import type { Handler } from 'hono';
import { createAnswerMemory } from './answer-memory.ts';
import { callKindOf } from './call-kind.ts';
import { createSlots, laneOf } from './concurrency.ts';
import type { Upstream } from './config.ts';
import { callThrough } from './coordinator/gateway-call.ts';
import type { GatewayRoutesOptions } from './gateway-routes.ts';
import { forwardUpload, toMediaUrl, UPLOAD_MS } from './forward-upload.ts';
import { forward } from './forward.ts';
import { handOver as handOverAnywhere } from './hand-over.ts';
import { maskSettings } from './mask-settings.ts';
import type { EdgeEnv } from './pipeline/edge-env.ts';
import { isReceiptOf, NOT_OFFERED } from './pipeline/resolve-operation.ts';
import { problem } from './problem.ts';
import { describeLimits, queryOf } from './query.ts';
import { readBody } from './request-body.ts';
import { toUpstream } from './upstream.ts';
import { whyUnintended } from './unintended.ts';

/** A signal that is never given: an answer that several callers wait for does not end with one of them. */
const NEVER = new AbortController().signal;

/** The last step of the pipeline: sends a call to the gateway, as the state of its instance allows. */
export function forwardCall({
  config,
  fetch,
  fetchRead,
  timeoutMs,
  concurrency,
  answerMemoryBytes,
  handOver,
  now,
  coordination,
}: GatewayRoutesOptions): Handler<EdgeEnv> {
  // Also of other instances: behind one address they share a gateway, and it may mix them up.
  const redact = createAnswerRedactor(...config.instances.map((instance) => toUpstream(instance).apiTokenInstance));
  const slots = createSlots(concurrency, now);
  const memory = createAnswerMemory(answerMemoryBytes, now);

  return async (c) => {
    const { operation, principal, address, upstream: instance, isProtected, actor } = c.var;
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
    const { passed, waitSeconds } = query;
    // Before the token of a Chat-API instance comes into it.
    const asked = passed.toString();
    if (operation.family === 'chat-api') passed.set('token', instance.apiTokenInstance);
    const found = operation.upload ? toMediaUrl(instance) : instance;
    if (found instanceof Response) return found;
    const upstream: Upstream = found;
    // The gateway may keep the answer back for as long as it was asked to.
    const answerMs = timeoutMs + waitSeconds * 1000 + (operation.upload ? UPLOAD_MS : 0);
    const wantsReceipt = operation.pathParameters.length > 0 && address.receipt === undefined;
    const hasBody = !operation.upload && (operation.verb === 'POST' || wantsReceipt);
    const given = hasBody ? await readBody(sent, timeoutMs) : undefined;
    if (given instanceof Response) return given;
    // Some clients send the number of a notification in a body (evidence/addresses#quirky-requests).
    const receipt = wantsReceipt ? new TextDecoder().decode(given).trim() : address.receipt;
    if (wantsReceipt && !isReceiptOf(operation, receipt)) return problem('not-found', NOT_OFFERED);
    const body = wantsReceipt ? undefined : given;
    const options = { fetch: isRead ? fetchRead : fetch, timeoutMs: answerMs, memory, redact, handOver };

    async function sendOnce(isShared: boolean): Promise<Response> {
      const giveBack = slots.take(laneOf(operation), idInstance, timeoutMs + answerMs);
      if (giveBack === undefined) {
        const detail = `Too many calls are under way at once. Nothing was sent to the gateway; repeat ${operation.name} in a second.`;
        return problem('overloaded', detail, { headers: { 'retry-after': '1' } });
      }
      const call = { upstream, operation, query: passed, headers, caller: isShared ? NEVER : caller };
      try {
        return operation.upload
          ? await forwardUpload({ ...call, receipt: undefined }, sent, options)
          : await forward({ ...call, receipt, body }, isShared ? { ...options, handOver: handOverAnywhere } : options);
      } finally {
        giveBack();
      }
    }

    const coordinator = coordination?.kind === 'here' ? coordination.coordinatorOf(idInstance) : undefined;
    const kind = callKindOf(operation, waitSeconds);
    const { method, callsPerSecond, path } = operation;
    const through = {
      kind,
      method,
      callsPerSecond,
      query: `${path}?${asked}`,
      body,
      actor,
      isProtected,
      forward: sendOnce,
      handOver,
    };
    const answer = coordinator === undefined ? await sendOnce(false) : await callThrough(coordinator, through, now);
    const hidesSecrets = operation.name === 'getSettings' && !principal.scopes.has('gateway:call');
    return hidesSecrets ? maskSettings(answer) : answer;
  };
}
