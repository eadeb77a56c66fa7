import { describe, expect, test } from 'vitest';
import type { Intent, ResendAttempt, ResendAnswer } from '../resend-attempts.ts';
import type { Job } from '../job.ts';
import {
  BAKERY,
  capture,
  capturedJob,
  entries,
  failureOf,
  journalIn,
  kindsIn,
  message,
  newJob,
  type OpenDatabase,
  saying,
  SHOP,
  START,
  successor,
  acquiredJob,
} from './given.ts';

function intended(intent: Intent): ResendAttempt {
  if (intent.outcome === 'intended') return intent.attempt;
  throw new Error(`It is blocked by restore ${intent.by.id}.`);
}

const ends: readonly [answer: ResendAnswer, again: 'blocked' | 'intended'][] = [
  [{ outcome: 'accepted', messageId: 'BAE5NEW' }, 'blocked'],
  [{ outcome: 'unknown', evidence: 'No answer came.' }, 'blocked'],
  [{ outcome: 'refused', evidence: 'The gateway answered 400.' }, 'intended'],
  [{ outcome: 'not-sent', evidence: 'The connection was refused.' }, 'intended'],
];

export function restoresContract(open: OpenDatabase): void {
  describe('restores', () => {
    test('are written down before and after, each with an event', async () => {
      const { journal, pass } = journalIn(open());
      const job = capturedJob(journal);
      const { snapshot = '' } = job;
      const restore = intended(journal.intendResend(job, 2));
      expect(restore).toMatchObject({
        idInstance: SHOP,
        snapshot,
        position: 2,
        job: job.id,
        intendedAt: START,
        outcome: undefined,
      });
      pass(100);
      const answered = journal.answerResend(job, restore.id, {
        outcome: 'accepted',
        messageId: 'BAE5NEW',
        evidence: 'It said so.',
      });
      const said = { outcome: 'accepted', messageId: 'BAE5NEW', evidence: 'It said so.' } as const;
      expect(answered).toEqual({ ...restore, ...said, decidedAt: START + 100 });
      expect(journal.resendsOf(snapshot)).toEqual([answered]);
      expect(journal.events({ job: job.id, order: 'oldest-first', limit: 10 }).slice(-2)).toMatchObject([
        { kind: 'resend-intended', data: { attempt: restore.id, snapshot, position: 2 } },
        { kind: 'resend-answered', data: { attempt: restore.id, snapshot, position: 2, ...said } },
      ]);
    });

    test('an entry of which nothing was heard is not sent again', async () => {
      const { journal } = journalIn(open());
      const job = capturedJob(journal);
      const restore = intended(journal.intendResend(job, 1));
      expect(journal.intendResend(job, 1)).toEqual({ outcome: 'blocked', by: restore });
      expect(journal.intendResend(job, 2).outcome).toBe('intended');
    });

    test.each(ends)('an entry whose sending ended with %j is %s', async (answer, again) => {
      const { journal } = journalIn(open());
      const job = capturedJob(journal);
      journal.answerResend(job, intended(journal.intendResend(job, 1)).id, answer);
      expect(journal.intendResend(job, 1).outcome).toBe(again);
    });

    test('an entry is recognised in another snapshot, by another job, and after the first was closed', async () => {
      const { journal } = journalIn(open());
      const first = capturedJob(journal);
      const restore = intended(journal.intendResend(first, 2));
      const answered = journal.answerResend(first, restore.id, { outcome: 'accepted', messageId: 'BAE5NEW' });
      journal.moveJob(first, 'cancelled', {});
      // The entry that was at position 2 is the head now.
      const second = capturedJob(journal, { owner: 'host-2' }, entries.slice(1));
      expect(journal.intendResend(second, 1)).toEqual({ outcome: 'blocked', by: answered });
      expect(journal.resendsOf(second.snapshot ?? '')).toEqual([answered]);
      expect(journal.intendResend(second, 2).outcome).toBe('intended');
    });

    test('the same id in another chat or of another instance is another entry', async () => {
      const { journal } = journalIn(open());
      const alike = [message('1', '10000000'), message('1', '10000001')];
      const job = capturedJob(journal, {}, alike);
      expect([1, 2].map((position) => journal.intendResend(job, position).outcome)).toEqual(['intended', 'intended']);
      const elsewhere = capturedJob(journal, { idInstance: BAKERY }, alike);
      expect(journal.intendResend(elsewhere, 1).outcome).toBe('intended');
    });

    test('of two entries without an id that are alike only one is sent, and the other cannot be distinguished', async () => {
      const { journal } = journalIn(open());
      const job = capturedJob(journal, {}, [message(''), message(''), message('', '79990000009@c.us')]);
      expect([1, 2, 3].map((position) => journal.intendResend(job, position).outcome)).toEqual([
        'intended',
        'blocked',
        'intended',
      ]);
    });

    test.each([
      [{ outcome: 'accepted', messageId: 'BAE5NEW', evidence: 'It is in the queue.' }, 'blocked'],
      [{ outcome: 'not-sent', evidence: 'It is neither in the queue nor among what was sent.' }, 'intended'],
    ] as const)('an unknown outcome can be found out later: %j', async (answer, again) => {
      const { journal } = journalIn(open());
      const job = capturedJob(journal);
      const restore = intended(journal.intendResend(job, 1));
      journal.answerResend(job, restore.id, { outcome: 'unknown', evidence: 'No answer came.' });
      expect(journal.answerResend(job, restore.id, answer)).toMatchObject(answer);
      expect(journal.intendResend(job, 1).outcome).toBe(again);
    });

    test('a certain outcome is not decided again', async () => {
      const { database, journal } = journalIn(open());
      const job = capturedJob(journal);
      for (const [position, outcome] of [
        [1, 'accepted'],
        [2, 'refused'],
        [3, 'not-sent'],
      ] as const) {
        const { id } = intended(journal.intendResend(job, position));
        journal.answerResend(job, id, { outcome, evidence: 'It said so.' });
        const before = kindsIn(journal);
        const failure = failureOf(() => journal.answerResend(job, id, { outcome: 'unknown', evidence: 'On second thought.' }));
        expect(failure).toMatchObject({ code: 'already-decided', message: saying(`decided before: ${outcome}`) });
        expect(kindsIn(journal)).toEqual(before);
      }
      expect(() => database.run(`UPDATE resend_attempts SET outcome = 'unknown'`)).toThrow(/certain/);
    });

    test('what the owner before knows is taken also after the job was taken over', async () => {
      const { journal } = journalIn(open());
      const job = capturedJob(journal);
      const { id } = intended(journal.intendResend(job, 1));
      const taken: Job = acquiredJob(journal.takeOver(job, successor));
      journal.answerResend(job, id, { outcome: 'accepted', messageId: 'BAE5NEW' });
      expect(journal.intendResend(taken, 1)).toMatchObject({ outcome: 'blocked', by: { outcome: 'accepted' } });
    });

    test('a second sending is impossible, by any statement', async () => {
      const { database, journal } = journalIn(open());
      const job = capturedJob(journal);
      const { id } = intended(journal.intendResend(job, 1));
      const again = (outcome: string): void =>
        database.run(
          `INSERT INTO resend_attempts (id_instance, entry_key, snapshot, position, job, intended_at, outcome)
           SELECT id_instance, entry_key, snapshot, position, job, intended_at, ${outcome} FROM resend_attempts`,
        );
      expect(() => again('NULL')).toThrow(/UNIQUE/);
      expect(() => again(`'refused'`)).toThrow(/after its intent/);
      journal.answerResend(job, id, { outcome: 'unknown', evidence: 'No answer came.' });
      expect(() => again('NULL')).toThrow(/UNIQUE/);
      journal.answerResend(job, id, { outcome: 'accepted', messageId: 'BAE5NEW' });
      expect(() => again('NULL')).toThrow(/UNIQUE/);
      expect(() => database.run(`UPDATE resend_attempts SET entry_key = 'other'`)).toThrow(/only the outcome/);
      expect(() => database.run(`DELETE FROM resend_attempts`)).toThrow(/never deleted/);
      database.run(`INSERT INTO pruning (before) VALUES (?)`, [Number.MAX_SAFE_INTEGER]);
      expect(() => database.run(`DELETE FROM resend_attempts`)).toThrow(/never deleted/);
    });

    test('a place or a restore that is not there is named', async () => {
      const { journal } = journalIn(open());
      const job = capturedJob(journal);
      for (const position of [0, 4, 1.5, Number.NaN]) {
        expect(failureOf(() => journal.intendResend(job, position))).toMatchObject({ code: 'not-found', idInstance: SHOP });
      }
      const bare = acquiredJob(journal.openJob({ ...newJob, idInstance: BAKERY }));
      expect(failureOf(() => journal.intendResend(bare, 1)).code).toBe('not-found');
      expect(failureOf(() => journal.answerResend(job, 7, { outcome: 'accepted' })).code).toBe('not-found');
    });

    test('a restore that is no part of a clearing uses the snapshot it was opened with', async () => {
      const { journal } = journalIn(open());
      const clearing = capturedJob(journal);
      journal.moveJob(clearing, 'cancelled', {});
      const snapshot = clearing.snapshot ?? '';
      const restore = acquiredJob(journal.openJob({ ...newJob, kind: 'restore', snapshot }));
      expect(journal.intendResend(restore, 3)).toMatchObject({ outcome: 'intended', attempt: { snapshot, job: restore.id } });
      // Also after a second capture: the first one stays as it is.
      journal.saveSnapshot(restore, capture, []);
      expect(journal.readSnapshot(snapshot).entryCount).toBe(3);
    });
  });
}
