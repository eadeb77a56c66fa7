import { rowsOf } from '../../../test/reading.ts';
import type { Database } from '../database.ts';
import { openJobJournal, type JobJournal } from '../job-journal.ts';
import { capture, entries, newJob, START, successor, acquiredJob } from './given.ts';

/** A clearing from its opening to its end, and each kind of writing once; gives a turn after every call that has to be whole. */
export async function* story(journal: JobJournal): AsyncGenerator<void, void> {
  journal.appendEvent({ kind: 'noted', actor: 'operator' });
  yield;
  let job = acquiredJob(journal.openJob(newJob));
  yield;
  const hold = journal.holdForJob(job, { until: START + 60_000, reason: 'Blocked.' });
  yield;
  job = journal.saveSnapshot(job, capture, rowsOf(entries));
  yield;
  job = journal.moveJob(job, 'captured', {});
  yield;
  job = acquiredJob(journal.takeOver(job, successor));
  yield;
  const intent = journal.intendResend(job, 2);
  if (intent.outcome === 'blocked') throw new Error('It was never sent.');
  yield;
  journal.answerResend(job, intent.attempt.id, { outcome: 'refused', evidence: 'The gateway answered 400.' });
  yield;
  journal.liftHold(hold.id, { actor: 'operator', reason: 'Cleared.' });
  yield;
  journal.moveJob(job, 'cancelled', {});
  yield;
  journal.prune('keeper');
  yield;
}

/** A journal in which time passes at every look, so that in the end everything is old enough to be deleted. */
export function openForStory(database: Database): JobJournal {
  let time = START;
  return openJobJournal(database, { now: () => (time += 1), retentionMs: 0, bodies: 'full' });
}

const TABLES = ['events', 'jobs', 'snapshots', 'snapshot_entries', 'resend_attempts', 'holds', 'pruning'] as const;

/** All that is in a journal, but for ids that are drawn and times. */
export function dumpOf(database: Database): string {
  const ids: string[] = [];
  const rows = TABLES.map((table) => [table, database.all(`SELECT * FROM ${table} ORDER BY rowid`)]);
  return JSON.stringify(rows)
    .replace(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, (id) => {
      if (!ids.includes(id)) ids.push(id);
      return `id ${ids.indexOf(id)}`;
    })
    .replace(/"digest":"[\da-f]{64}"/g, '"digest":""')
    .replace(/(_at|At|"at|before)("?\\?"):\d+/g, '$1$2:0');
}

/** The content of the journal before the story and after each of its turns. */
export async function chaptersIn(database: Database): Promise<readonly string[]> {
  const journal = openForStory(database);
  const contents = [dumpOf(database)];
  for await (const _ of story(journal)) contents.push(dumpOf(database));
  return contents;
}

/** The same database, with something done before each statement, which is given its number. */
export function everyStatement(database: Database, before: (n: number) => void): Database {
  let n = 0;
  return {
    run: (sql, params) => {
      before((n += 1));
      database.run(sql, params);
    },
    all: (sql, params) => {
      before((n += 1));
      return database.all(sql, params);
    },
    transaction: (action) => database.transaction(action),
  };
}
