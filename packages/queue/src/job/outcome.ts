import { SluiceError, type SluiceErrorCode } from '@sluice/core';
import type { Journal } from '../journal/journal.ts';
import { QueueError, refusalOf } from '../sentences/refusal.ts';
import { cancelled } from './cancel.ts';
import { doneClearing, shortfallOf } from './job-report.ts';
import { restoreReport, type RestoreReport } from './restore-report.ts';
import type { ClearingReport, JobStep } from './steps.ts';

/**
 * A job that did not do all that was asked.
 *
 * @example
 * ```ts
 * try {
 *   await queue.resume();
 * } catch (error) {
 *   if (error instanceof JobError) console.log(error.code, error.last.step);
 *   else throw error;
 * }
 * ```
 */
export class JobError extends QueueError {
  /** The last step of the job: how it ended, or where it is. */
  readonly last: JobStep;

  constructor(last: JobStep, error: SluiceError) {
    const { code, message, idInstance, operation, status, retryAfterMs, cause } = error;
    super({ code, message, idInstance, operation, status, retryAfterMs }, refusalOf(error), { cause });
    this.last = last;
  }
}

/** Which job it was, and where its facts are. */
interface Of {
  readonly idInstance: string;
  readonly journal: Journal;
}

/** What a job has come to that did all that was asked. */
export type JobReport =
  | { readonly kind: 'clear'; readonly report: ClearingReport }
  | { readonly kind: 'restore'; readonly report: RestoreReport };

/**
 * Follows a job to its end.
 *
 * @throws {JobError} when it did not do all that was asked. `code` says why: what the last step failed with, `aborted` when it was cancelled,
 *   `unverified` when its outcome is not certain, `incomplete` when entries are not in the queue again that were to be.
 */
export async function outcomeOf(
  steps: AsyncIterable<JobStep>,
  of: Of,
  onStep: ((step: JobStep) => void) | undefined,
): Promise<JobReport> {
  let last: JobStep | undefined;
  for await (const step of steps) {
    last = step;
    onStep?.(step);
  }
  if (last === undefined) throw new TypeError('A job has ended without a step.');
  const done = reportOf(last, of);
  const restore = done.kind === 'clear' ? done.report.restore : done.report;
  const shortfall = restore && shortfallOf(restore, done.kind);
  if (restore === undefined || shortfall === undefined) return done;
  const { skipped, chosen } = restore;
  const names = `${skipped.length} of ${chosen} of instance ${of.idInstance} were skipped. The report names each with the reason.`;
  throw shortfall === 'unknown'
    ? ended(last, of, 'unverified', `It is not certain whether all messages were sent again: ${names}`)
    : ended(last, of, 'incomplete', `Not all messages are in the queue again: ${names}`);
}

function reportOf(last: JobStep, of: Of): JobReport {
  switch (last.step) {
    case 'done':
      return { kind: 'clear', report: last.report };
    case 'restored':
      return { kind: 'restore', report: last.report };
    case 'ended-elsewhere':
      return reportElsewhere(last, of);
    case 'failed':
    case 'refused':
    case 'interrupted':
      throw new JobError(last, last.error);
    case 'cancelled':
      throw new JobError(last, cancelled(of.idInstance));
    default:
      throw unverified(last, of);
  }
}

/** What another run has brought to its end. */
function reportElsewhere(last: Extract<JobStep, { step: 'ended-elsewhere' }>, of: Of): JobReport {
  const { journal, idInstance } = of;
  const job = journal.readJob(last.job);
  switch (job.state) {
    case 'done':
      return job.kind === 'clear'
        ? { kind: 'clear', report: doneClearing(journal, job) }
        : { kind: 'restore', report: restoreReport(journal, job) };
    case 'cancelled':
      throw new JobError(last, cancelled(idInstance));
    case 'refused':
    case 'failed':
      throw ended(
        last,
        of,
        job.state === 'refused' ? 'refused' : 'job-closed',
        `Another run has ended the clearing of instance ${idInstance} without a clear. The queue is as it was.`,
      );
    default:
      throw unverified(last, of);
  }
}

function unverified(last: JobStep, of: Of): JobError {
  const message = `It is not certain that the queue of instance ${of.idInstance} is clear. Nothing was sent again. Read the queue before you clear it again or restore from the snapshot.`;
  return ended(last, of, 'unverified', message);
}

function ended(last: JobStep, { idInstance }: Of, code: SluiceErrorCode, message: string): JobError {
  return new JobError(last, new SluiceError({ code, message, idInstance }));
}
