import type { Job } from '../journal/job.ts';
import { waitFor, type Advanced } from './advanced.ts';
import { renewHold } from './begin.ts';
import { passes } from './evidence.ts';
import type { StepPorts } from './ports.ts';
import { progressOf, type Progress } from './progress.ts';

/** So many readings may fail one after the other. */
const MAX_FAILURES = 3;
const MIN_PAUSE_MS = 10_000;
const MAX_PAUSE_MS = 60_000;

/**
 * Reads. Where that fails for a reason that may pass, the step is postponed: a job must not stop in the middle because another program has just
 * called the same method.
 *
 * @param progress what the postponed step has to know.
 * @throws {SluiceError} what the last reading has thrown, or when the job was taken over; the reason of the signal when it is given.
 */
export async function readPatiently<Result>(
  ports: StepPorts,
  job: Job,
  progress: Omit<Progress, 'wait' | 'failures'>,
  read: () => Promise<Result>,
): Promise<{ readonly read: Result } | { readonly postponed: Advanced }> {
  ports.journal.heartbeat(job);
  renewHold(ports, job);
  try {
    return { read: await read() };
  } catch (error) {
    if (!passes(error)) throw error;
    const failures = (progressOf(job).failures ?? 0) + 1;
    if (failures === MAX_FAILURES) {
      // A run that goes on with the job later may fail as often again.
      ports.journal.keepProgress(job, { ...progress });
      throw error;
    }
    const ms = Math.min(Math.max(MIN_PAUSE_MS, error.retryAfterMs ?? 0), MAX_PAUSE_MS);
    return { postponed: waitFor(ports, job, { ...progress, failures }, { for: 'limit', ms }) };
  }
}
