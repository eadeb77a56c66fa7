import type { JobRecords } from '../journal/jobs.ts';
import type { Job } from '../journal/job.ts';
import type { Owners } from './owners.ts';

/**
 * For how long a job must have been silent, in milliseconds, until it is taken for abandoned where nothing else says so. One that lives is
 * heard of more often.
 *
 * @example
 * ```ts
 * console.log(`A job whose run was silent for ${SILENT_MS} ms can be resumed.`);
 * ```
 */
export const SILENT_MS: number = 2 * 60_000;

/** A clearing or a restore that is not at its end. */
export interface OpenJob extends Pick<
  Job,
  'id' | 'kind' | 'idInstance' | 'state' | 'actor' | 'reason' | 'openedAt' | 'heartbeatAt'
> {
  /** Whether it was left: its run has ended, or was not heard of for long. It goes on only when it is resumed. */
  readonly isLeft: boolean;
}

/** The ports that show whether a job is being carried out. */
export interface OpenJobPorts {
  readonly journal: Pick<JobRecords, 'openJobs'>;
  readonly owners: Owners;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/**
 * The open jobs of all instances, oldest first.
 *
 * @example
 * ```ts
 * for (const { id, isLeft } of openJobs({ journal, owners, now: Date.now })) console.log(id, isLeft);
 * ```
 */
export function openJobs({ journal, owners, now }: OpenJobPorts, idInstance?: string): readonly OpenJob[] {
  return journal.openJobs(idInstance).map((job) => openJobFrom({ owners, now }, job));
}

/** An open job as a job. */
export function openJobFrom({ owners, now }: Pick<OpenJobPorts, 'owners' | 'now'>, job: Job): OpenJob {
  const { id, kind, idInstance, state, actor, reason, openedAt, heartbeatAt, owner } = job;
  const isLeft = owners.isGone(owner) || now() - heartbeatAt > SILENT_MS;
  return { id, kind, idInstance, state, actor, reason, openedAt, heartbeatAt, isLeft };
}

/**
 * The open job of an instance, of which there is one at most.
 *
 * @example
 * ```ts
 * const job = openJobOf({ journal, owners, now: Date.now }, '1101000001');
 * ```
 */
export function openJobOf(ports: OpenJobPorts, idInstance: string): OpenJob | undefined {
  return openJobs(ports, idInstance)[0];
}
