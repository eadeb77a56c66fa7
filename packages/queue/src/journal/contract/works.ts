import { describe, expect, test } from 'vitest';
import {
  BAKERY,
  capturedWork,
  failureOf,
  journalIn,
  kindsIn,
  newWork,
  type OpenDatabase,
  saying,
  SHOP,
  START,
  won,
} from './given.ts';

export function worksContract(open: OpenDatabase): void {
  describe('works', () => {
    test('of two who want the same instance one wins, and the other is told who and since when', () => {
      const { journal, pass } = journalIn(open());
      const first = won(journal.openWork(newWork));
      expect(first).toEqual({
        ...newWork,
        id: first.id,
        openedAt: START,
        heartbeatAt: START,
        snapshot: undefined,
        fence: 1,
        closedAt: undefined,
      });
      pass(60_000);
      const second = { ...newWork, kind: 'restore', actor: 'colleague', owner: 'host-2' } as const;
      expect(journal.openWork(second)).toEqual({ outcome: 'held', by: first });
      expect(journal.openWork({ ...second, idInstance: BAKERY })).toMatchObject({ outcome: 'won' });
      expect(journal.openWorks(SHOP)).toEqual([first]);
      expect(journal.openWorks().map(({ actor }) => actor)).toEqual(['operator', 'colleague']);
    });

    test('of one instance are never open twice, whoever asks the database', () => {
      const { database, journal } = journalIn(open());
      journal.openWork(newWork);
      expect(() =>
        database.run(
          `INSERT INTO works SELECT 'other', kind, id_instance, opened_at, actor, reason, plan, snapshot, state, owner, heartbeat_at, NULL, 1 FROM works`,
        ),
      ).toThrow(/UNIQUE/);
    });

    test('move on with their event, and free the instance when they are closed', () => {
      const { journal, pass } = journalIn(open());
      const work = won(journal.openWork(newWork));
      pass(1000);
      const moved = journal.moveWork(work, 'clearing', { kind: 'clear-sent', data: { listed: 3 } });
      expect(moved).toEqual({ ...work, state: 'clearing', heartbeatAt: START + 1000 });
      expect(journal.openWorks()).toEqual([moved]);
      const closed = journal.closeWork(moved, 'verified', { kind: 'clear-verified' });
      expect(closed).toEqual({ ...moved, state: 'verified', closedAt: START + 1000 });
      expect(journal.openWorks()).toEqual([]);
      const { actor, reason } = newWork;
      expect(journal.events({ work: work.id, order: 'oldest-first', limit: 10 })).toMatchObject([
        { kind: 'work-opened', idInstance: SHOP, actor, reason, data: { work: 'clear', state: 'planned', owner: 'host-1' } },
        { kind: 'clear-sent', idInstance: SHOP, actor, reason, data: { listed: 3, state: 'clearing' } },
        { kind: 'clear-verified', idInstance: SHOP, actor, reason, data: { state: 'verified' } },
      ]);
      expect(journal.openWork(newWork)).toMatchObject({ outcome: 'won' });
    });

    test('that are closed can be neither moved, closed again, nor taken over', () => {
      const { database, journal } = journalIn(open());
      const work = won(journal.openWork(newWork));
      journal.closeWork(work, 'refused', { kind: 'clear-refused' });
      const before = kindsIn(journal);
      for (const attempt of [
        () => journal.moveWork(work, 'clearing', { kind: 'clear-sent' }),
        () => journal.closeWork(work, 'verified', { kind: 'clear-verified' }),
        () => journal.heartbeat(work),
        () => journal.takeOver(work, { owner: 'host-2', because: 'ended' }),
      ]) {
        expect(failureOf(attempt)).toMatchObject({ code: 'refused', idInstance: SHOP });
        expect(failureOf(attempt).message).toContain('was closed at 2026-01-01T00:00:00.000Z');
      }
      expect(kindsIn(journal)).toEqual(before);
      expect(() => database.run(`UPDATE works SET closed_at = NULL`)).toThrow(/never changed/);
      expect(() => database.run(`DELETE FROM works`)).toThrow(/retention only/);
    });

    test('are taken from the run that was found gone, which the event names', () => {
      const { journal, pass } = journalIn(open());
      const work = won(journal.openWork(newWork));
      pass(20_000);
      const alive = journal.heartbeat(work);
      pass(30_000);
      const taken = won(journal.takeOver(alive, { owner: 'host-2', because: 'silent' }));
      expect(taken).toEqual({ ...alive, owner: 'host-2', fence: 2, heartbeatAt: START + 50_000 });
      expect(journal.events({ order: 'newest-first', limit: 1 })).toMatchObject([
        {
          kind: 'work-taken-over',
          work: work.id,
          data: { from: 'host-1', because: 'silent', to: 'host-2', heardOfAt: START + 20_000, state: 'planned' },
        },
      ]);
    });

    test('stay with a run of which there was a sign of life after it was taken for silent, though not with one that has ended', () => {
      const { journal, pass } = journalIn(open());
      const seen = won(journal.openWork(newWork));
      pass(1);
      const alive = journal.heartbeat(seen);
      expect(journal.takeOver(seen, { owner: 'host-2', because: 'silent' })).toEqual({ outcome: 'held', by: alive });
      expect(journal.takeOver(seen, { owner: 'host-2', because: 'ended' })).toMatchObject({ outcome: 'won' });
    });

    test('of ten who find the same run gone one gets it, and robs nobody who has taken it meanwhile', () => {
      const { journal } = journalIn(open());
      const seen = won(journal.openWork(newWork));
      const claims = Array.from({ length: 10 }, (_, i) => journal.takeOver(seen, { owner: `run ${i}`, because: 'ended' }));
      expect(claims.map(({ outcome }) => outcome)).toEqual(['won', ...claims.slice(1).map(() => 'held')]);
      expect(claims.at(-1)).toMatchObject({ by: { owner: 'run 0', fence: 2 } });
    });

    test('are kept from a run by its fence, also where the one that took over has the same name', () => {
      const { journal } = journalIn(open());
      const work = won(journal.openWork(newWork));
      journal.takeOver(work, { owner: newWork.owner, because: 'ended' });
      expect(failureOf(() => journal.heartbeat(work))).toMatchObject({ code: 'refused' });
    });

    test('that were taken over can no longer be changed by the owner before, who is told', async () => {
      const { journal } = journalIn(open());
      const work = await capturedWork(journal);
      const taken = won(journal.takeOver(work, { owner: 'host-2', because: 'ended' }));
      const before = kindsIn(journal);
      for (const attempt of [
        () => journal.moveWork(work, 'clearing', { kind: 'clear-sent' }),
        () => journal.closeWork(work, 'verified', { kind: 'clear-verified' }),
        () => journal.heartbeat(work),
        () => journal.intendRestore(work, 1),
      ]) {
        expect(failureOf(attempt)).toMatchObject({ code: 'refused', message: saying('carried out by another run') });
      }
      expect(kindsIn(journal)).toEqual(before);
      expect(journal.moveWork(taken, 'clearing', { kind: 'clear-sent' }).state).toBe('clearing');
    });

    test.each(['actor', 'reason', 'state', 'owner'])('are not opened without %s', (missing) => {
      const { journal } = journalIn(open());
      const failure = failureOf(() => journal.openWork({ ...newWork, [missing]: ' ' }));
      expect(failure).toMatchObject({ code: 'invalid-request', message: saying(missing) });
      expect([journal.openWorks(), kindsIn(journal)]).toEqual([[], []]);
    });

    test('are restores only of a snapshot that is there, and of the same instance', async () => {
      const { journal } = journalIn(open());
      const { snapshot = '' } = await capturedWork(journal);
      const restore = { ...newWork, kind: 'restore', idInstance: BAKERY } as const;
      expect(failureOf(() => journal.openWork({ ...restore, snapshot: 'none' })).code).toBe('not-found');
      const failure = failureOf(() => journal.openWork({ ...restore, snapshot }));
      expect(failure).toMatchObject({
        code: 'refused',
        message: saying(`of instance ${SHOP}, not of ${BAKERY}`),
      });
      expect(journal.openWorks(BAKERY)).toEqual([]);
    });

    test('that nobody knows are named', () => {
      const { journal } = journalIn(open());
      const work = won(journal.openWork(newWork));
      const failure = failureOf(() => journal.takeOver({ ...work, id: 'none' }, { owner: 'host-2', because: 'ended' }));
      expect(failure).toMatchObject({ code: 'not-found', message: saying('none') });
    });
  });
}
