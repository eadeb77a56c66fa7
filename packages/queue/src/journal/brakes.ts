import { columnsOf, unreadable, type Json } from './columns.ts';
import type { Context, Database, SqlRow } from './database.ts';
import type { Job } from './job.ts';
import type { JobState } from './job-states.ts';
import { moveJob } from './jobs.ts';

const ENDINGS = ['released', 'changed-by-other', 'not-set'] as const;

/**
 * How a brake has ended: Sluice has set the delay back; another operator or program has set another one, which Sluice has left as it is; or the gateway has
 * refused the delay of the brake.
 */
export type BrakeEnding = (typeof ENDINGS)[number];

/** That the delay between two messages of an instance is set to its maximum, and what it is to be set back to. Times in milliseconds since the epoch. */
export interface Brake {
  readonly id: number;
  readonly idInstance: string;
  /** The stop that has set it. */
  readonly job: string;
  /** What the delay was before, in milliseconds. */
  readonly delayBeforeMs: number;
  /** What it was set to. */
  readonly delayMs: number;
  readonly actor: string;
  readonly reason: string;
  /** When the request to set it was about to be sent. */
  readonly intendedAt: number;
  /** When the gateway had it for certain; `undefined` while it is not known whether it has. */
  readonly confirmedAt: number | undefined;
  readonly endedAt: number | undefined;
  readonly ending: BrakeEnding | undefined;
}

/** What a journal says of brakes. */
export interface BrakeRecords {
  /**
   * The brake that is on, or may be.
   *
   * @throws {SluiceError} `journal-damaged` where it is not what its event says.
   */
  brakeOf(idInstance: string): Brake | undefined;
  /** Those of all instances that are on or may be, oldest first. */
  brakesOn(): readonly Brake[];
}

/** What a move of a job says of a brake. A new one is set in the place of the one that has ended. */
export type BrakeChange =
  | { readonly change: 'set'; readonly delayBeforeMs: number; readonly delayMs: number; readonly ended?: BrakeEnding }
  | { readonly change: 'confirm' }
  | { readonly change: 'end'; readonly ending: BrakeEnding };

/** The same, and what changes them. Only the machine has it. */
export interface Brakes extends BrakeRecords {
  /** Moves a job and changes the brake of its instance, both or none. Throws as `moveJob` does. */
  moveWithBrake(job: Job, to: JobState, data: Json, change: BrakeChange): Job;
}

export function createBrakes(context: Context): Brakes {
  const { database } = context;
  return {
    brakeOf: (idInstance) => readOn(database, `AND id_instance = ?`, [idInstance])[0],
    brakesOn: () => readOn(database, '', []),
    moveWithBrake: (job, to, data, change) =>
      database.transaction(() => {
        const moved = moveJob(context, job, to, data);
        write(context, moved, change);
        return moved;
      }),
  };
}

function readOn(database: Database, condition: string, params: readonly string[]): readonly Brake[] {
  const rows = database.all(`SELECT * FROM brakes WHERE ended_at IS NULL ${condition} ORDER BY intended_at, id`, params);
  return rows.map((row) => checked(database, toBrake(row)));
}

/** A bit that flips in the delay from before would set the wrong delay back. */
function checked(database: Database, brake: Brake): Brake {
  const [row] = database.all(`SELECT data FROM events WHERE job = ? AND kind = 'changing'`, [brake.job]);
  const { delayBeforeMs, delayMs } = columnsOf('events', row ?? {}).json('data');
  if (delayBeforeMs !== brake.delayBeforeMs) throw unreadable('brakes.delay_before');
  if (delayMs !== brake.delayMs) throw unreadable('brakes.delay');
  return brake;
}

function write({ database, now }: Context, { id, idInstance, actor, reason }: Job, change: BrakeChange): void {
  const end = (ending: BrakeEnding): void =>
    database.run(`UPDATE brakes SET ended_at = ?, ended_by = ?, ending = ? WHERE id_instance = ? AND ended_at IS NULL`, [
      now(),
      id,
      ending,
      idInstance,
    ]);
  switch (change.change) {
    case 'set':
      if (change.ended !== undefined) end(change.ended);
      database.run(
        `INSERT INTO brakes (id_instance, job, delay_before, delay, actor, reason, intended_at) VALUES (?, ?, ?, ?, ?, ?, ?)`,
        [idInstance, id, change.delayBeforeMs, change.delayMs, actor, reason, now()],
      );
      return;
    case 'confirm':
      database.run(`UPDATE brakes SET confirmed_at = ? WHERE id_instance = ? AND ended_at IS NULL AND confirmed_at IS NULL`, [
        now(),
        idInstance,
      ]);
      return;
    case 'end':
      end(change.ending);
  }
}

function toBrake(row: SqlRow): Brake {
  const columns = columnsOf('brakes', row);
  return {
    id: columns.integer('id'),
    idInstance: columns.text('id_instance'),
    job: columns.text('job'),
    delayBeforeMs: columns.integer('delay_before'),
    delayMs: columns.integer('delay'),
    actor: columns.text('actor'),
    reason: columns.text('reason'),
    intendedAt: columns.integer('intended_at'),
    confirmedAt: columns.optionalInteger('confirmed_at'),
    endedAt: columns.optionalInteger('ended_at'),
    ending: row['ending'] === null ? undefined : columns.oneOf('ending', ENDINGS),
  };
}
