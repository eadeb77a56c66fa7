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

/** What of it is so for each instance and each key. */
export type DescribedCall = Omit<PreparedCall, 'upstream'>;

/** @returns the refusal of a call that asks what cannot be asked. */
export function prepareCall(
  operation: Operation,
  address: DropInAddress,
  instance: Upstream,
  timeoutMs: number,
): PreparedCall | Response {
  const call = describeCall(operation, address, timeoutMs);
  return call instanceof Response ? call : addressCall(call, operation, instance);
}

/** @returns the refusal of a call that asks what cannot be asked. */
export function describeCall(
  operation: Operation,
  address: Pick<DropInAddress, 'query' | 'key'>,
  timeoutMs: number,
): DescribedCall | Response {
  const query = queryOf(operation, address);
  if ('malformed' in query) {
    const detail = `${query.malformed.name} must be ${describeLimits(query.malformed)}, given once. Nothing was sent to the gateway.`;
    return problem('invalid-request', detail);
  }
  const { passed, waitSeconds } = query;
  const question = `${operation.path}?${passed.toString()}`;
  // The gateway may keep the answer back for as long as it was asked to.
  const answerMs = timeoutMs + waitSeconds * 1000 + (operation.upload ? UPLOAD_MS : 0);
  return { kind: callKindOf(operation, waitSeconds), query: passed, question, answerMs };
}

/** @returns the refusal of an upload to an instance that takes none. */
export function addressCall(call: DescribedCall, operation: Operation, instance: Upstream): PreparedCall | Response {
  const upstream = operation.upload ? toMediaUrl(instance) : instance;
  if (upstream instanceof Response) return upstream;
  if (operation.family !== 'chat-api') return { ...call, upstream };
  const query = new URLSearchParams(call.query);
  query.set('token', instance.apiTokenInstance);
  return { ...call, upstream, query };
}
