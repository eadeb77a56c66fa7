import { SluiceError } from '@sluice/core';
import { isoTime, type Moment } from '../clock.ts';
import { columnsOf, isObject, unreadable, type Json } from './columns.ts';
import type { Context, Database, SqlRow, SqlValue } from './database.ts';
import { insertEvent } from './events.ts';
import { isJobState, JOB_KINDS, type JobKind, type JobState } from './job-states.ts';

/** A clearing, a restore, a stop or a go, from its opening until it is closed. An instance has one open job at most. */
export interface Job {
  readonly id: string;
  readonly kind: JobKind;
  readonly idInstance: string;
  /** Milliseconds since the epoch, as all times here. */
  readonly openedAt: number;
  /** Who asked for it, and why. */
  readonly actor: string;
  readonly reason: string;
  /** The plan that was agreed to; the journal does not look into it. It is exported: no secret in it, and no text of a message. */
  readonly plan: Json;
  /** The id of the snapshot: of a clearing once there is one, of a restore from the beginning. */
  readonly snapshot: string | undefined;
  readonly state: JobState;
  /** Who carries it out: the name of one run, as `Owners` gives it. */
  readonly owner: string;
  /** The fencing token of that run: how many runs the job has had. Only the latest may write. */
  readonly fence: number;
  /** Since when that run owns it, by the clocks of that run. */
  readonly ownedSince: Moment;
  /**
   * What the owner needs to know at its next step and no event says, such as since when it waits. It is empty after a move and after a takeover:
   * another run begins its waiting from the beginning.
   */
  readonly progress: Json;
  /** When its owner was last heard of. */
  readonly heartbeatAt: number;
  readonly closedAt: number | undefined;
}

/** The word for each kind, as it is in the middle of an error. */
export const JOB_NAMES: Readonly<Record<JobKind, string>> = {
  clear: 'clearing',
  restore: 'restore',
  stop: 'stop',
  go: 'go',
  connect: 'connect',
};

/** An event of a job: actor and reason are those of the job. */
export interface JobEvent {
  readonly kind: string;
  readonly data?: Json | undefined;
}

/**
 * Changes a job that is open and still the caller's; that its owner is alive is written along.
 *
 * @param from the state that it must still be in: a step that its host has begun twice is taken once.
 */
export function updateJob(
  { database, now }: Context,
  { id, fence }: Pick<Job, 'id' | 'fence'>,
  changes: Readonly<Record<string, SqlValue>>,
  from?: JobState,
): Job {
  const assignments = [...Object.keys(changes), 'heartbeat_at'].map((column) => `${column} = ?`).join(', ');
  const isIn = from === undefined ? '' : 'AND state = ? ';
  const rows = database.all(
    `UPDATE jobs SET ${assignments} WHERE id = ? AND fence = ? AND closed_at IS NULL ${isIn}RETURNING *`,
    [...Object.values(changes), now(), id, fence, ...(from === undefined ? [] : [from])],
  );
  if (rows[0] === undefined) throw lost(readJob(database, id));
  return toJob(rows[0]);
}

export function insertJobEvent(context: Context, job: Job, { kind, data }: JobEvent): void {
  const { id, idInstance, actor, reason } = job;
  insertEvent(context, { idInstance, job: id, kind, actor, reason, data });
}

export function readJob(database: Database, id: string): Job {
  const [row] = database.all(`SELECT * FROM jobs WHERE id = ?`, [id]);
  if (row !== undefined) return toJob(row);
  throw new SluiceError({
    code: 'not-found',
    message: `The journal knows no job ${id}. Look at the list of those that are open.`,
  });
}

/** The error for a job that is no longer the caller's. */
export function lost({ id, kind, idInstance, closedAt, heartbeatAt }: Job): SluiceError {
  const why =
    closedAt === undefined
      ? `is carried out by another run, last heard of at ${isoTime(heartbeatAt)}`
      : `was closed at ${isoTime(closedAt)}, and cannot be changed`;
  return new SluiceError({
    code: closedAt === undefined ? 'job-taken-over' : 'job-closed',
    message: `The ${JOB_NAMES[kind]} ${id} of instance ${idInstance} ${why}. Nothing was written; stop here, and read the journal to see how far it has come.`,
    idInstance,
  });
}

export function toJob(row: SqlRow): Job {
  const columns = columnsOf('jobs', row);
  return {
    id: columns.text('id'),
    kind: columns.oneOf('kind', JOB_KINDS),
    idInstance: columns.text('id_instance'),
    openedAt: columns.integer('opened_at'),
    actor: columns.text('actor'),
    reason: columns.text('reason'),
    plan: columns.json('plan'),
    snapshot: columns.optionalText('snapshot'),
    state: stateOf(columns.text('state')),
    owner: columns.text('owner'),
    fence: columns.integer('fence'),
    ownedSince: toMoment(columns.json('owned_since')),
    progress: columns.json('progress'),
    heartbeatAt: columns.integer('heartbeat_at'),
    closedAt: columns.optionalInteger('closed_at'),
  };
}

function stateOf(word: string): JobState {
  if (isJobState(word)) return word;
  throw unreadable('jobs.state');
}

/** A moment as it was stored. */
export function toMoment(value: unknown): Moment {
  if (isObject(value)) {
    const { now, monotonic, origin } = value;
    if (typeof now === 'number' && typeof monotonic === 'number' && typeof origin === 'string') return { now, monotonic, origin };
  }
  throw unreadable('a moment');
}
