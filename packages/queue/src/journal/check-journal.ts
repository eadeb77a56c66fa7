import { SluiceError } from '@sluice/core';
import { parsePlan } from '../plan/parse-plan.ts';
import { damageOfSnapshot } from './check-snapshot.ts';
import type { Damage, Fault, JournalPart } from './damage.ts';
import { digestOfChoice } from './snapshot.ts';
import { isInteger } from './columns.ts';
import type { Context } from './database.ts';
import type { Events } from './events.ts';
import type { RestoreEntries } from './restore-entries.ts';
import type { Snapshots } from './snapshots.ts';
import { toJob, type Job } from './job.ts';
import { checkJob } from './written-job.ts';

export interface Checks {
  /**
   * Reads all that is in the journal and holds it against its digests: the file, snapshots with their messages, plans, events.
   *
   * @returns what is damaged, in the order in which it was found; nothing where all is as it was written.
   */
  check(): Generator<Damage, void>;
}

export function createChecks(context: Context, snapshots: Snapshots, events: Events, restoreEntries: RestoreEntries): Checks {
  return {
    *check() {
      yield* checkFile(context);
      yield* checkSnapshots(context, snapshots);
      yield* checkJobs(context);
      yield* checkRestoreEntries(context, restoreEntries);
      yield* checkEvents(events);
    },
  };
}

function* checkFile({ database }: Context): Generator<Damage, void> {
  for (const row of database.all('PRAGMA quick_check')) {
    const found = Object.values(row).join(' ');
    if (found !== 'ok') yield { part: { code: 'file', data: {} }, fault: { code: 'database-fault', data: { said: found } } };
  }
  for (const { table } of database.all('PRAGMA foreign_key_check')) {
    const part = { code: 'table', data: { table: String(table) } } as const;
    yield { part, fault: { code: 'row-without-owner', data: {} } };
  }
}

function* checkSnapshots({ database }: Context, snapshots: Snapshots): Generator<Damage, void> {
  for (const { id } of database.all('SELECT id FROM snapshots ORDER BY taken_at, rowid')) {
    const snapshot = String(id);
    try {
      yield* damageOfSnapshot(snapshots, snapshot);
    } catch (error) {
      yield { part: { code: 'snapshot', data: { snapshot } }, fault: unreadable(error) };
    }
  }
}

function* checkJobs({ database }: Context): Generator<Damage, void> {
  for (const row of database.all('SELECT * FROM jobs ORDER BY opened_at, rowid')) {
    const part = jobPart(String(row['id']));
    try {
      const job = toJob(row);
      if (isAgreed(job)) checkJob(database, job);
      else yield { part, fault: { code: 'plan-altered', data: {} } };
    } catch (error) {
      yield { part, fault: unreadable(error) };
    }
  }
}

/** Whether the plan of a job is what was agreed to. */
function isAgreed({ kind, plan, snapshot = '' }: Job): boolean {
  if (kind === 'clear') {
    try {
      parsePlan(plan);
      return true;
    } catch {
      return false;
    }
  }
  // The others choose no messages.
  if (kind !== 'restore') return true;
  const { positions, digest } = plan;
  if (!Array.isArray(positions) || !positions.every(isInteger)) return false;
  return digest === digestOfChoice(snapshot, positions);
}

function* checkRestoreEntries({ database }: Context, restoreEntries: RestoreEntries): Generator<Damage, void> {
  for (const { job } of database.all('SELECT DISTINCT job FROM restore_entries')) {
    try {
      restoreEntries.restoreEntriesOf(String(job));
    } catch (error) {
      yield { part: jobPart(String(job)), fault: unreadable(error) };
    }
  }
}

function* checkEvents(events: Events): Generator<Damage, void> {
  try {
    for (const _ of events.exportJsonl()) continue;
  } catch (error) {
    yield { part: { code: 'events', data: {} }, fault: unreadable(error) };
  }
}

function jobPart(job: string): JournalPart {
  return { code: 'job', data: { job } };
}

function unreadable(error: unknown): Fault {
  if (error instanceof SluiceError) return { code: 'unreadable', data: { error } };
  throw error;
}
