import type { Handler } from 'hono';
import type { Coordinator } from './coordinator/coordinator.ts';
import { callThrough } from './coordinator/gateway-call.ts';
import { journalFailure } from './coordinator/journal-failure.ts';
import { undecided } from './coordinator/refuse-call.ts';
import { forwardUpload } from './forward-upload.ts';
import { forward, unwritableHeader } from './forward.ts';
import type { GatewayRoutesOptions, GatewaySteps } from './gateway-routes.ts';
import { handOver as handOverAnywhere } from './hand-over.ts';
import { hearAnswer } from './hear-answer.ts';
import { hidesSettings, maskCode, maskSettings, mayShowCode } from './mask-settings.ts';
import { toResponse } from './passed-answer.ts';
import { headersPassedOn } from './pass-on.ts';
import type { EdgeEnv } from './pipeline/edge-env.ts';
import { isReceiptOf, wrongReceipt } from './pipeline/resolve-operation.ts';
import { prepareCall } from './prepare-call.ts';
import { problem } from './problem.ts';
import type { RequestBindings } from './raw-target.ts';
import { MAX_BODY_BYTES, readBody } from './request-body.ts';
import { whyUnintended } from './unintended.ts';

/** The last step of the pipeline: sends a call to the gateway, as the state of its instance allows. */
export function forwardCall(
  { passOn, timeoutMs, handOver, now, coordination }: GatewayRoutesOptions,
  { send, takeRoom }: Pick<GatewaySteps, 'send' | 'takeRoom'>,
): Handler<EdgeEnv> {
  return async (c) => {
    const { operation, principal, address, upstream: instance, isProtected, actor } = c.var;
    const { idInstance } = instance;
    const { headers, body: sent, signal: caller } = c.req.raw;
    const unintended = operation.effect === 'read' ? undefined : whyUnintended(headers, operation.verb);
    if (unintended !== undefined) {
      const detail = `${operation.name} was refused, because ${unintended}. Nothing was sent to the gateway; call it from a program.`;
      return problem('unintended', detail);
    }
    const passedOn = headersPassedOn(passOn, {
      header: (name) => headers.get(name) ?? undefined,
      address: () => addressOf(c.env),
    });
    const unwritable = unwritableHeader(headers, passedOn);
    if (unwritable !== undefined) {
      const detail = `The header ${unwritable} holds characters that no header may have. Nothing was sent to the gateway; write it in ASCII.`;
      return problem('invalid-request', detail);
    }
    const prepared = prepareCall(operation, address, instance, timeoutMs);
    if (prepared instanceof Response) return prepared;
    const { kind, upstream, query, question, answerMs } = prepared;
    const wantsReceipt = operation.pathParameters.length > 0 && address.receipt === undefined;
    const hasBody = !operation.upload && (operation.verb === 'POST' || wantsReceipt);
    const given = hasBody ? await readBody(sent, timeoutMs, MAX_BODY_BYTES) : undefined;
    if (given instanceof Response) return given;
    // Some clients send the number of a notification in a body (evidence/addresses#quirky-requests).
    const receipt = wantsReceipt ? new TextDecoder().decode(given).trim() : address.receipt;
    if (wantsReceipt && !isReceiptOf(operation, receipt)) return wrongReceipt(operation);
    const body = wantsReceipt ? undefined : given;

    let isSent = false;
    async function sendOnce(callers?: AbortSignal, onAnswer?: (answer: Uint8Array) => void): Promise<Response> {
      const call = {
        upstream,
        operation,
        query,
        headers,
        // A read for several callers names none of them.
        passedOn: callers === undefined ? passedOn : [],
        caller: callers ?? caller,
      };
      const answer = await send({ operation, idInstance, answerMs }, async (options) => {
        isSent = true;
        return operation.upload
          ? forwardUpload({ ...call, receipt: undefined }, sent, options)
          : forward({ ...call, receipt, body }, options);
      });
      if (answer instanceof Response) return answer;
      if (onAnswer !== undefined) hearAnswer(answer, onAnswer);
      return toResponse(answer, callers === undefined ? handOver : handOverAnywhere);
    }

    const { method, callsPerSecond } = operation;
    const call = { kind, method, callsPerSecond, query: question, body, actor, isProtected, caller, forward: sendOnce, takeRoom };
    let coordinator: Coordinator | undefined;
    let answer: Response;
    try {
      coordinator = coordination?.kind === 'here' ? coordination.coordinatorOf(idInstance) : undefined;
      answer = coordinator === undefined ? await sendOnce() : await callThrough(coordinator, call, now);
    } catch (thrown) {
      const failed = journalFailure(thrown, isSent);
      if (failed === undefined) throw thrown;
      return failed;
    }
    if (hidesSettings(operation, principal)) return maskSettings(answer);
    if (!mayShowCode(operation)) return answer;
    // Who may not ask for a code gets none here, and no caller gets one over leftovers.
    const isHidden = async (): Promise<boolean> =>
      !principal.scopes.has('gateway:call') || (coordinator !== undefined && (await undecided(coordinator)) !== undefined);
    return maskCode(answer, isHidden);
  };
}

/** @param host undefined where a program gives its own requests to the app. */
function addressOf(host: RequestBindings | undefined): string | undefined {
  return host?.callerAddress?.();
}
