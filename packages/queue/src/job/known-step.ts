import { SluiceError, type SluiceErrorCode } from '@sluice/core';
import { ERRORS } from '@sluice/core/errors';
import { goReportOf, stopReportOf } from '../brake/brake-report.ts';
import { connectReportOf } from '../connect/connect-report.ts';
import { columnsOf, type Json } from '../journal/columns.ts';
import type { Job } from '../journal/job.ts';
import type { Journal } from '../journal/journal.ts';
import { isOfBrake, restoringStep, stepOf } from './advanced.ts';
import { doneClearing } from './job-report.ts';
import { progressOf, type Wait } from './progress.ts';
import { restoreReport } from './restore-report.ts';
import type { JobStep } from './steps.ts';

/** A step as its sentence needs it: how a clearing ended that could not be verified is said without its report. */
export type SaidStep =
  | Exclude<JobStep, { readonly step: 'unverified' }>
  | Pick<Extract<JobStep, { readonly step: 'unverified' }>, 'step' | 'remaining' | 'count' | 'error'>;

/** What an open job does now. */
export interface KnownStep {
  readonly step: JobStep;
  /** What it waits for, and by when it goes on at the latest, in milliseconds since the epoch. */
  readonly wait: { readonly for: Wait['for']; readonly until: number } | undefined;
}

/**
 * What an open job does now, by the journal. It stays the same until something happens: times are those at which a wait began.
 *
 * @returns `undefined` where its state says it all.
 * @throws {SluiceError} `journal-damaged` where its progress is not as it was written.
 *
 * @example
 * ```ts
 * const [job] = journal.openJobs('1101000001');
 * if (job !== undefined) console.log(knownStep(journal, job)?.wait?.until);
 * ```
 */
export function knownStep(journal: Pick<Journal, 'nextEntry'>, job: Job): KnownStep | undefined {
  const progress = progressOf(job);
  const { wait, looks } = progress;
  if (wait === undefined) {
    if (job.state !== 'restoring') return undefined;
    return { step: restoringStep(job, journal.nextEntry(job.id)), wait: undefined };
  }
  const until = Math.round(wait.since.now + wait.atMostMs);
  const forMs = looks === undefined ? 0 : Math.max(0, job.heartbeatAt - looks.since.now);
  return { step: stepOf({ journal }, job, progress, { until, forMs }), wait: { for: wait.for, until } };
}

type Records = Pick<Journal, 'events' | 'readSnapshot' | 'restoreEntriesOf' | 'readEntry'>;

/**
 * The last step of a closed job, as the run that took it has said it, by the journal.
 *
 * @returns `undefined` for a job that is open.
 * @throws {SluiceError} `journal-damaged` where that is damaged.
 *
 * @example
 * ```ts
 * const last = lastStepOf(journal, journal.readJob(id));
 * if (last !== undefined) console.log(stepSentence(last, en));
 * ```
 */
export function lastStepOf(journal: Records, job: Job): SaidStep | undefined {
  const { id, kind, state } = job;
  if (job.closedAt === undefined) return undefined;
  const [event] = journal.events({ job: id, kind: state, order: 'newest-first', limit: 1 });
  const data = event?.data ?? {};
  switch (state) {
    case 'done':
      return doneStep(journal, job);
    case 'failed':
    case 'refused':
      return { step: state, error: errorIn(data) };
    case 'cancelled':
      return { step: 'cancelled' };
    case 'unverified':
      if (isOfBrake(job)) return { step: 'change-unverified', kind: job.kind, shownMs: numberIn(data, 'shownMs') };
      // Where the last reading failed, what was listed before says nothing of the end.
      return {
        step: 'unverified',
        remaining: typeof data['code'] === 'string' ? undefined : numberIn(data, 'remaining'),
        count: numberIn(data, 'count'),
        error: undefined,
      };
    case 'not-connected': {
      const columns = columnsOf('events', data);
      const why = columns.oneOf('why', ['timed-out', 'stopped', 'undecided'] as const);
      return { step: state, why, gatewayState: columns.optionalText('state') ?? null, joined: numberIn(data, 'joined') ?? 0 };
    }
    default:
      return { step: 'ended-elsewhere', job: id, kind, state, restore: undefined };
  }
}

function doneStep(journal: Records, job: Job): SaidStep {
  switch (job.kind) {
    case 'clear':
      return { step: 'done', report: doneClearing(journal, job) };
    case 'restore':
      return { step: 'restored', job: job.id, report: restoreReport(journal, job) };
    case 'stop':
      return { step: 'stopped', report: stopReportOf(journal, job) };
    case 'go':
      return { step: 'released', report: goReportOf(journal, job) };
    case 'connect':
      return { step: 'connected', report: connectReportOf(journal, job) };
  }
}

/** The error that a job ended with: the journal keeps its code and its sentence. */
function errorIn(data: Json): SluiceError {
  const { code, message } = data;
  const said = typeof message === 'string' ? message : 'Why is not in the journal. Look at the queue.';
  return new SluiceError({ code: isCode(code) ? code : 'internal', message: said });
}

function isCode(code: unknown): code is SluiceErrorCode {
  return typeof code === 'string' && Object.hasOwn(ERRORS, code);
}

function numberIn(data: Json, name: string): number | undefined {
  return columnsOf('events', data).optionalInteger(name);
}
