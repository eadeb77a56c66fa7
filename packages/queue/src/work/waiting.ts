import type { Job } from '../journal/job.ts';
import { renewHold } from './begin-job.ts';
import type { RunPorts } from './job-ports.ts';

/** What a run waits for while it puts messages back. */
export interface Waiting {
  /**
   * `unanswered`: a request to send was not answered, and can still be carried out. `sent-list`: the list of what was sent can be late.
   * `limit`: the gateway asks for a pause.
   */
  readonly for: 'unanswered' | 'sent-list' | 'limit';
  /** By when it goes on at the latest, in milliseconds since the epoch. */
  readonly until: number;
}

/** How far the putting back has come. */
export interface Restoring {
  readonly step: 'restoring';
  readonly done: number;
  readonly of: number;
  /** Why it does not go on just now. */
  readonly waiting?: Waiting | undefined;
}

/** Makes a step of what is waited for. */
export type ToStep = (waiting: Waiting) => Restoring;

/** By far more often than a job has to be heard of, and often enough for a person who looks on. */
const SLICE_MS = 10_000;

/**
 * Waits, and says so. By the clock that is never set: what has to be over is over then. Meanwhile the job is heard of and senders stay held.
 *
 * @param atMostMs for how long it may wait for the same in all, where this is a part of it, in milliseconds.
 * @throws {SluiceError} when the job was taken over; the reason of the signal when it is given.
 */
export async function* wait(
  ports: RunPorts,
  job: Job,
  reason: Waiting['for'],
  ms: number,
  toStep: ToStep,
  atMostMs: number = ms,
): AsyncGenerator<Restoring, void> {
  const { clock, journal, signal } = ports;
  const began = clock.monotonic();
  for (let remaining = ms; remaining > 0; remaining = began + ms - clock.monotonic()) {
    yield toStep({ for: reason, until: Math.round(clock.now() + began + atMostMs - clock.monotonic()) });
    await clock.sleep(Math.min(remaining, SLICE_MS), signal);
    journal.heartbeat(job);
    renewHold(ports, job);
  }
}
