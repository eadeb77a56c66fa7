import { columnsOf } from './columns.ts';
import type { Context, SqlValue } from './database.ts';
import { insertEvent } from './events.ts';
import { checkActor } from './said.ts';

/** How many of each were deleted. */
export interface Pruned {
  readonly jobs: number;
  readonly snapshots: number;
  readonly restores: number;
  readonly holds: number;
  readonly brakes: number;
  readonly events: number;
}

export interface Retention {
  /**
   * Deletes what is older than the retention: closed jobs without an undecided restore or a brake that is on, snapshots and events that no job which is left
   * refers to, holds and brakes that are over, and restores that were refused or not sent. What keeps an entry from being sent twice is never deleted.
   * Without a retention nothing is. Says in an event what went, if something did.
   */
  prune(actor: string): Pruned;
}

const NOTHING: Pruned = { jobs: 0, snapshots: 0, restores: 0, holds: 0, brakes: 0, events: 0 };

export function createRetention(context: Context, retentionMs: number | undefined): Retention {
  const { database, now } = context;
  return {
    prune: (actor) => {
      checkActor(actor);
      if (retentionMs === undefined) return NOTHING;
      const before = now() - retentionMs;
      return database.transaction(() => {
        const pruned = deleteOlder(context, before);
        const isAny = Object.values(pruned).some((count: number) => count > 0);
        if (isAny) insertEvent(context, { kind: 'pruned', actor, data: { before, ...pruned } });
        return pruned;
      });
    },
  };
}

function deleteOlder({ database }: Context, before: number): Pruned {
  const remove = (what: string, params: readonly SqlValue[]): number => {
    const [row] = database.all(`SELECT count(*) AS count FROM ${what}`, params);
    database.run(`DELETE FROM ${what}`, params);
    return columnsOf('pruning', row ?? {}).integer('count');
  };
  const old = `SELECT id FROM snapshots WHERE taken_at < ? AND NOT EXISTS (SELECT 1 FROM jobs WHERE snapshot = snapshots.id)`;

  database.run(`INSERT INTO pruning (before) VALUES (?)`, [before]);
  // Jobs first: what they refer to is kept for as long as they are.
  const oldJobs = `jobs WHERE closed_at < ? AND NOT EXISTS
      (SELECT 1 FROM resend_attempts WHERE job = jobs.id AND (outcome IS NULL OR outcome = 'unknown'))
      AND NOT EXISTS (SELECT 1 FROM brakes WHERE job = jobs.id AND ended_at IS NULL)`;
  remove(`restore_entries WHERE job IN (SELECT id FROM ${oldJobs})`, [before]);
  const jobs = remove(oldJobs, [before]);
  remove(`snapshot_entries WHERE snapshot IN (${old})`, [before]);
  const snapshots = remove(`snapshots WHERE id IN (${old})`, [before]);
  const restores = remove(`resend_attempts WHERE outcome IN ('refused', 'not-sent') AND decided_at < ?`, [before]);
  const holds = remove(`holds WHERE coalesce(lifted_at, until) < ?`, [before]);
  const brakes = remove(`brakes WHERE ended_at < ?`, [before]);
  const events = remove(`events WHERE at < ? AND NOT EXISTS (SELECT 1 FROM jobs WHERE id = events.job)`, [before]);
  database.run(`DELETE FROM pruning`);
  return { jobs, snapshots, restores, holds, brakes, events };
}
