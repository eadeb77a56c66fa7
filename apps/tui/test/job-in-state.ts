import type { Claim, Job, JobState, Journal } from '@sluice/queue';

/** The states through which a clearing goes from its opening on. */
const COURSE: readonly JobState[] = ['opened', 'captured', 'clearing', 'cleared', 'verified', 'restoring'];

/** A clearing that is in a state. @returns the open job of its instance, also where that is another. */
export function jobInState(
  journal: Journal,
  { state, owner, ...of }: { readonly state: JobState; readonly owner: string } & Pick<Job, 'idInstance' | 'actor' | 'reason'>,
): Job {
  const ownedSince = { now: 0, monotonic: 0, origin: owner };
  const claim: Claim = journal.openJob({ kind: 'clear', plan: {}, owner, ownedSince, ...of });
  if (claim.outcome === 'taken') return claim.by;
  return COURSE.slice(1, COURSE.indexOf(state) + 1).reduce((job, next) => journal.moveJob(job, next, {}), claim.job);
}
