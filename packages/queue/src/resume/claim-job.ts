import { SluiceError } from '@sluice/core';
import { momentOf } from '../clock.ts';
import type { ClearingStep } from '../clearing/clearing-step.ts';
import type { Job } from '../journal/job.ts';
import type { RunPorts } from '../work/job-ports.ts';

/**
 * For how long a job must have been silent, in milliseconds, until it is taken for abandoned where nothing else tells. One that lives is
 * heard of more often.
 */
export const SILENT_MS: number = 2 * 60_000;

const LOOK_MS = 5000;

type Waiting = Extract<ClearingStep, { step: 'waiting' }>;

/** A job that this run owns from now on; or one that the run that had it has brought to its end. */
export type Claimed =
  | { readonly outcome: 'owned'; readonly job: Job; readonly ports: RunPorts }
  | { readonly outcome: 'ended'; readonly job: Job };

/**
 * Takes a job over from a run that is gone: at once where it is certain that it has ended, else when it was not heard of for long enough. A
 * run that lives is waited for, until it has brought the job to its end. How long it was silent is measured by the clock that is never
 * set, for a heartbeat may have been written by a clock that was ahead.
 *
 * @throws {SluiceError} `not-found` for an unknown job, `refused` for one that was closed before or is of another instance; the reason of
 *   the signal when it is given.
 */
export async function* claimJob(ports: RunPorts, id: string): AsyncGenerator<Waiting, Claimed> {
  const { instance, journal, clock, owners, owner, signal } = ports;
  let seen = journal.readJob(id);
  checkInstance(seen, instance.idInstance);
  let heardOf = clock.monotonic();
  for (let isFirst = true; ; isFirst = false) {
    if (seen.closedAt !== undefined && !isFirst) return { outcome: 'ended', job: seen };
    const wasSilentMs = Math.max(clock.monotonic() - heardOf, clock.now() - seen.heartbeatAt);
    const because = owners.isGone(seen.owner) ? 'ended' : wasSilentMs >= SILENT_MS ? 'silent' : undefined;
    if (because !== undefined || seen.closedAt !== undefined) {
      const claim = journal.takeOver(seen, { owner, because: because ?? 'silent' });
      if (claim.outcome === 'won') return { outcome: 'owned', job: claim.job, ports: { ...ports, since: momentOf(clock) } };
    }
    const until = clock.now() + Math.max(LOOK_MS, SILENT_MS - wasSilentMs);
    yield { step: 'waiting', job: id, heardOfAt: seen.heartbeatAt, until };
    await clock.sleep(LOOK_MS, signal);
    const before = seen;
    seen = journal.readJob(id);
    if (seen.heartbeatAt !== before.heartbeatAt || seen.fence !== before.fence) heardOf = clock.monotonic();
  }
}

function checkInstance({ id, idInstance }: Job, wanted: string): void {
  if (idInstance === wanted) return;
  throw new SluiceError({
    code: 'refused',
    message: `The job ${id} is one of instance ${idInstance}, not of ${wanted}. Nothing was sent; resume it there.`,
    idInstance: wanted,
  });
}
