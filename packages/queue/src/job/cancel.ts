import { SluiceError } from '@sluice/core';
import { isAbort } from '@sluice/core/errors';
import type { Job } from '../journal/job.ts';
import { closed, type Advanced } from './advanced.ts';
import type { StepPorts } from './ports.ts';

/**
 * Closes a clearing that has sent nothing: as `cancelled` where it was cancelled, else as `failed`.
 *
 * @throws {SluiceError} when the journal cannot be written: the clearing stays open, and a run that resumes it closes it.
 */
export function close({ journal }: Pick<StepPorts, 'journal'>, job: Job, error: SluiceError): Advanced {
  const { code, message } = error;
  const state = code === 'aborted' ? 'cancelled' : 'failed';
  const step = state === 'cancelled' ? ({ step: state } as const) : ({ step: state, error } as const);
  return closed(journal.moveJob(job, state, { code, message }), step);
}

/** Whether the signal has ended a step, and not a fault that came at the same moment. */
export function wasCancelled(thrown: unknown, signal: AbortSignal | undefined): boolean {
  return isAbort(thrown, signal) || (signal?.aborted === true && thrown instanceof SluiceError && thrown.code !== 'internal');
}

export function cancelled(idInstance: string, what: string): SluiceError {
  return new SluiceError({
    code: 'aborted',
    message: `The ${what} of instance ${idInstance} was cancelled before its request. Nothing was sent; the queue is as it was.`,
    idInstance,
  });
}
