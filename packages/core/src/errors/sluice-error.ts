import { createRedactor } from '../redact/redactor.ts';
import { redactedCause } from './redacted-cause.ts';

/** Every way in which Sluice fails. Closed: a new code is a change of the interface. `@sluice/core/errors` says what each means to a host. */
export type SluiceErrorCode =
  // What the gateway answers.
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'rate-limited'
  | 'quota-exceeded'
  | 'invalid-request'
  | 'instance-not-ready'
  | 'gateway-unavailable'
  /** The gateway says that it did not do what was asked for. */
  | 'refused'
  // The connection between Sluice and the gateway.
  | 'timeout'
  | 'network'
  | 'malformed-response'
  | 'unexpected-redirect'
  | 'aborted'
  // What Sluice does not do as it was asked for; no request was made.
  | 'confirmation-required'
  | 'nothing-selected'
  /** A selection by age, and how long a message has waited is not known. */
  | 'age-unknown'
  /** A plan, a snapshot or a job of another instance than the one that was named. */
  | 'instance-mismatch'
  /** The configuration forbids to destroy or send anything of this instance. */
  | 'protected'
  /** The API of the instance, or the runtime, has no way to do it. */
  | 'unsupported'
  /** The journal does not keep, or the snapshot does not have, the bodies that a restore needs. */
  | 'bodies-not-kept'
  /** The list does not show every waiting message, and the request needs all of them. */
  | 'truncated'
  | 'plan-expired'
  /** The queue is no longer what the plan was made for. */
  | 'plan-changed'
  // What another job, or another run of the same job, forbids.
  /** A job of the same instance is open. */
  | 'busy'
  /** Sends are refused for a time. */
  | 'held'
  | 'job-closed'
  /** Another run has the job now: this one is fenced off. */
  | 'job-taken-over'
  /** Too much time passed between the intent in the journal and its request, which was not sent. */
  | 'intent-expired'
  /** What became of a message was decided before: it was sent, may have been, or was given up. */
  | 'already-decided'
  /** It is not certain what became of what was sent. */
  | 'unverified'
  /** A job has ended and did not do all that was asked. */
  | 'incomplete'
  // What the journal cannot do; nothing of the statement was written.
  | 'journal-locked'
  | 'journal-read-only'
  | 'journal-full'
  | 'journal-damaged'
  /** Written by a version of Sluice whose journal this one does not know. */
  | 'journal-incompatible'
  /** It cannot be opened, read or written, others can read it, or it was moved away. */
  | 'journal-unavailable'
  // What only a host of Sluice says: the edge, the command.
  | 'method-not-allowed'
  | 'content-too-large'
  /** A page, a prefetch or a preview of a link asks for what changes something. */
  | 'unintended'
  | 'overloaded'
  | 'file-not-written'
  | 'invalid-configuration'
  /** A fault of Sluice's own. */
  | 'internal';

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

/** The work that was under way when something was thrown that is no `SluiceError`. */
export interface FaultContext extends Pick<SluiceErrorDetails, 'operation' | 'idInstance'> {
  /** The work that has ended by it, such as `the clearing of instance 1101000001`. */
  readonly during?: string;
  /** What to do now, as a sentence. */
  readonly advice?: string;
  /** Hides the secrets that the caller knows of. */
  readonly redact?: (text: string) => string;
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

  constructor(details: SluiceErrorDetails, options?: ErrorOptions) {
    super(details.message, options);
    this.code = details.code;
    this.operation = details.operation;
    this.idInstance = details.idInstance;
    this.status = details.status;
    this.retryAfterMs = details.retryAfterMs;
  }

  /**
   * Makes a `SluiceError` of whatever was thrown. One that is a `SluiceError` stays itself. Anything else is a fault of Sluice, `internal`: its
   * `cause` is a copy of what was thrown with its stack, without tokens in addresses and what `redact` hides, for the log of a developer. No JSON
   * has it.
   *
   * @example
   * ```ts
   * const error = SluiceError.from(thrown, { during: `the clearing of instance ${idInstance}`, idInstance });
   * ```
   */
  static from(
    thrown: unknown,
    {
      operation,
      idInstance,
      during = 'the work under way',
      advice = 'Please report it.',
      redact = createRedactor(),
    }: FaultContext = {},
  ): SluiceError {
    if (thrown instanceof SluiceError) return thrown;
    const cause = redactedCause(thrown, redact);
    const message = `A fault of Sluice (${cause.name}) ended ${during}. ${advice}`;
    return new SluiceError({ code: 'internal', message, operation, idInstance }, { cause });
  }
}
