import { SluiceError, type SluiceErrorCode, type SluiceErrorDetails } from '@sluice/core';
import { say, type Catalogue } from './catalogue.ts';
import { jobsWith } from './en/jobs.ts';
import { refusalsWith } from './en/refusals.ts';
import { LIBRARY } from './instructions.ts';
import type { Refusals } from './refusals.ts';
import type { Sentences } from './sentences.ts';

const CODES: Readonly<Record<keyof Refusals, SluiceErrorCode>> = {
  'nothing-waits': 'nothing-selected',
  'selection-fits-nothing': 'nothing-selected',
  'list-truncated': 'truncated',
  'list-uncertain': 'truncated',
  'age-unknown': 'age-unknown',
  'reading-not-awaited': 'invalid-request',
  'no-reading': 'invalid-request',
  'reading-of-other-instance': 'instance-mismatch',
  'number-not-confirmed': 'confirmation-required',
  'actor-missing': 'invalid-request',
  'reason-missing': 'invalid-request',
  'loss-not-a-number': 'confirmation-required',
  'loss-not-confirmed': 'confirmation-required',
  'plan-of-other-instance': 'instance-mismatch',
  'plan-altered': 'plan-changed',
  'plan-expired': 'plan-expired',
  'plan-from-future': 'plan-expired',
  'journal-without-bodies': 'bodies-not-kept',
  'sends-now': 'plan-changed',
  'gone-from-middle': 'plan-changed',
  'gone-too-many': 'plan-changed',
  'joined-unrestorable': 'plan-changed',
  joined: 'plan-changed',
  'not-all-seen': 'truncated',
  'capture-too-old': 'plan-changed',
  'capture-clock-set': 'plan-changed',
  'senders-not-held': 'plan-changed',
  'intent-too-old': 'intent-expired',
  'intent-clock-set-back': 'intent-expired',
  'snapshot-not-named': 'invalid-request',
  'snapshot-of-other-instance': 'instance-mismatch',
  'snapshot-without-bodies': 'bodies-not-kept',
  'snapshot-fits-nothing': 'nothing-selected',
  'job-of-other-instance': 'instance-mismatch',
  'job-open': 'busy',
  'no-brake-here': 'unsupported',
  'no-brake-on': 'not-found',
  'delay-unknown': 'malformed-response',
  'delay-read-too-long-ago': 'intent-expired',
  'keep-not-a-number': 'confirmation-required',
  'watch-out-of-range': 'invalid-request',
  'already-connected': 'busy',
  'is-starting': 'instance-not-ready',
  'may-be-connected': 'instance-not-ready',
  'not-decided': 'confirmation-required',
  'decision-too-old': 'intent-expired',
  'not-connecting': 'confirmation-required',
  'no-login-here': 'unsupported',
  'journal-file-locked': 'journal-locked',
  'journal-file-read-only': 'journal-read-only',
  'journal-file-without-room': 'journal-full',
  'journal-file-damaged': 'journal-damaged',
  'journal-file-unusable': 'journal-unavailable',
  'journal-file-is-none': 'journal-unavailable',
  'journal-file-not-made': 'journal-unavailable',
  'journal-file-exposed': 'journal-unavailable',
  'journal-newer': 'journal-incompatible',
  'journal-too-old': 'journal-incompatible',
  'snapshot-unknown': 'not-found',
  'hold-not-in-force': 'not-found',
  'hold-over-already': 'invalid-request',
  'said-nothing': 'invalid-request',
  'said-too-long': 'invalid-request',
  'too-many-recipients': 'invalid-request',
  'too-many-links': 'invalid-request',
};

const refusals: Catalogue<Refusals> = refusalsWith(jobsWith(LIBRARY));

/** Why Sluice does not do what it was asked for, with the data of its sentence. */
export interface Refusal<Reason extends keyof Refusals = keyof Refusals> {
  readonly reason: Reason;
  readonly data: Refusals[Reason];
}

/** An error of the queue. Where it is a refusal it carries the reason, so that it can be said in any language. */
export class QueueError extends SluiceError {
  readonly refusal: Refusal | undefined;

  constructor(details: SluiceErrorDetails, refused: Refusal | undefined, options?: ErrorOptions) {
    super(details, options);
    this.refusal = refused;
  }
}

/**
 * The error for a reason. Its message is English; `errorSentence` says it in another language.
 *
 * @example
 * ```ts
 * const job = queue.openJob();
 * if (job !== undefined) throw refusal('job-open', { idInstance: job.idInstance, job });
 * ```
 */
export function refusal<Reason extends keyof Refusals>(reason: Reason, data: Refusals[Reason] & IdInstance): SluiceError {
  const refused: Refusal<Reason> = { reason, data };
  const details = {
    code: CODES[reason],
    message: say<Refusals, Reason>(refusals, reason, data),
    idInstance: data.wanted ?? data.idInstance,
  };
  return new QueueError(details, refused);
}

interface IdInstance {
  readonly idInstance?: string;
  /** The instance that was named, where the data are of another. */
  readonly wanted?: string;
}

/** Why Sluice refuses, where an error is a refusal. */
export function refusalOf(error: SluiceError): Refusal | undefined {
  return error instanceof QueueError ? error.refusal : undefined;
}

/**
 * What an error says, in the language of the sentences.
 *
 * @example
 * ```ts
 * await queue.plan({ text: 'Sale' }).catch((error) => {
 *   if (error instanceof SluiceError) console.error(errorSentence(error, en));
 * });
 * ```
 */
export function errorSentence(
  error: SluiceError,
  { refusals: catalogue, failure }: Pick<Sentences, 'refusals' | 'failure'>,
): string {
  const refused = refusalOf(error);
  return refused === undefined ? failure(error) : say<Refusals, keyof Refusals>(catalogue, refused.reason, refused.data);
}
