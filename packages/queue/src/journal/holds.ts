import { SluiceError } from '@sluice/core';
import { refusal } from '../sentences/refusal.ts';
import { columnsOf, isInteger } from './columns.ts';
import type { Context, SqlRow } from './database.ts';
import { insertEvent } from './events.ts';
import { JOB_NAMES, updateJob, type Job } from './job.ts';
import { checkSaid } from './said.ts';

/** Sends to an instance are refused for a time. Several may be in force at once: sends are refused until the last of them ends. */
export interface Hold {
  readonly id: number;
  readonly idInstance: string;
  /** When it ends by itself, in milliseconds since the epoch: the hold of a process that died does not stop senders for ever. */
  readonly until: number;
  readonly reason: string;
  readonly actor: string;
  /** The job that needs it, if one does: who takes the job over may lift it. */
  readonly job: string | undefined;
  readonly setAt: number;
  readonly liftedAt: number | undefined;
}

export type NewHold = Pick<Hold, 'idInstance' | 'until' | 'reason' | 'actor'>;

export interface Holds {
  /** @throws {SluiceError} `invalid-request` without a reason or an actor, or when it would have ended already. */
  setHold(hold: NewHold): Hold;
  /** Ends a hold before its time. @throws {SluiceError} `not-found` for an unknown hold, and for one that is no longer in force. */
  liftHold(id: number, by: { readonly actor: string; readonly reason: string }): Hold;
  /** Those in force now, the one that lasts longest first. None: sends are let through. */
  holdsOf(idInstance: string): readonly Hold[];
  /** Those of all instances, in the same order, found at once. */
  holdsInForce(): readonly Hold[];
}

/** The same, and the holds that jobs need. Only the machine sets those. */
export interface JobHolds extends Holds {
  /** @throws {SluiceError} `job-closed` or `job-taken-over`: a run that has lost its job holds no sender. */
  holdForJob(job: Job, hold: Pick<NewHold, 'until' | 'reason'>): Hold;
}

export function createHolds(context: Context): JobHolds {
  const { database } = context;
  return {
    setHold: (hold) => {
      checkSaid(hold);
      return database.transaction(() => set(context, hold));
    },
    holdForJob: (job, { until, reason }) =>
      database.transaction(() => {
        const { id, idInstance, actor } = updateJob(context, job, {});
        return set(context, { idInstance, until, reason, actor }, id);
      }),
    liftHold: (id, by) => database.transaction(() => lift(context, id, by)),
    holdsOf: (idInstance) =>
      database
        .all(`SELECT * FROM holds WHERE id_instance = ? AND lifted_at IS NULL AND until > ? ORDER BY until DESC`, [
          idInstance,
          context.now(),
        ])
        .map(toHold),
    holdsInForce: () =>
      database.all(`SELECT * FROM holds WHERE lifted_at IS NULL AND until > ? ORDER BY until DESC`, [context.now()]).map(toHold),
  };
}

function set(context: Context, { idInstance, until, reason, actor }: NewHold, job?: string): Hold {
  const { database, now } = context;
  const setAt = now();
  if (!isTime(until)) {
    const message = `A hold of instance ${idInstance} needs to know until when. Give its time in whole milliseconds since the epoch.`;
    throw new SluiceError({ code: 'invalid-request', message, idInstance });
  }
  if (until <= setAt) {
    throw refusal('hold-over-already', { idInstance, until });
  }
  const rows = database.all(
    `INSERT INTO holds (id_instance, until, reason, actor, job, set_at) VALUES (?, ?, ?, ?, ?, ?) RETURNING *`,
    [idInstance, until, reason, actor, job ?? null, setAt],
  );
  const hold = toHold(rows[0] ?? {});
  insertEvent(context, { idInstance, job, kind: 'hold-set', actor, reason, data: { hold: hold.id, until } });
  return hold;
}

function lift(context: Context, id: number, { actor, reason }: { readonly actor: string; readonly reason: string }): Hold {
  const { database, now } = context;
  checkSaid({ actor, reason });
  const rows = database.all(`UPDATE holds SET lifted_at = ? WHERE id = ? AND lifted_at IS NULL AND until > ? RETURNING *`, [
    now(),
    id,
    now(),
  ]);
  if (rows[0] === undefined) {
    throw refusal('hold-not-in-force', { id });
  }
  const hold = toHold(rows[0]);
  const { idInstance, job } = hold;
  insertEvent(context, { idInstance, job, kind: 'hold-lifted', actor, reason, data: { hold: id } });
  return hold;
}

/** The last moment that JavaScript has a date for, in milliseconds since the epoch. */
const LAST_TIME = 8.64e15;

function isTime(until: number): boolean {
  return isInteger(until) && Math.abs(until) <= LAST_TIME;
}

/** Lets through those whom a job held up, in the transaction that ends it. */
export function liftHoldsOfJob(context: Context, { id: job, idInstance, kind, actor }: Job): void {
  const { database, now } = context;
  const rows = database.all(`UPDATE holds SET lifted_at = ? WHERE job = ? AND lifted_at IS NULL AND until > ? RETURNING *`, [
    now(),
    job,
    now(),
  ]);
  const reason = `The ${JOB_NAMES[kind]} has ended.`;
  for (const { id } of rows.map(toHold)) {
    insertEvent(context, { idInstance, job, kind: 'hold-lifted', actor, reason, data: { hold: id } });
  }
}

function toHold(row: SqlRow): Hold {
  const columns = columnsOf('holds', row);
  return {
    id: columns.integer('id'),
    idInstance: columns.text('id_instance'),
    until: columns.integer('until'),
    reason: columns.text('reason'),
    actor: columns.text('actor'),
    job: columns.optionalText('job'),
    setAt: columns.integer('set_at'),
    liftedAt: columns.optionalInteger('lifted_at'),
  };
}
