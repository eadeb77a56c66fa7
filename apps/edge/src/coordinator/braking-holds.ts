import { SluiceError } from '@sluice/core';
import type { Hold, Queue } from '@sluice/queue';
import type { Database } from '@sluice/queue/journal';
import { jobSentence } from '@sluice/queue/sentences';
import { edgeSentences } from '../control/edge-sentences.ts';
import type { Alarms } from './alarms.ts';

/** Holds that have set the brake as well: it is released with the last of them. */
export interface BrakingHolds {
  /**
   * Sets a hold that needs the brake. Where that is on, or being set, the hold joins it; else the job is opened that sets it.
   *
   * @throws {SluiceError} `busy` while a job is open for which the brake cannot be set, or what opening the job throws. No hold is in force then.
   */
  hold(set: () => Hold, by: { readonly actor: string; readonly reason: string }): Hold;
  /** Whether a hold needs the brake. */
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

  /** @throws {SluiceError} `busy` where it is neither, and cannot be set now. */
  function isSetOrBeingSet(): boolean {
    const job = queue.openJob();
    if (job?.kind === 'stop') return true;
    const isOn = queue.brake() !== undefined;
    // A go would take the brake away again.
    if (job === undefined || (isOn && job.kind !== 'go')) return isOn;
    const message = `No hold was set, and the brake is as it was. ${jobSentence(job, edgeSentences(idInstance))}`;
    throw new SluiceError({ code: 'busy', message, idInstance });
  }

  /** Has the brake released, where one is on. @returns whether that was possible: no other job was open. A stop gives way once its request was answered. */
  function isReleased(actor: string): boolean {
    const job = queue.openJob();
    const isOn = queue.brake() !== undefined;
    if (job !== undefined && !(isOn && job.kind === 'stop')) return false;
    if (!isOn) return true;
    try {
      queue.openGo({ confirm: idInstance, actor, reason: 'The hold that had set the brake has ended.' }, { owner });
      return true;
    } catch (error) {
      if (error instanceof SluiceError && error.code === 'busy') return false;
      throw error;
    }
  }

  return {
    hold(set, { actor, reason }) {
      const isJoining = isSetOrBeingSet();
      const hold = set();
      // Noted first: a brake that no hold is known to need would stay on.
      database.run(`INSERT OR REPLACE INTO braking_holds (hold, actor) VALUES (?, ?)`, [hold.id, actor]);
      try {
        if (!isJoining) queue.openStop({ confirm: idInstance, actor, reason, isWatched: false }, { owner });
      } catch (error) {
        database.run(`DELETE FROM braking_holds WHERE hold = ?`, [hold.id]);
        queue.journal.liftHold(hold.id, { actor, reason: 'The brake could not be set.' });
        throw error;
      }
      const ends = inForce();
      alarms.set('brake', Math.max(...noted().flatMap((one) => ends.get(one.hold) ?? [])));
      return hold;
    },
    hasBrake: (hold) => noted().some((one) => one.hold === hold),
    releaseDue() {
      const holds = noted();
      const [last] = holds.toReversed();
      if (last === undefined) return alarms.set('brake', undefined);
      const ends = inForce();
      const needed = holds.flatMap(({ hold }) => ends.get(hold) ?? []);
      if (needed.length > 0) return alarms.set('brake', Math.max(...needed));
      if (!isReleased(last.actor)) return alarms.set('brake', now() + AGAIN_MS);
      database.run(`DELETE FROM braking_holds`);
      return alarms.set('brake', undefined);
    },
  };
}
