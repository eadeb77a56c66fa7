import type { Hold, NewHold } from './journal/holds.ts';
import type { JobState } from './journal/job-states.ts';
import type { Job } from './journal/job.ts';
import { jobJournalOf, type Journal } from './journal/journal.ts';

/** The states through which a clearing goes from its opening on. */
const COURSE: readonly JobState[] = ['opened', 'captured', 'clearing', 'cleared', 'verified', 'restoring', 'done'];

/**
 * Puts a clearing into a state, for tests of what shows it. Not in the published package: only the machine moves a job.
 *
 * @returns the open job of its instance, also where that is another.
 */
export function jobInState(
  journal: Journal,
  {
    state,
    owner,
    ...of
  }: { readonly state: JobState; readonly owner: string } & Pick<Job, 'idInstance' | 'actor' | 'reason'> &
    Partial<Pick<Job, 'kind' | 'plan'>>,
): Job {
  const machine = jobJournalOf(journal);
  const ownedSince = { now: 0, monotonic: 0, origin: owner };
  const claim = machine.openJob({ kind: 'clear', plan: {}, owner, ownedSince, ...of });
  const job = claim.outcome === 'taken' ? claim.by : claim.job;
  return COURSE.slice(COURSE.indexOf(job.state) + 1, COURSE.indexOf(state) + 1).reduce(
    (before, next) => machine.moveJob(before, next, {}),
    job,
  );
}

/** A hold that a job needs, as the machine sets it. */
export function holdForJob(journal: Journal, job: Job, hold: Pick<NewHold, 'until' | 'reason'>): Hold {
  return jobJournalOf(journal).holdForJob(job, hold);
}
