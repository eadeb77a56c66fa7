import { SluiceError } from '@sluice/core';
import { columnsOf, type Json } from './columns.ts';
import type { Context } from './context.ts';
import type { Database, SqlRow, SqlValue } from './database.ts';
import { insertEvent } from './events.ts';

type JobKind = 'clear' | 'restore';

/** A clearing or a restore, from its opening until it is closed. An instance has one open job at most. */
export interface Job {
  readonly id: string;
  readonly kind: JobKind;
  readonly idInstance: string;
  /** Milliseconds since the epoch, as all times here. */
  readonly openedAt: number;
  /** Who asked for it, and why. */
  readonly actor: string;
  readonly reason: string;
  /** What was agreed upon; the journal does not look into it. It is exported: no secret in it, and no text of a message. */
  readonly plan: Json;
  /** The id of the snapshot: of a clearing once there is one, of a restore from the beginning. */
  readonly snapshot: string | undefined;
  /** Where it stands, in a word of the state machine that carries it out. */
  readonly state: string;
  /** Who carries it out: the name of one run, as `Owners` gives it. */
  readonly owner: string;
  /** The fencing token of that run: how many runs the job has had. Only the latest may write. */
  readonly fence: number;
  /** When its owner was last heard of. */
  readonly heartbeatAt: number;
  readonly closedAt: number | undefined;
}

/** An event of a job: actor and reason are those of the job, and the state that it is moved to is added to its data. */
export interface JobEvent {
  readonly kind: string;
  readonly data?: Json | undefined;
}

/** Changes a job that is open and still the caller's; that its owner is alive is written along. */
export function updateJob(
  { database, now }: Context,
  { id, fence }: Pick<Job, 'id' | 'fence'>,
  changes: Readonly<Record<string, SqlValue>>,
): Job {
  const assignments = [...Object.keys(changes), 'heartbeat_at'].map((column) => `${column} = ?`).join(', ');
  const rows = database.all(`UPDATE jobs SET ${assignments} WHERE id = ? AND fence = ? AND closed_at IS NULL RETURNING *`, [
    ...Object.values(changes),
    now(),
    id,
    fence,
  ]);
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

export function lost({ id, kind, idInstance, closedAt, heartbeatAt }: Job): SluiceError {
  const what = kind === 'clear' ? 'clearing' : 'restore';
  const why =
    closedAt === undefined
      ? `is carried out by another run, last heard of at ${iso(heartbeatAt)}`
      : `was closed at ${iso(closedAt)}, and cannot be changed`;
  return new SluiceError({
    code: 'refused',
    message: `The ${what} ${id} of instance ${idInstance} ${why}. Nothing was written; stop here, and read the journal to see where it stands.`,
    idInstance,
  });
}

function iso(at: number): string {
  return new Date(at).toISOString();
}

export function toJob(row: SqlRow): Job {
  const columns = columnsOf('jobs', row);
  return {
    id: columns.text('id'),
    kind: columns.oneOf('kind', ['clear', 'restore']),
    idInstance: columns.text('id_instance'),
    openedAt: columns.whole('opened_at'),
    actor: columns.text('actor'),
    reason: columns.text('reason'),
    plan: columns.json('plan'),
    snapshot: columns.maybeText('snapshot'),
    state: columns.text('state'),
    owner: columns.text('owner'),
    fence: columns.whole('fence'),
    heartbeatAt: columns.whole('heartbeat_at'),
    closedAt: columns.maybeWhole('closed_at'),
  };
}
