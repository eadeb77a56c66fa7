import type { CallKind } from './coordinator/gateway-call.ts';
import { callKindOf } from './call-kind.ts';
import type { Upstream } from './config.ts';
import type { Operation } from './contract.ts';
import { toMediaUrl, UPLOAD_MS } from './forward-upload.ts';
import type { DropInAddress } from './pipeline/read-address.ts';
import { problem } from './problem.ts';
import { describeLimits, queryOf } from './query.ts';

/** A call of a caller who has been let in, as far as its address settles it. */
export interface PreparedCall {
  readonly kind: CallKind;
  /** The instance, at the address that the operation has there. */
  readonly upstream: Upstream;
  /** What the gateway is asked behind the question mark. */
  readonly query: URLSearchParams;
  /** What settles the answer to a read, besides the instance. No token is in it. */
  readonly question: string;
  /** How long the gateway may take, in milliseconds. */
  readonly answerMs: number;
}

/** @returns the refusal of a call that asks what cannot be asked. */
export function prepareCall(
  operation: Operation,
  address: DropInAddress,
  instance: Upstream,
  timeoutMs: number,
): PreparedCall | Response {
  const query = queryOf(operation, address);
  if ('malformed' in query) {
    const detail = `${query.malformed.name} must be ${describeLimits(query.malformed)}, given once. Nothing was sent to the gateway.`;
    return problem('invalid-request', detail);
  }
  const { passed, waitSeconds } = query;
  // Before the token of a Chat-API instance comes into it.
  const question = `${operation.path}?${passed.toString()}`;
  if (operation.family === 'chat-api') passed.set('token', instance.apiTokenInstance);
  const upstream = operation.upload ? toMediaUrl(instance) : instance;
  if (upstream instanceof Response) return upstream;
  // The gateway may keep the answer back for as long as it was asked to.
  const answerMs = timeoutMs + waitSeconds * 1000 + (operation.upload ? UPLOAD_MS : 0);
  return { kind: callKindOf(operation, waitSeconds), upstream, query: passed, question, answerMs };
}
