import type { GatewayCredentials } from '../gateway/credentials.ts';
import { chooseFetch } from './choose-fetch.ts';
import type { Fetch } from './fetch.ts';
import type { Operation } from './operation.ts';
import { sendOnce, type RawAnswer, type SendLimits } from './send-once.ts';

/** One operation of an instance, with what belongs to its request. */
export interface OperationRequest {
  /** As the contract has it; `path` with the prefix of its family. */
  readonly operation: Pick<Operation, 'name' | 'path' | 'verb' | 'effect'>;
  readonly credentials: Pick<GatewayCredentials, 'apiUrl' | 'idInstance' | 'apiTokenInstance'>;
  /** What the path holds besides the credentials, such as `receiptId`. */
  readonly pathParameters?: Readonly<Record<string, string>>;
  readonly query?: URLSearchParams;
  readonly headers?: Headers;
  readonly body?: NonNullable<RequestInit['body']> | undefined;
  /** Carries the request, in the place of the one that a client would choose; it must keep the contract of {@link Fetch}. */
  readonly fetch?: Fetch | undefined;
}

/**
 * Sends one operation, once, and gives the gateway's answer as it came: for a proxy. It keeps no limits, retries nothing and redacts nothing:
 * an answer of a gateway can hold the token, and so can the `cause` of a failure.
 *
 * @throws {SendFailure} when there is no answer that can be used.
 * @throws {SluiceError} `unsupported` where the runtime has no transport that sends a request once, and none was given.
 */
export async function sendOperation<Body>(
  { operation, credentials, pathParameters, query, headers, body, fetch }: OperationRequest,
  limits: SendLimits<Body>,
): Promise<RawAnswer<Body>> {
  const { name, verb: method, effect } = operation;
  const transport = chooseFetch({ operation: name, effect, idInstance: credentials.idInstance }, fetch);
  const url = addressOf({ operation, credentials, ...(pathParameters && { pathParameters }), ...(query && { query }) });
  return sendOnce(transport, url, { method, ...(headers && { headers }), ...(body !== undefined && { body }) }, limits);
}

/** The address of an operation with all that is in it: also the token, which is secret. */
export function addressOf({
  operation: { path },
  credentials: { apiUrl, idInstance, apiTokenInstance },
  pathParameters,
  query,
}: Pick<OperationRequest, 'operation' | 'credentials' | 'pathParameters' | 'query'>): string {
  const values: Readonly<Record<string, string>> = { ...pathParameters, idInstance, apiTokenInstance };
  // Neither braces nor what has a meaning in a replacement come out of the encoding.
  let filled = path;
  for (const [parameter, value] of Object.entries(values)) filled = filled.replace(`{${parameter}}`, encodeURIComponent(value));
  const search = query?.toString() ?? '';
  return `${apiUrl}${filled}${search === '' ? '' : `?${search}`}`;
}
