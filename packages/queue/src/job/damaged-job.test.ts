import { untilResolved, useFakeTime } from '@sluice/testing';
import { describe, expect, test } from 'vitest';
import { clearsOf, errorOf, orderOf, planOf, portsOf, stepsOf } from '../../test/clearing.ts';
import { failureOf } from '../journal/contract/given.ts';
import { openJobJournal, type JobJournal } from '../journal/job-journal.ts';
import { openMemoryDatabase, type SqliteDatabase } from '../node/index.ts';
import { gatewayWith, type GatewayUnderTest } from '../../test/gateway.ts';
import { ID } from '../../test/reading.ts';
import { clearQueue } from './clear-queue.ts';
import { resumeJob } from './resume.ts';
import type { JobStep } from './steps.ts';

useFakeTime();

interface Damaged {
  readonly gateway: GatewayUnderTest;
  readonly journal: JobJournal;
  readonly steps: readonly JobStep[];
}

/** Clears the offers of a queue, and has its journal damaged as soon as this step is taken. */
async function clearWithDamage(at: JobStep['step'], damage: (database: SqliteDatabase) => void): Promise<Damaged> {
  const gateway = gatewayWith(0);
  for (const text of ['Answer A', 'Offer A', 'Answer B']) gateway.fill(1, text);
  const database = openMemoryDatabase();
  const journal = openJobJournal(database, { now: () => gateway.clock.now(), bodies: 'full' });
  const plan = await untilResolved(planOf(gateway, { text: 'Offer' }));
  const damaged = async function* (): AsyncGenerator<JobStep, void> {
    let isDamaged = false;
    for await (const step of clearQueue(portsOf(gateway, { journal }), orderOf(plan))) {
      if (step.step === at && !isDamaged) damage(database);
      isDamaged ||= step.step === at;
      yield step;
    }
  };
  return { gateway, journal, steps: await untilResolved(stepsOf(damaged())) };
}

describe('a clear is not sent when, after the capture, the journal no longer has', () => {
  test.each([
    ['the plan', `UPDATE jobs SET plan = '{}'`],
    ['one entry of the plan as it was', `UPDATE jobs SET plan = replace(plan, '"toKeep"', '"toClear"')`],
    ['the snapshot in the job', `UPDATE jobs SET snapshot = NULL`],
    ['the kind', `UPDATE jobs SET kind = 'restore'`],
    ['the operator', `UPDATE jobs SET actor = 'another operator'`],
    ['the instance', `UPDATE jobs SET id_instance = '1101000009'`],
    ['the job among the open ones', `UPDATE jobs SET closed_at = 1`],
    ['the text of a message', `UPDATE snapshot_entries SET body = replace(body, 'Answer', 'Offer') WHERE position = 3`],
    ['the recipient of a message', `UPDATE snapshot_entries SET chat_id = '79990009999@c.us' WHERE position = 1`],
    ['as many messages', `UPDATE snapshots SET entry_count = 2`],
    ['the count', `UPDATE snapshots SET count = 9`],
  ])('%s', async (_what, sql) => {
    const { gateway, steps } = await clearWithDamage('captured', (database) => {
      database.run('DROP TRIGGER snapshots_are_final');
      database.run('DROP TRIGGER snapshot_entries_are_final');
      database.run(sql);
    });
    expect(errorOf(steps)).toMatchObject({ code: 'journal-damaged' });
    expect([clearsOf(gateway), gateway.waiting().length]).toEqual([0, 3]);
  });
});

test.each(['cleared', 'verified', 'restoring'] as const)(
  'a job that is closed by a damage at %s is not taken for one that has ended: the kept messages are still to be resent',
  async (at) => {
    const { gateway, journal, steps } = await clearWithDamage(at, (database) => database.run(`UPDATE jobs SET closed_at = 1`));
    expect(errorOf(steps)).toMatchObject({ code: 'journal-damaged' });
    expect(failureOf(() => journal.openJobs(ID)).code).toBe('journal-damaged');
    const [id = ''] = journal.events({ kind: 'opened', order: 'newest-first', limit: 1 }).map(({ job }) => job);
    const resumed = await untilResolved(stepsOf(resumeJob(portsOf(gateway, { journal }), id)));
    expect(errorOf(resumed)).toMatchObject({ code: 'journal-damaged' });
  },
);

test('a clearing that becomes a restore by a damage resends nothing', async () => {
  const { steps } = await clearWithDamage('restoring', (database) => database.run(`UPDATE jobs SET kind = 'restore'`));
  expect(errorOf(steps)).toMatchObject({ code: 'journal-damaged' });
});
