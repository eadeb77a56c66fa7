import type { Job } from '../journal/job.ts';
import { passes } from './evidence.ts';
import { wait, type Restoring, type ToStep } from './waiting.ts';
import type { RunPorts } from './job-ports.ts';

/** So many readings may fail one after the other. */
const MAX_FAILURES = 3;
const MIN_PAUSE_MS = 10_000;
const MAX_PAUSE_MS = 60_000;

/**
 * Reads, and reads again where that fails for a reason that may pass: a job must not stop in the middle because another program has just
 * called the same method.
 *
 * @throws {SluiceError} what the last reading has thrown, or when the job was taken over; the reason of the signal when it is given.
 */
export async function* readPatiently<Result>(
  ports: RunPorts,
  job: Job,
  read: () => Promise<Result>,
  toStep: ToStep,
): AsyncGenerator<Restoring, Result> {
  for (let failures = 1; ; failures += 1) {
    ports.journal.heartbeat(job);
    try {
      return await read();
    } catch (error) {
      if (!passes(error) || failures === MAX_FAILURES) throw error;
      yield* wait(ports, job, 'limit', Math.min(Math.max(MIN_PAUSE_MS, error.retryAfterMs ?? 0), MAX_PAUSE_MS), toStep);
    }
  }
}
