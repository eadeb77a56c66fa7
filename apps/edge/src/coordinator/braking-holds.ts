import type { Queue } from '@sluice/queue';
import type { Database } from '@sluice/queue/journal';
import type { Alarms } from './alarms.ts';

/** Holds that have set the brake as well: it is released with the last of them. */
export interface BrakingHolds {
  /** Opens the job that sets the brake, and notes that the hold needs it. */
  brake(hold: number, by: { readonly actor: string; readonly reason: string }): void;
  /** Whether a hold has set the brake. */
  hasBrake(hold: number): boolean;
  /** Opens the job that releases the brake where no hold in force needs it any more. While another job is open it is tried again soon. */
  releaseDue(): void;
}

interface BrakingPorts {
  readonly queue: Queue;
  readonly database: Database;
  readonly owner: string;
  readonly now: () => number;
  readonly alarms: Alarms;
}

const TABLE = `CREATE TABLE IF NOT EXISTS braking_holds (hold INTEGER PRIMARY KEY, actor TEXT NOT NULL) STRICT`;
/** After this time it is tried again to release a brake, in milliseconds. */
const AGAIN_MS = 5000;

export function createBrakingHolds({ queue, database, owner, now, alarms }: BrakingPorts): BrakingHolds {
  const { idInstance } = queue.instance;
  database.run(TABLE);
  const noted = (): readonly { readonly hold: number; readonly actor: string }[] =>
    database
      .all(`SELECT hold, actor FROM braking_holds ORDER BY hold`)
      .flatMap(({ hold, actor }) => (typeof hold === 'number' && typeof actor === 'string' ? [{ hold, actor }] : []));
  const inForce = (): ReadonlyMap<number, number> =>
    new Map(queue.journal.holdsOf(idInstance).map(({ id, until }) => [id, until]));

  return {
    brake(hold, { actor, reason }) {
      // Noted first: a brake that no hold is known to need would stay on.
      database.run(`INSERT OR REPLACE INTO braking_holds (hold, actor) VALUES (?, ?)`, [hold, actor]);
      if (queue.brake() === undefined) queue.openStop({ confirm: idInstance, actor, reason, isWatched: false }, { owner });
      alarms.set('brake', inForce().get(hold));
    },
    hasBrake: (hold) => noted().some((one) => one.hold === hold),
    releaseDue() {
      const holds = noted();
      const [last] = holds.toReversed();
      if (last === undefined) return alarms.set('brake', undefined);
      const ends = inForce();
      const needed = holds.flatMap(({ hold }) => ends.get(hold) ?? []);
      if (needed.length > 0) return alarms.set('brake', Math.max(...needed));
      if (queue.journal.openJobs(idInstance).length > 0) return alarms.set('brake', now() + AGAIN_MS);
      if (queue.brake() !== undefined) {
        queue.openGo({ confirm: idInstance, actor: last.actor, reason: 'The hold that had set the brake has ended.' }, { owner });
      }
      database.run(`DELETE FROM braking_holds`);
      return alarms.set('brake', undefined);
    },
  };
}
