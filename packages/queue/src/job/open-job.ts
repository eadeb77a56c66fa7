import type { Journal } from '../journal/journal.ts';
import type { Job } from '../journal/job.ts';
import { SILENT_MS } from './claim.ts';
import type { Owners } from './owners.ts';

/** A clearing or a restore that is not at its end. */
export interface OpenJob extends Pick<
  Job,
  'id' | 'kind' | 'idInstance' | 'state' | 'actor' | 'reason' | 'openedAt' | 'heartbeatAt'
> {
  /** Whether it was left: its run has ended, or was not heard of for long. It goes on only when it is resumed. */
  readonly isLeft: boolean;
}

/** What is needed to find out whether a job is carried out. */
export interface OpenJobPorts {
  readonly journal: Pick<Journal, 'openJobs'>;
  readonly owners: Owners;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** The open jobs of all instances, oldest first. */
export function openJobs({ journal, owners, now }: OpenJobPorts, idInstance?: string): readonly OpenJob[] {
  return journal.openJobs(idInstance).map((job) => openJobFrom({ owners, now }, job));
}

/** An open job as a job. */
export function openJobFrom({ owners, now }: Pick<OpenJobPorts, 'owners' | 'now'>, job: Job): OpenJob {
  const { id, kind, idInstance, state, actor, reason, openedAt, heartbeatAt, owner } = job;
  const isLeft = owners.isGone(owner) || now() - heartbeatAt > SILENT_MS;
  return { id, kind, idInstance, state, actor, reason, openedAt, heartbeatAt, isLeft };
}

/** The open job of an instance, of which there is one at most. */
export function openJobOf(ports: OpenJobPorts, idInstance: string): OpenJob | undefined {
  return openJobs(ports, idInstance)[0];
}

/** What a job is, by whom and since when, in words that go into a sentence: `the clearing that shop@host began at …`. */
export function jobInWords({ kind, actor, openedAt }: Pick<OpenJob, 'kind' | 'actor' | 'openedAt'>): string {
  return `the ${kind === 'clear' ? 'clearing' : 'restore'} that ${actor} began at ${new Date(openedAt).toISOString()}`;
}

/** How far a job has come, in a sentence that is true wherever it stands. */
export function jobProgressInWords({ kind, state }: Pick<OpenJob, 'kind' | 'state'>): string {
  if (kind === 'restore') return 'Not all that it is to put back is in the queue again.';
  switch (state) {
    case 'opened':
    case 'captured':
      return 'It has not cleared anything yet.';
    case 'restoring':
      return 'The queue was cleared, and not all that is to stay is back in it.';
    case 'cleared':
      return 'The gateway said that the queue is cleared, and it was not made sure yet.';
    case 'verified':
      return 'The queue was cleared, and what is to stay is not back in it.';
    default:
      return 'The clear request may have been sent, and what became of it is not certain.';
  }
}

/** What to do about a job, in one sentence. */
export function jobNextInWords({ id, isLeft }: Pick<OpenJob, 'id' | 'isLeft'>): string {
  return isLeft
    ? `Nothing carries it out any more: go on with sluice resume ${id}`
    : `It is being carried out: wait until it has ended, or follow it with sluice resume ${id}`;
}
