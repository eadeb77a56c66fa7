/** Every way in which Sluice fails. Closed: a new code is a change of the interface. */
export type SluiceErrorCode =
  /** A fault of Sluice's own. */
  | 'internal'
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'rate-limited'
  | 'quota-exceeded'
  | 'invalid-request'
  | 'instance-not-ready'
  | 'gateway-unavailable'
  | 'timeout'
  | 'network'
  | 'malformed-response'
  | 'unexpected-redirect'
  | 'refused'
  /** Not everything that waits can be seen, and what was asked for needs all of it. */
  | 'truncated'
  | 'plan-expired'
  /** The queue is no longer what the plan was made for. */
  | 'plan-changed'
  /** Another process works on the same queue. */
  | 'busy'
  /** Sends are refused for a time. */
  | 'held'
  | 'aborted';

export interface SluiceErrorDetails {
  readonly code: SluiceErrorCode;
  /** One sentence of what happened and one of what to do. Must not hold a secret. */
  readonly message: string;
  /** The operation that failed, named as in the contract. */
  readonly operation?: string | undefined;
  /** The number of the instance. */
  readonly idInstance?: string | undefined;
  /** The HTTP status of the gateway's answer, where there was one. */
  readonly status?: number | undefined;
  /** Milliseconds to wait before the next attempt, where known. */
  readonly retryAfterMs?: number | undefined;
}

/**
 * The one error of Sluice.
 *
 * @example
 * ```ts
 * try {
 *   await client.showMessagesQueue();
 * } catch (error) {
 *   if (error instanceof SluiceError && error.code === 'rate-limited') await wait(error.retryAfterMs);
 * }
 * ```
 */
export class SluiceError extends Error {
  override readonly name = 'SluiceError';
  readonly code: SluiceErrorCode;
  readonly operation: string | undefined;
  readonly idInstance: string | undefined;
  readonly status: number | undefined;
  readonly retryAfterMs: number | undefined;

  constructor(details: SluiceErrorDetails) {
    super(details.message);
    this.code = details.code;
    this.operation = details.operation;
    this.idInstance = details.idInstance;
    this.status = details.status;
    this.retryAfterMs = details.retryAfterMs;
  }
}
