import { maxSentWithin } from '../forecast/drain-rate.ts';
import { cancelled } from '../job/cancel.ts';
import { claimJob } from '../job/claim.ts';
import type { StepPorts } from '../job/ports.ts';
import { progressOf } from '../job/progress.ts';
import { JOB_NAMES, type Job } from '../journal/job.ts';
import type { Ending } from '../journal/jobs.ts';
import { HOUR_MS, type StopReport } from './brake-report.ts';
import { changeOf, toChangeUnknown, unanswered } from './change-delay.ts';

/**
 * How an open stop ends for which no request is under way: it has sent none yet, or is only watched. A brake on the wrong number can be released at once
 * so. Its run finds that the job was taken over: what it was about to send is not sent.
 *
 * @returns nothing where no stop is open, or its request may be under way.
 */
export function endOfStop(ports: StepPorts): Ending | undefined {
  const [open] = ports.journal.openJobs(ports.instance.idInstance);
  if (open?.kind !== 'stop') return undefined;
  const seen = open.state === 'changing' ? (withoutRun(ports, open) ?? open) : open;
  const ending = { seen, because: 'for-a-go' } as const;
  switch (seen.state) {
    case 'opened': {
      const { code, message } = cancelled(seen.idInstance, JOB_NAMES.stop);
      return { ...ending, to: 'cancelled', data: { code, message } };
    }
    case 'unknown':
      return { ...ending, to: 'unverified', data: { shownMs: progressOf(seen).braking?.shownMs ?? null } };
    case 'changed':
      return { ...ending, to: 'done', data: { report: reportOf(ports, seen) } };
    default:
      return undefined;
  }
}

/** The job of a run that has ended while its request was under way, or was not heard of for long. */
function withoutRun(ports: StepPorts, open: Job): Job | undefined {
  const claimed = claimJob(ports, open.id);
  if (claimed.outcome !== 'owned' || !claimed.isTakenOver) return undefined;
  return toChangeUnknown(ports, claimed.job, 'stop', unanswered(claimed.job)).job;
}

/** By what its run has seen so far: nothing is read for it. */
function reportOf({ journal }: StepPorts, job: Job): StopReport {
  const { delayBeforeMs, delayMs, data } = changeOf({ journal }, job);
  const { braking } = progressOf(job);
  return {
    job: job.id,
    idInstance: job.idInstance,
    outcome: 'released',
    wasUndone: data['wasUndone'] === true,
    delayBeforeMs,
    delayMs,
    effect: 'not-watched',
    departed: braking?.departed ?? 0,
    waiting: null,
    isComplete: false,
    canLeave: maxSentWithin(HOUR_MS, delayMs, Infinity),
  };
}
