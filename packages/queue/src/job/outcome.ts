import { SluiceError, type SluiceErrorDetails } from '@sluice/core';
import type { Journal } from '../journal/journal.ts';
import { QueueError, refusalOf } from '../sentences/refusal.ts';
import { goReportOf, stopReportOf, type GoReport, type StopReport } from '../brake/brake-report.ts';
import { connectReportOf, type ConnectReport } from '../connect/connect-report.ts';
import { isOfBrake } from './advanced.ts';
import { JOB_NAMES, type Job } from '../journal/job.ts';
import { cancelled } from './cancel.ts';
import { doneClearing, shortfallOf } from './job-report.ts';
import { restoreReport, type RestoreReport } from './restore-report.ts';
import { createStepListener, type ListenerFailure, type OnStep } from './step-listener.ts';
import { isCancellableStep, type ClearingReport, type JobStep } from './steps.ts';

/**
 * A job that did not do all that was asked.
 *
 * @example
 * ```ts
 * try {
 *   await queue.resume();
 * } catch (error) {
 *   if (!(error instanceof JobError)) throw error;
 *   const { report } = error;
 *   if (report?.kind === 'restore') for (const { position, why } of report.report.skipped) console.log(position, why);
 * }
 * ```
 */
export class JobError extends QueueError {
  /** The last step of the job: how it ended, or where it is. */
  readonly last: JobStep;
  /** What the job has come to all the same, where it has come to its end and this run has its report. */
  readonly report: JobReport | undefined;

  constructor(last: JobStep, error: SluiceError, report?: JobReport) {
    const { code, message, idInstance, operation, status, retryAfterMs, cause } = error;
    super({ code, message, idInstance, operation, status, retryAfterMs }, refusalOf(error), { cause });
    this.last = last;
    this.report = report;
  }
}

/** Which job it was, and where its facts are. */
interface Of {
  readonly idInstance: string;
  readonly journal: Journal;
}

/** The report of a job, by its kind. */
export type JobReport =
  | { readonly kind: 'clear'; readonly report: ClearingReport }
  | { readonly kind: 'restore'; readonly report: RestoreReport }
  | { readonly kind: 'stop'; readonly report: StopReport }
  | { readonly kind: 'go'; readonly report: GoReport }
  | { readonly kind: 'connect'; readonly report: ConnectReport };

/** What the caller of a job follows it with. */
interface Follower {
  readonly signal?: AbortSignal | undefined;
  readonly onStep?: OnStep | undefined;
}

/**
 * Follows a job to its end.
 *
 * When `onStep` throws, a clearing that has sent no request yet is cancelled: nothing has been destroyed, and its caller no longer sees it. After the
 * request the job is followed to its end all the same, since to stop there would leave what is to stay out of the queue. Then the error is thrown, with
 * what was thrown as its cause.
 *
 * @throws {JobError} when it did not do all that was asked. `code` says why: what the last step failed with, `aborted` when it was cancelled,
 *   `unverified` when its outcome is not certain, `incomplete` when entries are not in the queue again that were to be, or `onStep` has thrown.
 */
export async function outcomeOf(
  begin: (options: { readonly signal: AbortSignal }) => AsyncIterable<JobStep>,
  of: Of,
  { signal, onStep }: Follower,
): Promise<JobReport> {
  const listener = createStepListener(onStep);
  const unwatched = new AbortController();
  let last: JobStep | undefined;
  for await (const step of begin({ signal: AbortSignal.any([unwatched.signal, ...(signal === undefined ? [] : [signal])]) })) {
    last = step;
    listener.hear(step);
    if (listener.hasFailed() && isCancellableStep(step)) unwatched.abort();
  }
  if (last === undefined) throw new TypeError('A job has ended without a step.');
  const outcome = judge(last, of);
  const failure = await listener.failure();
  if (failure !== undefined) throw listenerError(last, of, outcome, failure);
  if (outcome instanceof JobError) throw outcome;
  return outcome;
}

/** The error for an `onStep` that has thrown; what the job has come to goes before it. */
function listenerError(
  last: JobStep,
  { idInstance }: Of,
  outcome: JobReport | JobError,
  { thrown, at }: ListenerFailure,
): JobError {
  const isFailed = outcome instanceof JobError;
  const code = isFailed ? outcome.code : 'incomplete';
  const said = isFailed ? outcome.message : `The job of instance ${idInstance} did all that was asked.`;
  const message = `${said} \`onStep\` threw at the step "${at}" and was not called again: the cause is what it threw.`;
  const error = new SluiceError({ code, message, idInstance }, { cause: thrown });
  return new JobError(last, error, isFailed ? outcome.report : outcome);
}

function judge(last: JobStep, of: Of): JobReport | JobError {
  const done = reportOf(last, of);
  if (done instanceof JobError) return done;
  if (done.kind !== 'clear' && done.kind !== 'restore') return done;
  const restore = done.kind === 'clear' ? done.report.restore : done.report;
  const shortfall = restore && shortfallOf(restore, done.kind);
  if (restore === undefined || shortfall === undefined) return done;
  const { skipped, chosen } = restore;
  const names = `${skipped.length} of ${chosen} of instance ${of.idInstance} were skipped. The report of this error names each with the reason.`;
  // The newer snapshot that has them is in the sentence.
  const newer = skipped.find(({ reason }) => reason === 'cleared-again');
  const advice = newer === undefined ? names : `${names} ${newer.why}`;
  return shortfall === 'unknown'
    ? ended(last, of, {
        code: 'unverified',
        message: `It is not certain whether all messages were sent again: ${advice}`,
        report: done,
      })
    : ended(last, of, { code: 'incomplete', message: `Not all messages are in the queue again: ${advice}`, report: done });
}

function reportOf(last: JobStep, of: Of): JobReport | JobError {
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
      return new JobError(last, last.error);
    case 'cancelled':
      return new JobError(last, cancelled(of.idInstance, 'job'));
    case 'stopped':
      return { kind: 'stop', report: last.report };
    case 'released':
      return { kind: 'go', report: last.report };
    case 'change-unverified':
      return changeUnverified(last, of);
    case 'connected':
      return { kind: 'connect', report: last.report };
    case 'not-connected':
      return notConnected(last, of);
    case 'unverified':
      return unverified(last, of, { kind: 'clear', report: last.report });
    default:
      return unverified(last, of);
  }
}

/** What another run has brought to its end. */
function reportElsewhere(last: Extract<JobStep, { step: 'ended-elsewhere' }>, of: Of): JobReport | JobError {
  const { journal, idInstance } = of;
  const job = journal.readJob(last.job);
  switch (job.state) {
    case 'done':
      return doneElsewhere(journal, job);
    case 'not-connected':
      return notConnected(last, of);
    case 'cancelled':
      return new JobError(last, cancelled(idInstance, JOB_NAMES[job.kind]));
    case 'refused':
    case 'failed':
      return ended(last, of, {
        code: job.state === 'refused' ? 'refused' : 'job-closed',
        message: `Another run has ended the ${JOB_NAMES[job.kind]} of instance ${idInstance} before anything was changed. The queue is as it was.`,
      });
    default:
      return isOfBrake(job) ? changeUnverified(last, of) : unverified(last, of);
  }
}

function doneElsewhere(journal: Journal, job: Job): JobReport {
  switch (job.kind) {
    case 'clear':
      return { kind: 'clear', report: doneClearing(journal, job) };
    case 'restore':
      return { kind: 'restore', report: restoreReport(journal, job) };
    case 'stop':
      return { kind: 'stop', report: stopReportOf(journal, job) };
    case 'go':
      return { kind: 'go', report: goReportOf(journal, job) };
    case 'connect':
      return { kind: 'connect', report: connectReportOf(journal, job) };
  }
}

function notConnected(last: JobStep, of: Of): JobError {
  const message = `No number was connected to instance ${of.idInstance}. What waits is as it was. Begin again when the number is at hand.`;
  return ended(last, of, { code: 'instance-not-ready', message });
}

function changeUnverified(last: JobStep, of: Of): JobError {
  const message = `It is not certain which delay instance ${of.idInstance} has. Nothing was sent again. Look at its settings in the console of the gateway; the journal has the delay from before.`;
  return ended(last, of, { code: 'unverified', message });
}

function unverified(last: JobStep, of: Of, report?: JobReport): JobError {
  const message = `It is not certain that the queue of instance ${of.idInstance} is clear. Nothing was sent again. Read the queue before you clear it again or restore from the snapshot.`;
  return ended(last, of, { code: 'unverified', message, report });
}

interface Ending extends Pick<SluiceErrorDetails, 'code' | 'message'> {
  readonly report?: JobReport | undefined;
}

function ended(last: JobStep, { idInstance }: Of, { code, message, report }: Ending): JobError {
  return new JobError(last, new SluiceError({ code, message, idInstance }), report);
}
