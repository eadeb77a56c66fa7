import type { Context } from './context.ts';
import { liftHoldsOfJob } from './holds.ts';
import { required } from './required.ts';
import { checkOfInstance } from './snapshots.ts';
import { insertJobEvent, lost, readJob, toJob, updateJob, type Job, type JobEvent } from './job.ts';

export type NewJob = Pick<Job, 'kind' | 'idInstance' | 'actor' | 'reason' | 'plan' | 'state' | 'owner'> & {
  /** The snapshot that a restore is made from. */
  readonly snapshot?: string | undefined;
};

/** Whether somebody got the job, or who has it. */
export type Claim = { readonly outcome: 'won'; readonly job: Job } | { readonly outcome: 'held'; readonly by: Job };

export interface Jobs {
  /**
   * Opens a job, unless the instance has one that is open: then that is given, which says who carries it out and since when.
   *
   * @throws {SluiceError} `invalid-request` without actor, reason, state or owner; `not-found` for an unknown snapshot, `refused` for one
   * of another instance.
   */
  openJob(job: NewJob): Claim;
  /**
   * Takes a job from the run that `seen` names and that the caller has found gone. From then on that run can write nothing about it. Of
   * several that take it at once one wins: the others have seen a run that no longer owns it.
   *
   * @param seen the job as it was read when its owner was found gone.
   * @param by.because `ended` where it is certain that the run has ended; `silent` where it was only not heard of: then a sign of life since
   *   `seen` was read keeps the job with it.
   * @throws {SluiceError} `not-found` for an unknown job, `refused` for a closed one.
   */
  takeOver(seen: Job, by: { readonly owner: string; readonly because: 'ended' | 'silent' }): Claim;
  /**
   * Writes where a job stands, and the event, both or none.
   *
   * @throws {SluiceError} `refused` when the job was closed or taken over: whoever hears that must stop.
   */
  moveJob(job: Job, state: string, event: JobEvent): Job;
  /** The same for the last time: what is closed cannot be opened again, its instance is free, and the holds that it needed are lifted. */
  closeJob(job: Job, state: string, event: JobEvent): Job;
  /** Says that the owner of a job is alive, and makes sure that it still owns the job. Throws as `moveJob` does. */
  heartbeat(job: Job): Job;
  /** Those of one instance, or of all, oldest first. */
  openJobs(idInstance?: string): readonly Job[];
  /** @throws {SluiceError} `not-found` for an unknown job. */
  readJob(id: string): Job;
  /** The clearing that a snapshot was taken for; `undefined` when it was deleted for its age. */
  clearingOf(snapshot: string): Job | undefined;
}

export function createJobs(context: Context): Jobs {
  const { database, now } = context;
  return {
    openJob: (job) => database.transaction(() => open(context, job)),
    takeOver: (seen, by) => database.transaction(() => takeOver(context, seen, by)),
    moveJob: (job, state, event) => database.transaction(() => move(context, job, state, event, {})),
    closeJob: (job, state, event) =>
      database.transaction(() => {
        const closed = move(context, job, state, event, { closed_at: now() });
        liftHoldsOfJob(context, closed);
        return closed;
      }),
    heartbeat: (job) => updateJob(context, job, {}),
    openJobs: (idInstance) =>
      (idInstance === undefined
        ? database.all(`SELECT * FROM jobs WHERE closed_at IS NULL ORDER BY opened_at, rowid`)
        : database.all(`SELECT * FROM jobs WHERE closed_at IS NULL AND id_instance = ?`, [idInstance])
      ).map(toJob),
    readJob: (id) => readJob(database, id),
    clearingOf: (snapshot) => database.all(`SELECT * FROM jobs WHERE snapshot = ? AND kind = 'clear'`, [snapshot]).map(toJob)[0],
  };
}

function open(context: Context, { kind, idInstance, actor, reason, plan, state, owner, snapshot }: NewJob): Claim {
  const { database, now } = context;
  const [holder] = database.all(`SELECT * FROM jobs WHERE closed_at IS NULL AND id_instance = ?`, [idInstance]);
  if (holder !== undefined) return { outcome: 'held', by: toJob(holder) };
  if (snapshot !== undefined) checkOfInstance(database, snapshot, idInstance);
  const rows = database.all(
    `INSERT INTO jobs (id, kind, id_instance, opened_at, actor, reason, plan, snapshot, state, owner, heartbeat_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING *`,
    [
      crypto.randomUUID(),
      kind,
      idInstance,
      now(),
      required('actor', actor),
      required('reason', reason),
      JSON.stringify(plan),
      snapshot ?? null,
      required('state', state),
      required('owner', owner),
      now(),
    ],
  );
  const job = toJob(rows[0] ?? {});
  insertJobEvent(context, job, { kind: 'job-opened', data: { job: kind, state, owner, plan, snapshot } });
  return { outcome: 'won', job };
}

function move(
  context: Context,
  job: Job,
  state: string,
  { kind, data }: JobEvent,
  changes: { readonly closed_at?: number },
): Job {
  const moved = updateJob(context, job, { state: required('state', state), ...changes });
  insertJobEvent(context, moved, { kind, data: { ...data, state } });
  return moved;
}

function takeOver(
  context: Context,
  seen: Job,
  { owner, because }: { readonly owner: string; readonly because: 'ended' | 'silent' },
): Claim {
  const before = readJob(context.database, seen.id);
  if (before.closedAt !== undefined) throw lost(before);
  const isSame = before.fence === seen.fence && (because === 'ended' || before.heartbeatAt === seen.heartbeatAt);
  if (!isSame) return { outcome: 'held', by: before };
  const job = updateJob(context, before, { owner: required('owner', owner), fence: before.fence + 1 });
  insertJobEvent(context, job, {
    kind: 'job-taken-over',
    data: { from: before.owner, because, heardOfAt: before.heartbeatAt, to: owner, state: job.state },
  });
  return { outcome: 'won', job };
}
