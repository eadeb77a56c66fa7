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
  successor,
  acquiredJob,
} from './given.ts';

export function jobsContract(open: OpenDatabase): void {
  describe('jobs', () => {
    test('of two that want the same instance one wins, and the other hears whose it is and since when', () => {
      const { journal, pass } = journalIn(open());
      const first = acquiredJob(journal.openJob(newJob));
      expect(first).toEqual({
        ...newJob,
        id: first.id,
        openedAt: START,
        heartbeatAt: START,
        snapshot: undefined,
        state: 'opened',
        progress: {},
        fence: 1,
        closedAt: undefined,
      });
      pass(60_000);
      const second = { ...newJob, kind: 'restore', actor: 'colleague', owner: 'host-2' } as const;
      expect(journal.openJob(second)).toEqual({ outcome: 'taken', by: first });
      expect(journal.openJob({ ...second, idInstance: BAKERY })).toMatchObject({ outcome: 'acquired' });
      expect(journal.openJobs(SHOP)).toEqual([first]);
      expect(journal.openJobs().map(({ actor }) => actor)).toEqual(['operator', 'colleague']);
    });

    test('of one instance are never open twice, by any statement', () => {
      const { database, journal } = journalIn(open());
      journal.openJob(newJob);
      expect(() =>
        database.run(
          `INSERT INTO jobs SELECT 'other', kind, id_instance, opened_at, actor, reason, plan, snapshot, state, owner, 1, owned_since, progress,
             heartbeat_at, NULL FROM jobs`,
        ),
      ).toThrow(/UNIQUE/);
    });

    test('move on with their event, and free the instance when they are closed', () => {
      const { journal, pass } = journalIn(open());
      const job = acquiredJob(journal.openJob(newJob));
      pass(1000);
      const moved = journal.moveJob(journal.keepProgress(job, { failures: 1 }), 'captured', { listed: 3 });
      expect(moved).toEqual({ ...job, state: 'captured', heartbeatAt: START + 1000 });
      expect(journal.openJobs()).toEqual([moved]);
      const closed = journal.moveJob(moved, 'cancelled', {});
      expect(closed).toEqual({ ...moved, state: 'cancelled', closedAt: START + 1000 });
      expect(journal.openJobs()).toEqual([]);
      const { actor, reason } = newJob;
      expect(journal.events({ job: job.id, order: 'oldest-first', limit: 10 })).toMatchObject([
        { kind: 'opened', idInstance: SHOP, actor, reason, data: { job: 'clear', owner: 'host-1' } },
        { kind: 'captured', idInstance: SHOP, actor, reason, data: { listed: 3 } },
        { kind: 'cancelled', idInstance: SHOP, actor, reason, data: {} },
      ]);
      expect(journal.openJob(newJob)).toMatchObject({ outcome: 'acquired' });
    });

    test('that are closed can be neither moved, closed again, nor taken over', () => {
      const { database, journal } = journalIn(open());
      const job = acquiredJob(journal.openJob(newJob));
      journal.moveJob(job, 'failed', {});
      const before = kindsIn(journal);
      for (const attempt of [
        () => journal.moveJob(job, 'captured', {}),
        () => journal.moveJob(job, 'cancelled', {}),
        () => journal.keepProgress(job, {}),
        () => journal.heartbeat(job),
        () => journal.takeOver(job, successor),
      ]) {
        expect(failureOf(attempt)).toMatchObject({ code: 'job-closed', idInstance: SHOP });
        expect(failureOf(attempt).message).toContain('was closed at 2026-01-01T00:00:00.000Z');
      }
      expect(kindsIn(journal)).toEqual(before);
      expect(() => database.run(`UPDATE jobs SET closed_at = NULL`)).toThrow(/never changed/);
      expect(() => database.run(`DELETE FROM jobs`)).toThrow(/retention only/);
    });

    test('are taken from the run that was found gone, which the event names', () => {
      const { journal, pass } = journalIn(open());
      const job = acquiredJob(journal.openJob(newJob));
      pass(20_000);
      const alive = journal.heartbeat(job);
      pass(30_000);
      const taken = acquiredJob(journal.takeOver(alive, { ...successor, because: 'silent' }));
      expect(taken).toEqual({ ...alive, owner: 'host-2', ownedSince: successor.since, fence: 2, heartbeatAt: START + 50_000 });
      expect(journal.events({ order: 'newest-first', limit: 1 })).toMatchObject([
        {
          kind: 'taken-over',
          job: job.id,
          data: { from: 'host-1', because: 'silent', to: 'host-2', heardOfAt: START + 20_000, state: 'opened' },
        },
      ]);
    });

    test('stay with a run of which there was a sign of life after it was taken for silent, though not with one that has ended', () => {
      const { journal, pass } = journalIn(open());
      const seen = acquiredJob(journal.openJob(newJob));
      pass(1);
      const alive = journal.heartbeat(seen);
      expect(journal.takeOver(seen, { ...successor, because: 'silent' })).toEqual({ outcome: 'taken', by: alive });
      expect(journal.takeOver(seen, successor)).toMatchObject({ outcome: 'acquired' });
    });

    test('of ten who find the same run gone one gets it, and takes it from no run that has it meanwhile', () => {
      const { journal } = journalIn(open());
      const seen = acquiredJob(journal.openJob(newJob));
      const claims = Array.from({ length: 10 }, (_, i) => journal.takeOver(seen, { ...successor, owner: `run ${i}` }));
      expect(claims.map(({ outcome }) => outcome)).toEqual(['acquired', ...claims.slice(1).map(() => 'taken')]);
      expect(claims.at(-1)).toMatchObject({ by: { owner: 'run 0', fence: 2 } });
    });

    test('are kept from a run by its fence, also where the one that took over has the same name', () => {
      const { journal } = journalIn(open());
      const job = acquiredJob(journal.openJob(newJob));
      journal.takeOver(job, { ...successor, owner: newJob.owner });
      expect(failureOf(() => journal.heartbeat(job))).toMatchObject({ code: 'job-taken-over' });
    });

    test('that were taken over can no longer be changed by the owner before, which gets an error', async () => {
      const { journal } = journalIn(open());
      const job = capturedJob(journal);
      const taken = acquiredJob(journal.takeOver(job, successor));
      const before = kindsIn(journal);
      for (const attempt of [
        () => journal.moveJob(job, 'captured', {}),
        () => journal.moveJob(job, 'cancelled', {}),
        () => journal.keepProgress(job, {}),
        () => journal.heartbeat(job),
        () => journal.intendResend(job, 1),
      ]) {
        expect(failureOf(attempt)).toMatchObject({ code: 'job-taken-over', message: saying('carried out by another run') });
      }
      expect(kindsIn(journal)).toEqual(before);
      expect(journal.moveJob(taken, 'captured', {}).state).toBe('captured');
    });

    describe('that are opened in the place of another', () => {
      const stopped = { ...newJob, kind: 'stop' } as const;
      const go = { ...newJob, kind: 'go', actor: 'colleague', owner: 'host-2', ownedSince: successor.since } as const;
      const cancelled = { because: 'for-a-go', to: 'cancelled', data: { code: 'aborted' } } as const;

      test('take its instance, and its run can write nothing any more', () => {
        const { journal } = journalIn(open());
        const seen = acquiredJob(journal.openJob(stopped));
        const job = acquiredJob(journal.openInPlaceOf({ ...cancelled, seen }, go));
        expect(journal.openJobs()).toEqual([job]);
        expect(kindsIn(journal)).toEqual(['opened', 'taken-over', 'cancelled', 'opened']);
        expect(failureOf(() => journal.moveJob(seen, 'changing', {}))).toMatchObject({ code: 'job-closed' });
      });

      test('leave it as it is where they cannot be opened', () => {
        const { journal } = journalIn(open());
        const seen = acquiredJob(journal.openJob(stopped));
        expect(failureOf(() => journal.openInPlaceOf({ ...cancelled, seen }, { ...go, reason: ' ' }))).toMatchObject({
          code: 'invalid-request',
        });
        expect(journal.openJobs()).toEqual([seen]);
        expect(kindsIn(journal)).toEqual(['opened']);
      });

      test('leave it as it is where its run has moved it, or another run has it', () => {
        const { journal } = journalIn(open());
        const seen = acquiredJob(journal.openJob(stopped));
        const moved = journal.moveJob(seen, 'changing', {});
        expect(journal.openInPlaceOf({ ...cancelled, seen }, go)).toEqual({ outcome: 'taken', by: moved });
        const taken = acquiredJob(journal.takeOver(moved, successor));
        expect(journal.openInPlaceOf({ ...cancelled, seen: moved }, go)).toEqual({ outcome: 'taken', by: taken });
        expect(journal.openJobs()).toEqual([taken]);
      });

      test('are opened as any other where it has ended meanwhile', () => {
        const { journal } = journalIn(open());
        const seen = acquiredJob(journal.openJob(stopped));
        journal.moveJob(seen, 'done', {});
        expect(journal.openInPlaceOf({ ...cancelled, seen }, go)).toMatchObject({ outcome: 'acquired', job: { kind: 'go' } });
      });
    });

    test.each(['actor', 'reason', 'owner'])('are not opened without %s', (missing) => {
      const { journal } = journalIn(open());
      const failure = failureOf(() => journal.openJob({ ...newJob, [missing]: ' ' }));
      expect(failure).toMatchObject({ code: 'invalid-request', message: saying(missing) });
      expect([journal.openJobs(), kindsIn(journal)]).toEqual([[], []]);
    });

    test.each<Readonly<Record<string, unknown>>>([
      { actor: 'a'.repeat(201) },
      { reason: 'because '.repeat(400_000) },
      { actor: 5 },
      { reason: undefined },
    ])('are not opened with an actor or a reason that no row takes', (wrong) => {
      const { journal } = journalIn(open());
      const failure = failureOf(() => journal.openJob({ ...newJob, ...wrong }));
      expect(failure).toMatchObject({ code: 'invalid-request', message: saying(Object.keys(wrong).join()) });
      expect(failure.message.length).toBeLessThan(200);
      expect([journal.openJobs(), kindsIn(journal)]).toEqual([[], []]);
    });

    test('are not opened over one that its events left open, although its row says that it is closed', () => {
      const { database, journal } = journalIn(open());
      const job = capturedJob(journal);
      database.run(`UPDATE jobs SET closed_at = 1`);
      for (const attempt of [
        () => journal.openJob(newJob),
        () => journal.openJobs(SHOP),
        () => journal.openJobs(),
        () => journal.readJob(job.id),
      ]) {
        expect(failureOf(attempt)).toMatchObject({ code: 'journal-damaged', message: saying('jobs.closed_at') });
      }
    });

    test('that say to be of another instance are missed in their own, and not taken in the other', () => {
      const { database, journal } = journalIn(open());
      acquiredJob(journal.openJob(newJob));
      database.run(`UPDATE jobs SET id_instance = ?`, [BAKERY]);
      for (const attempt of [() => journal.openJobs(SHOP), () => journal.openJobs(BAKERY), () => journal.openJob(newJob)]) {
        expect(failureOf(attempt)).toMatchObject({ code: 'journal-damaged', message: saying('jobs.id_instance') });
      }
    });

    test.each([
      ['kind', `'restore'`],
      ['actor', `'another operator'`],
      ['reason', `'No reason.'`],
      ['plan', `'{}'`],
      ['snapshot', 'NULL'],
      ['state', `'clearing'`],
    ])('of which the %s is not what their events say are not read for a step', (column, value) => {
      const { database, journal } = journalIn(open());
      const { id } = journal.moveJob(capturedJob(journal), 'captured', {});
      database.run(`UPDATE jobs SET ${column} = ${value}`);
      expect(failureOf(() => journal.readJob(id))).toMatchObject({ code: 'journal-damaged', message: saying(`jobs.${column}`) });
    });

    test('are restores only of a snapshot that is there, and of the same instance', async () => {
      const { journal } = journalIn(open());
      const { snapshot = '' } = capturedJob(journal);
      const restore = { ...newJob, kind: 'restore', idInstance: BAKERY } as const;
      expect(failureOf(() => journal.openJob({ ...restore, snapshot: 'none' })).code).toBe('not-found');
      const failure = failureOf(() => journal.openJob({ ...restore, snapshot }));
      expect(failure).toMatchObject({
        code: 'instance-mismatch',
        message: saying(`of instance ${SHOP}, not of ${BAKERY}`),
      });
      expect(journal.openJobs(BAKERY)).toEqual([]);
    });

    test('that are not known are named', () => {
      const { journal } = journalIn(open());
      const job = acquiredJob(journal.openJob(newJob));
      const failure = failureOf(() => journal.takeOver({ ...job, id: 'none' }, successor));
      expect(failure).toMatchObject({ code: 'not-found', message: saying('none') });
    });
  });
}
