import { describe, expect, test } from 'vitest';
import type { Intent, Restore, RestoreAnswer } from '../restores.ts';
import type { Work } from '../work.ts';
import {
  BAKERY,
  capture,
  capturedWork,
  entries,
  failureOf,
  journalIn,
  kindsIn,
  message,
  newWork,
  type OpenDatabase,
  saying,
  SHOP,
  START,
  won,
} from './given.ts';

function intended(intent: Intent): Restore {
  if (intent.outcome === 'intended') return intent.restore;
  throw new Error(`It is blocked by restore ${intent.by.id}.`);
}

const ends: readonly [answer: RestoreAnswer, again: 'blocked' | 'intended'][] = [
  [{ outcome: 'accepted', messageId: 'BAE5NEW' }, 'blocked'],
  [{ outcome: 'unknown', evidence: 'No answer came.' }, 'blocked'],
  [{ outcome: 'refused', evidence: 'The gateway answered 400.' }, 'intended'],
  [{ outcome: 'not-sent', evidence: 'The connection was refused.' }, 'intended'],
];

export function restoresContract(open: OpenDatabase): void {
  describe('restores', () => {
    test('are written down before and after, each with an event', async () => {
      const { journal, pass } = journalIn(open());
      const work = await capturedWork(journal);
      const { snapshot = '' } = work;
      const restore = intended(journal.intendRestore(work, 2));
      expect(restore).toMatchObject({
        idInstance: SHOP,
        snapshot,
        place: 2,
        work: work.id,
        intendedAt: START,
        outcome: undefined,
      });
      pass(100);
      const answered = journal.answerRestore(work, restore.id, {
        outcome: 'accepted',
        messageId: 'BAE5NEW',
        evidence: 'It said so.',
      });
      const said = { outcome: 'accepted', messageId: 'BAE5NEW', evidence: 'It said so.' } as const;
      expect(answered).toEqual({ ...restore, ...said, decidedAt: START + 100 });
      expect(journal.restoresOf(snapshot)).toEqual([answered]);
      expect(journal.events({ work: work.id, order: 'oldest-first', limit: 10 }).slice(-2)).toMatchObject([
        { kind: 'restore-intended', data: { restore: restore.id, snapshot, place: 2 } },
        { kind: 'restore-answered', data: { restore: restore.id, snapshot, place: 2, ...said } },
      ]);
    });

    test('an entry of which nothing was heard is not sent again', async () => {
      const { journal } = journalIn(open());
      const work = await capturedWork(journal);
      const restore = intended(journal.intendRestore(work, 1));
      expect(journal.intendRestore(work, 1)).toEqual({ outcome: 'blocked', by: restore });
      expect(journal.intendRestore(work, 2).outcome).toBe('intended');
    });

    test.each(ends)('an entry whose sending ended with %j is %s', async (answer, again) => {
      const { journal } = journalIn(open());
      const work = await capturedWork(journal);
      journal.answerRestore(work, intended(journal.intendRestore(work, 1)).id, answer);
      expect(journal.intendRestore(work, 1).outcome).toBe(again);
    });

    test('an entry is recognised in another snapshot, by another work, and after the first was closed', async () => {
      const { journal } = journalIn(open());
      const first = await capturedWork(journal);
      const restore = intended(journal.intendRestore(first, 2));
      const answered = journal.answerRestore(first, restore.id, { outcome: 'accepted', messageId: 'BAE5NEW' });
      journal.closeWork(first, 'done', { kind: 'done' });
      // What was at place 2 is the head now.
      const second = await capturedWork(journal, { owner: 'host-2' }, entries.slice(1));
      expect(journal.intendRestore(second, 1)).toEqual({ outcome: 'blocked', by: answered });
      expect(journal.restoresOf(second.snapshot ?? '')).toEqual([answered]);
      expect(journal.intendRestore(second, 2).outcome).toBe('intended');
    });

    test('the same id in another chat or of another instance is another entry', async () => {
      const { journal } = journalIn(open());
      const alike = [message('1', '10000000'), message('1', '10000001')];
      const work = await capturedWork(journal, {}, alike);
      expect([1, 2].map((place) => journal.intendRestore(work, place).outcome)).toEqual(['intended', 'intended']);
      const elsewhere = await capturedWork(journal, { idInstance: BAKERY }, alike);
      expect(journal.intendRestore(elsewhere, 1).outcome).toBe('intended');
    });

    test('of two entries without an id that are alike only one is sent, and the other is told apart by nobody', async () => {
      const { journal } = journalIn(open());
      const work = await capturedWork(journal, {}, [message(''), message(''), message('', '79990000009@c.us')]);
      expect([1, 2, 3].map((place) => journal.intendRestore(work, place).outcome)).toEqual(['intended', 'blocked', 'intended']);
    });

    test.each([
      [{ outcome: 'accepted', messageId: 'BAE5NEW', evidence: 'It is in the queue.' }, 'blocked'],
      [{ outcome: 'not-sent', evidence: 'It is neither in the queue nor among what was sent.' }, 'intended'],
    ] as const)('what is unknown can be found out later: %j', async (answer, again) => {
      const { journal } = journalIn(open());
      const work = await capturedWork(journal);
      const restore = intended(journal.intendRestore(work, 1));
      journal.answerRestore(work, restore.id, { outcome: 'unknown', evidence: 'No answer came.' });
      expect(journal.answerRestore(work, restore.id, answer)).toMatchObject(answer);
      expect(journal.intendRestore(work, 1).outcome).toBe(again);
    });

    test('what is certain is not decided again', async () => {
      const { database, journal } = journalIn(open());
      const work = await capturedWork(journal);
      for (const [place, outcome] of [
        [1, 'accepted'],
        [2, 'refused'],
        [3, 'not-sent'],
      ] as const) {
        const { id } = intended(journal.intendRestore(work, place));
        journal.answerRestore(work, id, { outcome, evidence: 'It said so.' });
        const before = kindsIn(journal);
        const failure = failureOf(() => journal.answerRestore(work, id, { outcome: 'unknown', evidence: 'On second thought.' }));
        expect(failure).toMatchObject({ code: 'refused', message: saying(`decided before: ${outcome}`) });
        expect(kindsIn(journal)).toEqual(before);
      }
      expect(() => database.run(`UPDATE restores SET outcome = 'unknown'`)).toThrow(/certain/);
    });

    test('what the owner before knows is taken also after the work was taken over', async () => {
      const { journal } = journalIn(open());
      const work = await capturedWork(journal);
      const { id } = intended(journal.intendRestore(work, 1));
      const taken: Work = won(journal.takeOver(work, { owner: 'host-2', because: 'ended' }));
      journal.answerRestore(work, id, { outcome: 'accepted', messageId: 'BAE5NEW' });
      expect(journal.intendRestore(taken, 1)).toMatchObject({ outcome: 'blocked', by: { outcome: 'accepted' } });
    });

    test('a second sending is impossible, whoever asks the database', async () => {
      const { database, journal } = journalIn(open());
      const work = await capturedWork(journal);
      const { id } = intended(journal.intendRestore(work, 1));
      const again = (outcome: string): void =>
        database.run(
          `INSERT INTO restores (id_instance, entry_key, snapshot, place, work, intended_at, outcome)
           SELECT id_instance, entry_key, snapshot, place, work, intended_at, ${outcome} FROM restores`,
        );
      expect(() => again('NULL')).toThrow(/UNIQUE/);
      expect(() => again(`'refused'`)).toThrow(/after its intent/);
      journal.answerRestore(work, id, { outcome: 'unknown', evidence: 'No answer came.' });
      expect(() => again('NULL')).toThrow(/UNIQUE/);
      journal.answerRestore(work, id, { outcome: 'accepted', messageId: 'BAE5NEW' });
      expect(() => again('NULL')).toThrow(/UNIQUE/);
      expect(() => database.run(`UPDATE restores SET entry_key = 'other'`)).toThrow(/only the outcome/);
      expect(() => database.run(`DELETE FROM restores`)).toThrow(/never deleted/);
      database.run(`INSERT INTO pruning (before) VALUES (?)`, [Number.MAX_SAFE_INTEGER]);
      expect(() => database.run(`DELETE FROM restores`)).toThrow(/never deleted/);
    });

    test('a place or a restore that is not there is named', async () => {
      const { journal } = journalIn(open());
      const work = await capturedWork(journal);
      for (const place of [0, 4, 1.5, Number.NaN]) {
        expect(failureOf(() => journal.intendRestore(work, place))).toMatchObject({ code: 'not-found', idInstance: SHOP });
      }
      const bare = won(journal.openWork({ ...newWork, idInstance: BAKERY }));
      expect(failureOf(() => journal.intendRestore(bare, 1)).code).toBe('not-found');
      expect(failureOf(() => journal.answerRestore(work, 7, { outcome: 'accepted' })).code).toBe('not-found');
    });

    test('a restore of its own uses the snapshot it was opened with', async () => {
      const { journal } = journalIn(open());
      const clearing = await capturedWork(journal);
      journal.closeWork(clearing, 'verified', { kind: 'clear-verified' });
      const snapshot = clearing.snapshot ?? '';
      const restore = won(journal.openWork({ ...newWork, kind: 'restore', snapshot }));
      expect(journal.intendRestore(restore, 3)).toMatchObject({ outcome: 'intended', restore: { snapshot, work: restore.id } });
      // Also after a second capture: the first one stays as it is.
      await journal.saveSnapshot(restore, capture, []);
      expect(journal.readSnapshot(snapshot).entryCount).toBe(3);
    });
  });
}
