import { describe, expect, test } from 'vitest';
import {
  BAKERY,
  capturedJob,
  failureOf,
  journalIn,
  kindsIn,
  newJob,
  type OpenDatabase,
  saying,
  SHOP,
  START,
  won,
} from './given.ts';

export function jobsContract(open: OpenDatabase): void {
  describe('jobs', () => {
    test('of two who want the same instance one wins, and the other is told who and since when', () => {
      const { journal, pass } = journalIn(open());
      const first = won(journal.openJob(newJob));
      expect(first).toEqual({
        ...newJob,
        id: first.id,
        openedAt: START,
        heartbeatAt: START,
        snapshot: undefined,
        fence: 1,
        closedAt: undefined,
      });
      pass(60_000);
      const second = { ...newJob, kind: 'restore', actor: 'colleague', owner: 'host-2' } as const;
      expect(journal.openJob(second)).toEqual({ outcome: 'held', by: first });
      expect(journal.openJob({ ...second, idInstance: BAKERY })).toMatchObject({ outcome: 'won' });
      expect(journal.openJobs(SHOP)).toEqual([first]);
      expect(journal.openJobs().map(({ actor }) => actor)).toEqual(['operator', 'colleague']);
    });

    test('of one instance are never open twice, whoever asks the database', () => {
      const { database, journal } = journalIn(open());
      journal.openJob(newJob);
      expect(() =>
        database.run(
          `INSERT INTO jobs SELECT 'other', kind, id_instance, opened_at, actor, reason, plan, snapshot, state, owner, heartbeat_at, NULL, 1 FROM jobs`,
        ),
      ).toThrow(/UNIQUE/);
    });

    test('move on with their event, and free the instance when they are closed', () => {
      const { journal, pass } = journalIn(open());
      const job = won(journal.openJob(newJob));
      pass(1000);
      const moved = journal.moveJob(job, 'clearing', { kind: 'clear-sent', data: { listed: 3 } });
      expect(moved).toEqual({ ...job, state: 'clearing', heartbeatAt: START + 1000 });
      expect(journal.openJobs()).toEqual([moved]);
      const closed = journal.closeJob(moved, 'verified', { kind: 'clear-verified' });
      expect(closed).toEqual({ ...moved, state: 'verified', closedAt: START + 1000 });
      expect(journal.openJobs()).toEqual([]);
      const { actor, reason } = newJob;
      expect(journal.events({ job: job.id, order: 'oldest-first', limit: 10 })).toMatchObject([
        { kind: 'job-opened', idInstance: SHOP, actor, reason, data: { job: 'clear', state: 'planned', owner: 'host-1' } },
        { kind: 'clear-sent', idInstance: SHOP, actor, reason, data: { listed: 3, state: 'clearing' } },
        { kind: 'clear-verified', idInstance: SHOP, actor, reason, data: { state: 'verified' } },
      ]);
      expect(journal.openJob(newJob)).toMatchObject({ outcome: 'won' });
    });

    test('that are closed can be neither moved, closed again, nor taken over', () => {
      const { database, journal } = journalIn(open());
      const job = won(journal.openJob(newJob));
      journal.closeJob(job, 'refused', { kind: 'clear-refused' });
      const before = kindsIn(journal);
      for (const attempt of [
        () => journal.moveJob(job, 'clearing', { kind: 'clear-sent' }),
        () => journal.closeJob(job, 'verified', { kind: 'clear-verified' }),
        () => journal.heartbeat(job),
        () => journal.takeOver(job, { owner: 'host-2', because: 'ended' }),
      ]) {
        expect(failureOf(attempt)).toMatchObject({ code: 'refused', idInstance: SHOP });
        expect(failureOf(attempt).message).toContain('was closed at 2026-01-01T00:00:00.000Z');
      }
      expect(kindsIn(journal)).toEqual(before);
      expect(() => database.run(`UPDATE jobs SET closed_at = NULL`)).toThrow(/never changed/);
      expect(() => database.run(`DELETE FROM jobs`)).toThrow(/retention only/);
    });

    test('are taken from the run that was found gone, which the event names', () => {
      const { journal, pass } = journalIn(open());
      const job = won(journal.openJob(newJob));
      pass(20_000);
      const alive = journal.heartbeat(job);
      pass(30_000);
      const taken = won(journal.takeOver(alive, { owner: 'host-2', because: 'silent' }));
      expect(taken).toEqual({ ...alive, owner: 'host-2', fence: 2, heartbeatAt: START + 50_000 });
      expect(journal.events({ order: 'newest-first', limit: 1 })).toMatchObject([
        {
          kind: 'job-taken-over',
          job: job.id,
          data: { from: 'host-1', because: 'silent', to: 'host-2', heardOfAt: START + 20_000, state: 'planned' },
        },
      ]);
    });

    test('stay with a run of which there was a sign of life after it was taken for silent, though not with one that has ended', () => {
      const { journal, pass } = journalIn(open());
      const seen = won(journal.openJob(newJob));
      pass(1);
      const alive = journal.heartbeat(seen);
      expect(journal.takeOver(seen, { owner: 'host-2', because: 'silent' })).toEqual({ outcome: 'held', by: alive });
      expect(journal.takeOver(seen, { owner: 'host-2', because: 'ended' })).toMatchObject({ outcome: 'won' });
    });

    test('of ten who find the same run gone one gets it, and robs nobody who has taken it meanwhile', () => {
      const { journal } = journalIn(open());
      const seen = won(journal.openJob(newJob));
      const claims = Array.from({ length: 10 }, (_, i) => journal.takeOver(seen, { owner: `run ${i}`, because: 'ended' }));
      expect(claims.map(({ outcome }) => outcome)).toEqual(['won', ...claims.slice(1).map(() => 'held')]);
      expect(claims.at(-1)).toMatchObject({ by: { owner: 'run 0', fence: 2 } });
    });

    test('are kept from a run by its fence, also where the one that took over has the same name', () => {
      const { journal } = journalIn(open());
      const job = won(journal.openJob(newJob));
      journal.takeOver(job, { owner: newJob.owner, because: 'ended' });
      expect(failureOf(() => journal.heartbeat(job))).toMatchObject({ code: 'refused' });
    });

    test('that were taken over can no longer be changed by the owner before, who is told', async () => {
      const { journal } = journalIn(open());
      const job = await capturedJob(journal);
      const taken = won(journal.takeOver(job, { owner: 'host-2', because: 'ended' }));
      const before = kindsIn(journal);
      for (const attempt of [
        () => journal.moveJob(job, 'clearing', { kind: 'clear-sent' }),
        () => journal.closeJob(job, 'verified', { kind: 'clear-verified' }),
        () => journal.heartbeat(job),
        () => journal.intendResend(job, 1),
      ]) {
        expect(failureOf(attempt)).toMatchObject({ code: 'refused', message: saying('carried out by another run') });
      }
      expect(kindsIn(journal)).toEqual(before);
      expect(journal.moveJob(taken, 'clearing', { kind: 'clear-sent' }).state).toBe('clearing');
    });

    test.each(['actor', 'reason', 'state', 'owner'])('are not opened without %s', (missing) => {
      const { journal } = journalIn(open());
      const failure = failureOf(() => journal.openJob({ ...newJob, [missing]: ' ' }));
      expect(failure).toMatchObject({ code: 'invalid-request', message: saying(missing) });
      expect([journal.openJobs(), kindsIn(journal)]).toEqual([[], []]);
    });

    test('are restores only of a snapshot that is there, and of the same instance', async () => {
      const { journal } = journalIn(open());
      const { snapshot = '' } = await capturedJob(journal);
      const restore = { ...newJob, kind: 'restore', idInstance: BAKERY } as const;
      expect(failureOf(() => journal.openJob({ ...restore, snapshot: 'none' })).code).toBe('not-found');
      const failure = failureOf(() => journal.openJob({ ...restore, snapshot }));
      expect(failure).toMatchObject({
        code: 'refused',
        message: saying(`of instance ${SHOP}, not of ${BAKERY}`),
      });
      expect(journal.openJobs(BAKERY)).toEqual([]);
    });

    test('that nobody knows are named', () => {
      const { journal } = journalIn(open());
      const job = won(journal.openJob(newJob));
      const failure = failureOf(() => journal.takeOver({ ...job, id: 'none' }, { owner: 'host-2', because: 'ended' }));
      expect(failure).toMatchObject({ code: 'not-found', message: saying('none') });
    });
  });
}
