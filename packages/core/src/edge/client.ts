import { checkInteger } from '../errors/check-integer.ts';
import { invalidRequest } from '../errors/invalid-request.ts';
import { checkOrigin, matches } from '../gateway/credentials.ts';
import type { paths } from '../gen/edge.ts';
import { edgeMethods, type EdgeMethods } from '../gen/edge-methods.ts';
import { isObject } from '../json.ts';
import { createApi } from '../transport/api.ts';
import { checkOptions } from '../transport/check-options.ts';
import { checkRuntime } from '../transport/check-runtime.ts';
import type { Fetch } from '../transport/fetch.ts';
import { createEdgeSend } from './send.ts';

export interface EdgeClientOptions {
  /** Where the edge is, such as `https://edge.example.com`; no path. */
  readonly edgeUrl: string;
  /** A Sluice key. Secret. */
  readonly key: string;
  /**
   * Carries every request, where it is given; it must keep the contract of {@link Fetch}. Unless given, reads go through the runtime's `fetch`
   * and all else through a transport that cannot repeat a request; where the runtime has none, all else is `unsupported`.
   */
  readonly fetch?: Fetch;
  /** How long one attempt may take, in milliseconds; 30,000 unless given. Of a stream, until its first byte. */
  readonly timeoutMs?: number;
  /** How often a read that failed for a passing reason is tried again; 2 unless given. Nothing but a read is ever tried again. */
  readonly retries?: number;
}

/**
 * A client of the control API of an edge. Its methods are the operations of the contract, by their names. Each fails only with a
 * `SluiceError`, whose `code` and sentence are those of the edge.
 */
export type EdgeClient = EdgeMethods;

const TIMEOUT_MS = 30_000;
const RETRIES = 2;
// A timer holds no more than 31 bits of milliseconds.
const MAX_TIMEOUT_MS = 2_147_483_647;

/**
 * Makes a client of the control API of an edge.
 *
 * @throws {SluiceError} `invalid-request` when the address or the key is malformed; nothing has been sent then.
 *
 * @example
 * ```ts
 * const edge = createEdgeClient({ edgeUrl: 'https://edge.example.com', key });
 * const plan = await edge.planClearing('1101000001', { selection: { text: 'Sale' } });
 * console.log(plan.toClear.length, plan.toKeep.length);
 * ```
 */
export function createEdgeClient(options: EdgeClientOptions): EdgeClient {
  if (!isObject(options)) throw invalidRequest('Pass an object with edgeUrl and key.');
  const { edgeUrl, key, fetch, timeoutMs = TIMEOUT_MS, retries = RETRIES } = options;
  if (!key) throw invalidRequest('key is empty. Pass the Sluice key.');
  // A file from which a key is read often ends with a line break.
  if (!matches(/^[\w.~-]{1,512}$/, key)) {
    throw invalidRequest('key must have only letters, digits, ".", "_", "~" and "-": no spaces, no line break.');
  }
  const origin = checkOrigin('edgeUrl', edgeUrl);
  checkRuntime('');
  checkOptions(options, '');
  checkInteger('timeoutMs', timeoutMs, 1, MAX_TIMEOUT_MS, '');
  checkInteger('retries', retries, 0, 10, '');
  return edgeMethods(createApi<paths>(), createEdgeSend({ origin, key, fetch, timeoutMs, retries }));
}
