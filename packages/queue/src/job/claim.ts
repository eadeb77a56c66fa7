import { momentOf } from '../clock.ts';
import { lost, type Job } from '../journal/job.ts';
import { SILENT_MS } from './open-job.ts';
import type { StepPorts } from './ports.ts';
import { refusal } from '../sentences/refusal.ts';

/** Whether a job is this run's now, another run's still, or closed. */
export type Claimed =
  | { readonly outcome: 'owned'; readonly job: Job; readonly isTakenOver: boolean }
  /** `forMs`: how long it must stay silent still, until it is taken over. */
  | { readonly outcome: 'taken'; readonly job: Job; readonly forMs: number }
  | { readonly outcome: 'closed'; readonly job: Job };

/**
 * Reads a job, and takes it over from a run that is gone: at once where it is certain that it has ended, else when it was not heard of for long
 * enough.
 *
 * @throws {SluiceError} `not-found` for an unknown job, `instance-mismatch` for one of another instance, `job-taken-over` where the run
 *   has lost it.
 */
export function claimJob({ instance, journal, clock, owners, owner, fence, silentMs }: StepPorts, id: string): Claimed {
  const seen = journal.readJob(id);
  checkInstance(seen, instance.idInstance);
  if (seen.closedAt !== undefined) return { outcome: 'closed', job: seen };
  if (fence !== undefined && seen.fence !== fence) throw lost(seen);
  if (seen.owner === owner) return { outcome: 'owned', job: seen, isTakenOver: false };
  const wasSilentMs = Math.max(silentMs?.(seen) ?? 0, clock.now() - seen.heartbeatAt);
  const because = owners.isGone(seen.owner) ? 'ended' : wasSilentMs >= SILENT_MS ? 'silent' : undefined;
  const taken = { outcome: 'taken', job: seen, forMs: Math.max(0, SILENT_MS - wasSilentMs) } as const;
  if (because === undefined) return taken;
  const claim = journal.takeOver(seen, { owner, since: momentOf(clock), because });
  return claim.outcome === 'acquired' ? { outcome: 'owned', job: claim.job, isTakenOver: true } : { ...taken, job: claim.by };
}

function checkInstance({ id, idInstance }: Job, wanted: string): void {
  if (idInstance === wanted) return;
  throw refusal('job-of-other-instance', { id, idInstance, wanted });
}
