import { SluiceError } from '@sluice/core';
import type { Moment } from '../clock.ts';
import type { Json } from './columns.ts';
import type { Context, Database } from './database.ts';
import { liftHoldsOfJob } from './holds.ts';
import { insertJobEvent, lost, readJob, toJob, updateJob, type Job } from './job.ts';
import { isLast, nextStates, type JobState } from './job-states.ts';
import { checkSaid, required } from './said.ts';
import { checkOfInstance } from './snapshots.ts';
import { checkJob, openRows } from './written-job.ts';

export type NewJob = Pick<Job, 'kind' | 'idInstance' | 'actor' | 'reason' | 'plan' | 'owner' | 'ownedSince'> & {
  /** The snapshot that a restore is made from. */
  readonly snapshot?: string | undefined;
};

/** Why a job is taken from its run: that has ended for certain, or was not heard of, or a stop or a go needs the instance at once. */
type TakenBecause = 'ended' | 'silent' | 'for-a-stop' | 'for-a-go';

/** How a job ends in the place of which another is opened. */
export interface Ending {
  /** The job as it was read. */
  readonly seen: Job;
  readonly because: TakenBecause;
  /** Its last state, and what the event of that says. */
  readonly to: JobState;
  readonly data: Json;
}

/** Whether a run got the job, or which job is in the way. */
export type Claim = { readonly outcome: 'acquired'; readonly job: Job } | { readonly outcome: 'taken'; readonly by: Job };

/** What a journal says of jobs. */
export interface JobRecords {
  /** Those of one instance, or of all, oldest first. */
  openJobs(idInstance?: string): readonly Job[];
  /** @throws {SluiceError} `not-found` for an unknown job, `journal-damaged` for one that is not what its events say. */
  readJob(id: string): Job;
  /** The clearing that a snapshot was taken for; `undefined` when it was deleted for its age. */
  clearingOf(snapshot: string): Job | undefined;
  /** The latest connect of an instance for which it was decided what becomes of what waits. */
  decisionOf(idInstance: string): Job | undefined;
}

/** The same, and what moves them. Only the machine has it. */
export interface Jobs extends JobRecords {
  /**
   * Opens a job, unless the instance has one that is open: then that is given, which says who carries it out and since when.
   *
   * @throws {SluiceError} `invalid-request` without actor, reason or owner, or where one is too long; `not-found` for an unknown snapshot, `instance-mismatch` for
   * one of another instance.
   */
  openJob(job: NewJob): Claim;
  /**
   * Takes a job from its run, ends it and opens another, all or none: a process that dies loses neither. A job that has ended meanwhile is not in
   * the way; one that another run has taken, or its own has moved, is given as with `openJob`. Throws as `openJob` and `moveJob` do.
   */
  openInPlaceOf(ending: Ending, job: NewJob): Claim;
  /**
   * Takes a job from the run that `seen` names and that the caller has found gone. From then on that run can write nothing about it. Of
   * several that take it at once one wins: the others have seen a run that no longer owns it.
   *
   * @param seen the job as it was read when its owner was found gone.
   * @param by.because `ended` where it is certain that the run has ended; `silent` where it was only not heard of: then a sign of life since
   *   `seen` was read keeps the job with it.
   * @throws {SluiceError} `not-found` for an unknown job, `job-closed` for a closed one.
   */
  takeOver(seen: Job, by: { readonly owner: string; readonly since: Moment; readonly because: TakenBecause }): Claim;
  /**
   * Moves a job to its next state and writes the event of that name, both or none. A job that comes to its last state is closed: it cannot be
   * opened again, its instance is free, and the holds that it needed are lifted.
   *
   * @throws {SluiceError} `job-closed` or `job-taken-over`: the caller must stop; `internal` for a move that the table of transitions does not
   *   have.
   */
  moveJob(job: Job, to: JobState, data: Json): Job;
  /** Stores what the owner needs to know at its next step. Throws as `moveJob` does. */
  keepProgress(job: Job, progress: Json): Job;
  /** Says that the owner of a job is alive, and makes sure that it still owns the job. Throws as `moveJob` does. */
  heartbeat(job: Job): Job;
}

export function createJobs(context: Context): Jobs {
  const { database } = context;
  return {
    openJob: (job) => database.transaction(() => open(context, job)),
    openInPlaceOf: (ending, job) => database.transaction(() => openInPlaceOf(context, ending, job)),
    takeOver: (seen, by) => database.transaction(() => takeOver(context, seen, by)),
    moveJob: (job, to, data) => database.transaction(() => moveJob(context, job, to, data)),
    keepProgress: (job, progress) => updateJob(context, job, { progress: JSON.stringify(progress) }),
    heartbeat: (job) => updateJob(context, job, {}),
    openJobs: (idInstance) => openRows(database, idInstance),
    readJob: (id) => checked(database, readJob(database, id)),
    clearingOf: (snapshot) =>
      database
        .all(`SELECT * FROM jobs WHERE snapshot = ? AND kind = 'clear'`, [snapshot])
        .map((row) => checked(database, toJob(row)))[0],
    decisionOf: (idInstance) =>
      database
        .all(
          `SELECT * FROM jobs WHERE id_instance = ? AND kind = 'connect' AND snapshot IS NOT NULL ORDER BY opened_at DESC, rowid DESC LIMIT 1`,
          [idInstance],
        )
        .map((row) => checked(database, toJob(row)))[0],
  };
}

function checked(database: Database, job: Job): Job {
  checkJob(database, job);
  return job;
}

function open(context: Context, { kind, idInstance, actor, reason, plan, owner, ownedSince, snapshot }: NewJob): Claim {
  const { database, now } = context;
  const [holder] = openRows(database, idInstance);
  if (holder !== undefined) return { outcome: 'taken', by: holder };
  checkSaid({ actor, reason });
  if (snapshot !== undefined) checkOfInstance(database, snapshot, idInstance);
  const at = now();
  const rows = database.all(
    `INSERT INTO jobs (id, kind, id_instance, opened_at, actor, reason, plan, snapshot, state, owner, owned_since, heartbeat_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'opened', ?, ?, ?) RETURNING *`,
    [
      crypto.randomUUID(),
      kind,
      idInstance,
      at,
      actor,
      reason,
      JSON.stringify(plan),
      snapshot ?? null,
      required('owner', owner),
      JSON.stringify(ownedSince),
      at,
    ],
  );
  const job = toJob(rows[0] ?? {});
  insertJobEvent(context, job, { kind: 'opened', data: { job: kind, owner, plan, snapshot } });
  return { outcome: 'acquired', job };
}

function openInPlaceOf(context: Context, { seen, because, to, data }: Ending, job: NewJob): Claim {
  const before = readJob(context.database, seen.id);
  if (before.closedAt === undefined) {
    // Its end was decided for the state in which it was seen.
    if (before.state !== seen.state) return { outcome: 'taken', by: before };
    const claim = takeOver(context, seen, { owner: job.owner, since: job.ownedSince, because });
    if (claim.outcome === 'taken') return claim;
    moveJob(context, claim.job, to, data);
  }
  return open(context, job);
}

/** The same within a transaction that writes more. */
export function moveJob(context: Context, job: Job, to: JobState, data: Json): Job {
  const { kind, state, idInstance } = job;
  if (!nextStates(kind, state).includes(to)) {
    const message = `A job (${kind}) cannot go from "${state}" to "${to}". Nothing was written. This is a fault of Sluice: please report it.`;
    throw new SluiceError({ code: 'internal', message, idInstance });
  }
  const closed = isLast(kind, to) ? { closed_at: context.now() } : {};
  const moved = updateJob(context, job, { state: to, progress: '{}', ...closed }, state);
  insertJobEvent(context, moved, { kind: to, data });
  if (moved.closedAt !== undefined) liftHoldsOfJob(context, moved);
  return moved;
}

function takeOver(
  context: Context,
  seen: Job,
  { owner, since, because }: { readonly owner: string; readonly since: Moment; readonly because: TakenBecause },
): Claim {
  const before = readJob(context.database, seen.id);
  if (before.closedAt !== undefined) throw lost(before);
  const isSame = before.fence === seen.fence && (because !== 'silent' || before.heartbeatAt === seen.heartbeatAt);
  if (!isSame) return { outcome: 'taken', by: before };
  const job = updateJob(context, before, {
    owner: required('owner', owner),
    owned_since: JSON.stringify(since),
    progress: '{}',
    fence: before.fence + 1,
  });
  insertJobEvent(context, job, {
    kind: 'taken-over',
    data: { from: before.owner, because, heardOfAt: before.heartbeatAt, to: owner, state: job.state },
  });
  return { outcome: 'acquired', job };
}
