import { SluiceError } from '@sluice/core';
import { parsePlan } from '../plan/parse-plan.ts';
import { digestOfChoice } from '../restore/digest-of-choice.ts';
import { isWhole } from './columns.ts';
import type { Context } from './context.ts';
import type { Events } from './events.ts';
import { digestOfSnapshot, isIntact } from './snapshot-digest.ts';
import type { Snapshots } from './snapshots.ts';
import { toJob, type Job } from './job.ts';

/** Something in the journal that is not what was written. */
export interface Damage {
  /** Such as `snapshot …, position 3`. */
  readonly where: string;
  /** What is wrong with it, in one sentence for people. */
  readonly sentence: string;
}

export interface Checks {
  /**
   * Reads all that is in the journal and holds it against its digests: the file, snapshots with their messages, what was agreed to, events.
   *
   * @returns what is damaged, in the order in which it was found; nothing where all is as it was written.
   */
  check(): AsyncGenerator<Damage, void>;
}

export function createChecks(context: Context, snapshots: Snapshots, events: Events): Checks {
  return {
    async *check() {
      yield* checkFile(context);
      yield* checkSnapshots(context, snapshots);
      yield* checkJobs(context);
      yield* checkEvents(events);
    },
  };
}

function* checkFile({ database }: Context): Generator<Damage, void> {
  for (const row of database.all('PRAGMA quick_check')) {
    const found = Object.values(row).join(' ');
    if (found !== 'ok') yield { where: 'the file', sentence: `The database says of itself: ${found}.` };
  }
  for (const { table } of database.all('PRAGMA foreign_key_check')) {
    yield { where: `the table ${String(table)}`, sentence: 'A row of it belongs to something that is not there.' };
  }
}

async function* checkSnapshots({ database }: Context, snapshots: Snapshots): AsyncGenerator<Damage, void> {
  for (const { id } of database.all('SELECT id FROM snapshots ORDER BY taken_at, rowid')) {
    const snapshot = String(id);
    const where = `snapshot ${snapshot}`;
    try {
      const info = snapshots.readSnapshot(snapshot);
      const entries: { readonly digest: string | undefined }[] = [];
      for (const entry of snapshots.iterateEntries(snapshot)) {
        entries.push({ digest: entry.digest });
        if (!(await isIntact(info, entry))) {
          yield {
            where: `${where}, position ${entry.position}`,
            sentence: 'The message is not what was captured; it is not sent again.',
          };
        }
      }
      if (info.digest !== undefined && info.digest !== (await digestOfSnapshot(info, entries))) {
        yield { where, sentence: 'What was known of the queue, or which messages it had, is not what was captured.' };
      }
    } catch (error) {
      yield { where, sentence: sentenceOf(error) };
    }
  }
}

async function* checkJobs({ database }: Context): AsyncGenerator<Damage, void> {
  for (const row of database.all('SELECT * FROM jobs ORDER BY opened_at, rowid')) {
    const where = `job ${String(row['id'])}`;
    try {
      if (!(await isAgreed(toJob(row)))) yield { where, sentence: 'What was agreed to is not what was written down.' };
    } catch (error) {
      yield { where, sentence: sentenceOf(error) };
    }
  }
}

/** Whether the plan of a job is what was agreed to. One of the first version of the journal has no digest where it is a restore. */
async function isAgreed({ kind, plan, snapshot = '' }: Job): Promise<boolean> {
  if (kind === 'clear') {
    const parsed = await parsePlan(plan).catch(() => undefined);
    return parsed !== undefined;
  }
  const { places, digest } = plan;
  if (!Array.isArray(places) || !places.every(isWhole)) return false;
  return digest === undefined || digest === (await digestOfChoice(snapshot, places));
}

function* checkEvents(events: Events): Generator<Damage, void> {
  try {
    for (const _ of events.exportJsonl()) continue;
  } catch (error) {
    yield { where: 'the events', sentence: sentenceOf(error) };
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof SluiceError) return error.message;
  throw error;
}
