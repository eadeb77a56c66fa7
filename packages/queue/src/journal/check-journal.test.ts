import { beforeEach, describe, expect, test } from 'vitest';
import { openMemoryDatabase } from '../node/sqlite-database.ts';
import { damageSentence, en, journalPartName } from '../sentences/index.ts';
import { planClearing } from '../plan/plan-clearing.ts';
import { entries as queueEntries, reading, rowsOf, START } from '../../test/reading.ts';

import { capture, entries, journalIn, newJob, acquiredJob } from './contract/given.ts';
import type { Database } from './database.ts';
import type { JobJournal } from './job-journal.ts';

let database: Database;
let journal: JobJournal;

/** A clearing and a snapshot of three messages. */
beforeEach(() => {
  database = openMemoryDatabase();
  ({ journal } = journalIn(database));
  const plan = planClearing(reading({ entries: queueEntries(3) }), { all: true }, { now: () => START, newId: () => 'plan' });
  const job = acquiredJob(journal.openJob({ ...newJob, plan: { ...plan } }));
  journal.saveSnapshot(job, capture, rowsOf(entries));
});

function damages(): readonly { readonly where: string; readonly sentence: string }[] {
  return [...journal.check()].map((damage) => ({
    where: journalPartName(damage.part, en),
    sentence: damageSentence(damage, en),
  }));
}

function spoil(trigger: string, sql: string): void {
  if (trigger !== '') database.run(`DROP TRIGGER ${trigger}`);
  database.run(sql);
}

test('a journal that is as it was written has no damage', () => {
  expect(damages()).toEqual([]);
});

test.each(['stop', 'go', 'connect'] as const)(
  'nor has a job that chooses no messages (%s): each was said to be altered',
  (kind) => {
    acquiredJob(journal.openJob({ ...newJob, idInstance: '1101000009', kind, plan: {} }));
    expect(damages()).toEqual([]);
  },
);

describe('a row that is not as it was written is named:', () => {
  test.each([
    ['another text', `UPDATE snapshot_entries SET body = replace(body, 'BAE502', 'BAE509') WHERE position = 2`],
    ['another number', `UPDATE snapshot_entries SET chat_id = '79990000009@c.us' WHERE position = 2`],
    ['another id', `UPDATE snapshot_entries SET ids = '["BAE509"]' WHERE position = 2`],
    ['a body that is no JSON', `UPDATE snapshot_entries SET body = substr(body, 2) WHERE position = 2`],
    [
      'the message of another place',
      `UPDATE snapshot_entries SET body = (SELECT body FROM snapshot_entries WHERE position = 1) WHERE position = 2`,
    ],
  ])('%s', (_what, sql) => {
    spoil('snapshot_entries_are_final', sql);
    expect(damages().map(({ where }) => where.replace(/[\da-f-]{36}/, '…'))).toEqual(['snapshot …, position 2']);
  });

  test.each([
    ['another API', `UPDATE snapshots SET flavor = 'v3'`],
    ['another completeness', `UPDATE snapshots SET completeness = '{"kind":"complete"}'`],
    ['fewer messages', `UPDATE snapshots SET entry_count = 2`],
  ])('%s of a snapshot', (_what, sql) => {
    spoil('snapshots_are_final', sql);
    expect(damages()).toHaveLength(1);
  });

  test('a plan, of which a bit that flips would resend a message that was to be cleared', () => {
    spoil('', `UPDATE jobs SET plan = replace(plan, '"full"', '"selective"')`);
    expect(damages()).toMatchObject([{ sentence: 'The plan is no longer the one that was agreed to.' }]);
  });

  test('a state that its events did not lead to: a clear that was sent would pass for one that was not', () => {
    spoil('', `UPDATE jobs SET state = 'captured'`);
    expect(damages()).toMatchObject([{ sentence: expect.stringContaining('jobs.state') as unknown }]);
    expect(() => journal.openJobs()).toThrow('jobs.state');
  });

  test.each([
    ['an actor', `UPDATE jobs SET actor = 'another operator'`, 'jobs.actor'],
    ['an instance', `UPDATE jobs SET id_instance = '1101000009'`, 'jobs.id_instance'],
    ['a time of closing', `UPDATE jobs SET closed_at = 1`, 'jobs.closed_at'],
  ])('%s of a job', (_what, sql, where) => {
    spoil('', sql);
    expect(damages()).toMatchObject([{ sentence: expect.stringContaining(where) as unknown }]);
  });

  test('an event that is no JSON', () => {
    spoil('events_are_final', `UPDATE events SET data = substr(data, 2)`);
    // A job is compared with its events.
    expect(damages()).toMatchObject([{ where: expect.stringMatching(/^job /) as unknown }, { where: 'the events' }]);
  });
});
